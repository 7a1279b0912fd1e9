/** Sessions of station staff: a random id in a cookie, of which only the hash is kept; over after 12 idle hours, and after a week in any case. */
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Selectable } from 'kysely'
import type { Role } from '#domain/records/kind.ts'
import type { Ask, Parts } from '../http/context.ts'
import { isSecure } from '../http/origin.ts'
import type { Ports } from '../ports.ts'
import { writeAudit } from '../store/audit.ts'
import type { AccountTable, AuthorTable, SessionTable } from '../store/schema.ts'
import type { Db } from '../store/store.ts'
import { hashSecret, newSecret } from './secrets.ts'

const IDLE_MS = 12 * 3_600_000
const LONGEST_MS = 7 * 24 * 3_600_000
const TOUCH_EVERY_MS = 5 * 60_000

/** Who is signed in. */
export interface SignedIn {
  account: AccountTable
  author: AuthorTable
  role: Role
}

/** The prefix makes browsers refuse the cookie from anywhere but this very host over https. */
function cookieName(ask: Ask, parts: Parts): string {
  return isSecure(ask, parts.options) ? '__Host-so-noi' : 'so-noi'
}

/** Begins a session and sets its cookie; call it inside the transaction that let the person in. */
export async function beginSession(ask: Ask, db: Db, parts: Parts, login: string, agent = ''): Promise<void> {
  const id = newSecret(parts.ports)
  const now = parts.ports.now()
  await db.deleteFrom('session').where('seen_at', '<', now - IDLE_MS).execute()
  await db.insertInto('session').values({ id_hash: hashSecret('session', id), login, created_at: now, seen_at: now, agent }).execute()
  await db.updateTable('account').set({ signed_in_at: now }).where('login', '=', login).execute()
  setCookie(ask, cookieName(ask, parts), id, { path: '/', httpOnly: true, sameSite: 'Strict', secure: isSecure(ask, parts.options), maxAge: IDLE_MS / 1000 })
}

/** Who asks, or undefined when nobody is signed in. */
export async function signedIn(ask: Ask, parts: Parts): Promise<SignedIn | undefined> {
  const idHash = presentSession(ask, parts)
  if (idHash === undefined) return undefined
  const now = parts.ports.now()
  const found = await parts.store.read((db) => readSession(db, idHash, now))
  if (found && now - found.seenAt > TOUCH_EVERY_MS) {
    // However busy it was: after a week it is not prolonged.
    if (now - found.createdAt > LONGEST_MS) {
      await parts.store.write(`session ${idHash}`, (db) => db.deleteFrom('session').where('id_hash', '=', idHash).execute())
      return undefined
    }
    await parts.store.write(`session ${idHash}`, (db) => db.updateTable('session').set({ seen_at: now }).where('id_hash', '=', idHash).execute())
  }
  return found?.who
}

/** Hash of the session whose cookie comes with the request; whether there is such a session is another question. */
export function presentSession(ask: Ask, parts: Parts): string | undefined {
  const id = getCookie(ask, cookieName(ask, parts))
  return id === undefined ? undefined : hashSecret('session', id)
}

/** Names a session in a list; nobody comes in with it. */
export function sessionHandle(idHash: string): string {
  return idHash.slice(0, 16)
}

/** Sessions of an account that still run, the latest first. */
export async function sessionsOf(db: Db, login: string, now: number): Promise<Selectable<SessionTable>[]> {
  return runningSessions(db, now).where('login', '=', login).orderBy('seen_at', 'desc').orderBy('id_hash').execute()
}

function runningSessions(db: Db, now: number) {
  return db.selectFrom('session').selectAll().where('seen_at', '>=', now - IDLE_MS)
}

/** Ends all sessions of an account but the one to be kept. */
export async function endSessionsOf(db: Db, login: string, kept = ''): Promise<void> {
  await db.deleteFrom('session').where('login', '=', login).where('id_hash', '<>', kept).execute()
}

async function readSession(db: Db, idHash: string, now: number): Promise<{ who: SignedIn; seenAt: number; createdAt: number } | undefined> {
  const session = await runningSessions(db, now).where('id_hash', '=', idHash).executeTakeFirst()
  if (!session) return undefined
  const account = await db.selectFrom('account').selectAll().where('login', '=', session.login).executeTakeFirstOrThrow()
  const author = await db.selectFrom('author').selectAll().where('id', '=', account.author).executeTakeFirstOrThrow()
  return { who: { account, author, role: account.role as Role }, seenAt: session.seen_at, createdAt: session.created_at }
}

/** Ends the session and takes the cookie away. */
export async function endSession(ask: Ask, parts: Parts): Promise<void> {
  const idHash = presentSession(ask, parts)
  if (idHash !== undefined) {
    await parts.store.write(`session ${idHash}`, (db) => endNoted(db, parts.ports, idHash))
  }
  deleteCookie(ask, cookieName(ask, parts), { path: '/', secure: isSecure(ask, parts.options) })
}

async function endNoted(db: Db, ports: Ports, idHash: string): Promise<void> {
  const account = await db.selectFrom('session').innerJoin('account', 'account.login', 'session.login').select(['account.login', 'account.ward']).where('id_hash', '=', idHash).executeTakeFirst()
  if (!account) return
  await db.deleteFrom('session').where('id_hash', '=', idHash).execute()
  await writeAudit(db, ports, { ward: account.ward, actor: account.login, action: 'sign-out', subjects: [] })
}
