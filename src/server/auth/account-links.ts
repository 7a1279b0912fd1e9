/** Links by which an account's password is set: given out by an administrator, or at the server itself, good once and for a short time. */
import type { Ports } from '../ports.ts'
import type { AccountTable } from '../store/schema.ts'
import type { Db } from '../store/store.ts'
import { hashSecret, newSecret } from './secrets.ts'

const LINK_LIVES_MS = 24 * 3_600_000

/** A link's secret, kept nowhere. */
export interface FreshLink {
  token: string
  expiresAt: number
}

/** Where the link leads; behind the # the secret reaches no server and no log. */
export function accountLinkTo(origin: string, token: string): string {
  return `${origin}/dat-mat-khau#${token}`
}

/** Makes a link for an account, in place of earlier ones. */
export async function createAccountLink(db: Db, ports: Ports, login: string): Promise<FreshLink> {
  const token = newSecret(ports)
  const now = ports.now()
  const expiresAt = now + LINK_LIVES_MS
  await db.deleteFrom('setup_token').where('login', '=', login).execute()
  await db.insertInto('setup_token').values({ token_hash: hashSecret('account', token), created_at: now, login, expires_at: expiresAt }).execute()
  return { token, expiresAt }
}

/** The account whose password the link sets; undefined when it is none of ours, used, or over. */
export async function accountOfLink(db: Db, ports: Ports, token: string): Promise<AccountTable | undefined> {
  return db
    .selectFrom('setup_token')
    .innerJoin('account', 'account.login', 'setup_token.login')
    .selectAll('account')
    .where('token_hash', '=', hashSecret('account', token))
    .where('expires_at', '>', ports.now())
    .executeTakeFirst()
}

/** Uses the link up and sets the password, already hashed; wherever the account was signed in, it is no longer, and its passkeys are gone. */
export async function useAccountLink(db: Db, ports: Ports, token: string, passwordHash: string): Promise<AccountTable | undefined> {
  const account = await accountOfLink(db, ports, token)
  if (!account) return undefined
  await db.deleteFrom('setup_token').where('login', '=', account.login).execute()
  await db.updateTable('account').set({ password: passwordHash }).where('login', '=', account.login).execute()
  // Who lost control of an account may have lost it to a stranger's passkey.
  await db.deleteFrom('passkey').where('login', '=', account.login).execute()
  await db.deleteFrom('session').where('login', '=', account.login).execute()
  return account
}
