/** Passkeys of accounts in the store: questions that are asked once, keys that are added, used and taken away. */
import type { NewPasskey, PasskeyRow, PasskeySignIn } from '#protocol/passkeys.ts'
import type { Ports } from '../ports.ts'
import type { AccountTable } from '../store/schema.ts'
import type { Db } from '../store/store.ts'
import { hashSecret, newSecret } from './secrets.ts'
import { challengeIn, isSigned, publicKeyOf, readAuthenticator, type AskedBy } from './webauthn.ts'

const QUESTION_LIVES_MS = 5 * 60_000
/** More devices than a person has. */
const MOST_PASSKEYS = 10

/** A question that works once; for a new key it is of one account, for a sign-in of none. */
export async function newQuestion(db: Db, ports: Ports, login: string | null): Promise<string> {
  const challenge = newSecret(ports)
  const now = ports.now()
  await db.deleteFrom('passkey_challenge').where('expires_at', '<=', now).execute()
  await db.insertInto('passkey_challenge').values({ hash: hashSecret('passkey', challenge), login, expires_at: now + QUESTION_LIVES_MS }).execute()
  return challenge
}

async function spendQuestion(db: Db, ports: Ports, challenge: string, login: string | null): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('passkey_challenge')
    .where('hash', '=', hashSecret('passkey', challenge))
    .where('login', login === null ? 'is' : '=', login)
    .where('expires_at', '>', ports.now())
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** The account's passkeys, oldest first. */
export async function passkeysOf(db: Db, login: string): Promise<PasskeyRow[]> {
  const rows = await db.selectFrom('passkey').selectAll().where('login', '=', login).orderBy('created_at').orderBy('id').execute()
  return rows.map(({ id, created_at, used_at, agent }) => ({ id, createdAt: created_at, usedAt: used_at, agent }))
}

/** Adds one; false when it was not made for this question, this place and this account. */
export async function addPasskey(db: Db, ports: Ports, { login }: AccountTable, made: NewPasskey & { agent: string }, asked: AskedBy): Promise<boolean> {
  const { id, publicKey, authenticatorData, clientData, agent } = made
  const challenge = challengeIn(clientData, asked)
  if (challenge === undefined || !(await spendQuestion(db, ports, challenge, login))) return false
  const said = readAuthenticator(authenticatorData, asked)
  if (said?.madeKey !== id || !publicKeyOf(publicKey)) return false
  const known = await db.selectFrom('passkey').select(['id', 'login']).where((row) => row.or([row('login', '=', login), row('id', '=', id)])).execute()
  if (known.length >= MOST_PASSKEYS || known.some((row) => row.id === id)) return false
  await db.insertInto('passkey').values({ id, login, public_key: publicKey, sign_count: said.signCount, agent, created_at: ports.now(), used_at: null }).execute()
  return true
}

/** Takes one away; false when the account has none such. */
export async function removePasskey(db: Db, login: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('passkey').where('id', '=', id).where('login', '=', login).executeTakeFirst()
  return numDeletedRows === 1n
}

/** Whose passkey answered, and whether rightly; undefined for a key that nobody here has. */
export async function takePasskey(db: Db, ports: Ports, answer: PasskeySignIn, asked: AskedBy): Promise<{ account: AccountTable; fits: boolean } | undefined> {
  const challenge = challengeIn(answer.clientData, asked)
  // Whatever comes of it, a question is asked once.
  const isOurs = challenge !== undefined && (await spendQuestion(db, ports, challenge, null))
  const known = await db.selectFrom('passkey').selectAll().where('id', '=', answer.id).executeTakeFirst()
  if (!known) return undefined
  const account = await db.selectFrom('account').selectAll().where('login', '=', known.login).executeTakeFirstOrThrow()
  const said = readAuthenticator(answer.authenticatorData, asked)
  const key = publicKeyOf(known.public_key)
  if (!isOurs || !said || !key || account.closed_at !== null || !isSigned(key, answer)) return { account, fits: false }
  // One that counts must have counted on; a count that stands still is that of a copy.
  if ((said.signCount > 0 || known.sign_count > 0) && said.signCount <= known.sign_count) return { account, fits: false }
  await db.updateTable('passkey').set({ sign_count: said.signCount, used_at: ports.now() }).where('id', '=', known.id).execute()
  return { account, fits: true }
}
