/** The accounts of a ward: made, opened by a link, closed; and the naming of officers who may see restricted records. Who names is never named herself. */
import type { Role } from '#domain/records/kind.ts'
import { recordKinds } from '#domain/records/index.ts'
import type { AccountName, AccountRow, NameOfficer, NewAccount } from '#protocol/station-accounts.ts'
import { mayBeNamed } from '../access.ts'
import { createAccountLink, type FreshLink } from '../auth/account-links.ts'
import { endSessionsOf, type SignedIn } from '../auth/sessions.ts'
import { Refusal } from '../http/problem.ts'
import type { Ports } from '../ports.ts'
import { writeAudit } from '../store/audit.ts'
import type { AccountTable } from '../store/schema.ts'
import type { Db } from '../store/store.ts'
import { createAccount, createAuthor } from '../ward/people.ts'

/** No password fits it. */
export const NO_PASSWORD = ''

/** All accounts of the ward, in the order of their names. */
export async function accountRows(db: Db, ward: string, now: number): Promise<AccountRow[]> {
  const rows = await db
    .selectFrom('account')
    .innerJoin('author', 'author.id', 'account.author')
    .select(['account.login', 'author.name', 'account.role', 'account.created_at', 'account.password', 'account.signed_in_at', 'account.closed_at', 'author.named_at', 'author.named_by'])
    .where('account.ward', '=', ward)
    .orderBy('account.login')
    .execute()
  const links = await db.selectFrom('setup_token').select(['login', 'expires_at']).where('expires_at', '>', now).execute()
  const linkUntil = new Map(links.map(({ login, expires_at }) => [login, expires_at]))
  const seen = await db.selectFrom('session').select(['login', db.fn.max('seen_at').as('at')]).groupBy('login').execute()
  const seenAt = new Map(seen.map(({ login, at }) => [login, at]))
  return rows.map((row) => ({
    login: row.login,
    name: row.name,
    role: row.role as AccountRow['role'],
    createdAt: row.created_at,
    isOpen: row.password !== NO_PASSWORD,
    namedAt: row.named_at,
    namedBy: row.named_by,
    signedInAt: row.signed_in_at,
    lastSeenAt: seenAt.get(row.login) ?? null,
    linkUntil: linkUntil.get(row.login) ?? null,
    closedAt: row.closed_at,
  }))
}

/** Names an officer of the ward, or takes the name back; it holds from the next request on. */
export async function nameOfficer(db: Db, ports: Ports, who: SignedIn, { login, named }: NameOfficer): Promise<Refusal | undefined> {
  const { ward, login: by } = who.account
  const account = await accountIn(db, ward, login)
  if (!account) return new Refusal('not-found', { at: 'login' })
  if (!recordKinds.some((kind) => mayBeNamed(account.role as Role, kind))) return new Refusal('forbidden', { at: 'login' })
  const change = named ? { named_at: ports.now(), named_by: by } : { named_at: null, named_by: null }
  const { numUpdatedRows } = await db
    .updateTable('author')
    .set(change)
    .where('id', '=', account.author)
    .where('named_at', named ? 'is' : 'is not', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows > 0n) await writeAudit(db, ports, { ward, actor: by, action: named ? 'name-officer' : 'unname-officer', subjects: [account.author] })
  return undefined
}

function accountIn(db: Db, ward: string, login: string): Promise<AccountTable | undefined> {
  return db.selectFrom('account').selectAll().where('login', '=', login).where('ward', '=', ward).executeTakeFirst()
}

/** Makes an account that a link opens; names are of the whole endpoint. */
export async function makeAccount(db: Db, ports: Ports, who: SignedIn, { login, name, role }: NewAccount): Promise<FreshLink | Refusal> {
  const { ward, login: by } = who.account
  const taken = await db.selectFrom('account').select('login').where('login', '=', login).executeTakeFirst()
  if (taken) return new Refusal('name-taken', { at: 'login' })
  const author = await createAuthor(db, ports, { ward, name, honorific: 'chị', phone: null, role, areas: [] })
  await createAccount(db, ports, author, { login, password: NO_PASSWORD })
  await writeAudit(db, ports, { ward, actor: by, action: 'account', subjects: [author.id] })
  return createAccountLink(db, ports, login)
}

/** Gives a new link; until it is used the old password stays. */
export async function giveAccountLink(db: Db, ports: Ports, who: SignedIn, { login }: AccountName): Promise<FreshLink | Refusal> {
  const { ward, login: by } = who.account
  const account = await accountIn(db, ward, login)
  if (!account) return new Refusal('not-found', { at: 'login' })
  // It opens more than this ward: only whoever sits at the server gives that.
  if (account.reads !== null) return new Refusal('forbidden', { at: 'login' })
  await db.updateTable('account').set({ closed_at: null }).where('login', '=', login).execute()
  await writeAudit(db, ports, { ward, actor: by, action: 'account-link', subjects: [account.author] })
  return createAccountLink(db, ports, login)
}

/** Closes an account of somebody who left: signed out everywhere, no password fits, no name as an officer. Nobody closes her own. */
export async function closeAccount(db: Db, ports: Ports, who: SignedIn, { login }: AccountName): Promise<Refusal | undefined> {
  const { ward, login: by } = who.account
  const account = await accountIn(db, ward, login)
  if (!account) return new Refusal('not-found', { at: 'login' })
  if (login === by) return new Refusal('forbidden', { at: 'login' })
  await db.updateTable('account').set({ password: NO_PASSWORD, closed_at: ports.now() }).where('login', '=', login).execute()
  await db.updateTable('author').set({ named_at: null, named_by: null }).where('id', '=', account.author).execute()
  await db.deleteFrom('setup_token').where('login', '=', login).execute()
  await db.deleteFrom('passkey').where('login', '=', login).execute()
  await endSessionsOf(db, login)
  await writeAudit(db, ports, { ward, actor: by, action: 'account-close', subjects: [account.author] })
  return undefined
}
