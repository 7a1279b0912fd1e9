/** Sessions of station staff: a random id in a cookie, of which only the hash is kept; over after 12 idle hours. */
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Role } from '#domain/records/kind.ts'
import type { Ask, Parts } from '../http/context.ts'
import { isSecure } from '../http/origin.ts'
import type { AccountTable, AuthorTable } from '../store/schema.ts'
import type { Db } from '../store/store.ts'
import { hashSecret, newSecret } from './secrets.ts'

const IDLE_MS = 12 * 3_600_000
const TOUCH_EVERY_MS = 5 * 60_000

/** Who is signed in. */
export interface SignedIn {
  account: AccountTable
  author: AuthorTable
  role: Role
}

/** The prefix makes browsers refuse the cookie from anywhere but this very host over https. */
function cookieName(parts: Parts): string {
  return isSecure(parts.options) ? '__Host-so-noi' : 'so-noi'
}

/** Begins a session and sets its cookie; call it inside the transaction that let the person in. */
export async function beginSession(ask: Ask, db: Db, parts: Parts, login: string): Promise<void> {
  const id = newSecret(parts.ports)
  const now = parts.ports.now()
  await db.deleteFrom('session').where('seen_at', '<', now - IDLE_MS).execute()
  await db.insertInto('session').values({ id_hash: hashSecret('session', id), login, created_at: now, seen_at: now }).execute()
  setCookie(ask, cookieName(parts), id, { path: '/', httpOnly: true, sameSite: 'Strict', secure: isSecure(parts.options), maxAge: IDLE_MS / 1000 })
}

/** Who asks, or undefined when nobody is signed in. */
export async function signedIn(ask: Ask, parts: Parts): Promise<SignedIn | undefined> {
  const id = getCookie(ask, cookieName(parts))
  if (id === undefined) return undefined
  const idHash = hashSecret('session', id)
  const now = parts.ports.now()
  const found = await parts.store.read((db) => readSession(db, idHash, now - IDLE_MS))
  if (found && now - found.seenAt > TOUCH_EVERY_MS) {
    await parts.store.write(`session ${idHash}`, (db) => db.updateTable('session').set({ seen_at: now }).where('id_hash', '=', idHash).execute())
  }
  return found?.who
}

async function readSession(db: Db, idHash: string, since: number): Promise<{ who: SignedIn; seenAt: number } | undefined> {
  const session = await db.selectFrom('session').selectAll().where('id_hash', '=', idHash).where('seen_at', '>=', since).executeTakeFirst()
  if (!session) return undefined
  const account = await db.selectFrom('account').selectAll().where('login', '=', session.login).executeTakeFirstOrThrow()
  const author = await db.selectFrom('author').selectAll().where('id', '=', account.author).executeTakeFirstOrThrow()
  return { who: { account, author, role: account.role as Role }, seenAt: session.seen_at }
}

/** Ends the session and takes the cookie away. */
export async function endSession(ask: Ask, parts: Parts): Promise<void> {
  const id = getCookie(ask, cookieName(parts))
  if (id !== undefined) {
    const idHash = hashSecret('session', id)
    await parts.store.write(`session ${idHash}`, (db) => db.deleteFrom('session').where('id_hash', '=', idHash).execute())
  }
  deleteCookie(ask, cookieName(parts), { path: '/', secure: isSecure(parts.options) })
}
