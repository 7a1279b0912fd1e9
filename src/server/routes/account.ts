/** /api/sessions, /api/password: whoever is signed in sees where, ends sessions, and changes the password. */
import { endSessionSchema, passwordChangeSchema, type SessionRow } from '#protocol/account.ts'
import { hashPassword, passwordFits } from '../auth/passwords.ts'
import { endSessionsOf, presentSession, sessionHandle, sessionsOf, signedIn, type SignedIn } from '../auth/sessions.ts'
import { answerJson } from '../http/answer.ts'
import { readBody } from '../http/body.ts'
import type { Ask, Parts } from '../http/context.ts'
import { weakPasswordOf } from '../auth/weak-passwords.ts'
import { addressOf, originFault } from '../http/origin.ts'
import { answerRefusal, Refusal, refuse } from '../http/problem.ts'
import { writeAudit } from '../store/audit.ts'
import { forgetPages } from './session.ts'

type OwnWork = (ask: Ask, parts: Parts, who: SignedIn) => Promise<Response>

/** A route about the account of whoever is signed in, whatever her role. */
export function ownRoute(parts: Parts, work: OwnWork): (ask: Ask) => Promise<Response> {
  return async (ask) => {
    const who = await signedIn(ask, parts)
    if (!who) return refuse('signed-out')
    const fault = ask.req.method === 'GET' ? undefined : originFault(ask, parts.options)
    return fault ? answerRefusal(fault) : work(ask, parts, who)
  }
}

/** Where the account is signed in, the latest first. */
export const readSessions: OwnWork = async (ask, parts, { account }) => {
  const here = presentSession(ask, parts)
  const rows = await parts.store.read((db) => sessionsOf(db, account.login, parts.ports.now()))
  const shown = rows.map((row): SessionRow => ({ id: sessionHandle(row.id_hash), createdAt: row.created_at, seenAt: row.seen_at, agent: row.agent, isThis: row.id_hash === here }))
  return answerJson(ask, shown)
}

/** Ends one of the account's sessions. */
export const endOneSession: OwnWork = async (ask, { store, ports }, { account }) => {
  const body = await readBody(ask.req.raw, endSessionSchema)
  if (body instanceof Refusal) return answerRefusal(body)
  const { ward, login } = account
  const ended = await store.write(`account ${login}`, async (db) => {
    const row = (await sessionsOf(db, login, ports.now())).find(({ id_hash }) => sessionHandle(id_hash) === body.value.id)
    if (!row) return false
    await db.deleteFrom('session').where('id_hash', '=', row.id_hash).execute()
    await writeAudit(db, ports, { ward, actor: login, action: 'end-session', subjects: [] })
    return true
  })
  return ended ? answerJson(ask, { ok: true }) : refuse('not-found', { at: 'id' })
}

/** Ends all of them, this one too. */
export const signOutEverywhere: OwnWork = async (ask, { store, ports }, { account: { ward, login } }) => {
  await store.write(`account ${login}`, async (db) => {
    await endSessionsOf(db, login)
    await writeAudit(db, ports, { ward, actor: login, action: 'sign-out-everywhere', subjects: [] })
  })
  forgetPages(ask)
  return answerJson(ask, { ok: true })
}

/** Changes the password; sessions elsewhere end, this one stays. */
export const changePassword: OwnWork = async (ask, parts, who) => {
  const { store, ports } = parts
  const { account } = who
  const body = await readBody(ask.req.raw, passwordChangeSchema)
  if (body instanceof Refusal) return answerRefusal(body)
  const refused = await refusedPassword(ask, parts, who, body.value.present)
  if (refused) return answerRefusal(refused)
  const { ward, login } = account
  const weak = await store.read((db) => weakPasswordOf(db, account, body.value.password))
  if (weak) return answerRefusal(weak)
  const password = await hashPassword(body.value.password, ports)
  const here = presentSession(ask, parts)
  await store.write(`account ${login}`, async (db) => {
    await db.updateTable('account').set({ password }).where('login', '=', login).execute()
    await endSessionsOf(db, login, here)
    await writeAudit(db, ports, { ward, actor: login, action: 'password', subjects: [] })
  })
  return answerJson(ask, { ok: true })
}

/** The present password, given once more before the ways in are changed; guessing it is slowed as at the door. */
export async function refusedPassword(ask: Ask, { store, ports, limits }: Parts, { account }: SignedIn, present: string): Promise<Refusal | undefined> {
  const { ward, login } = account
  const key = `${addressOf(ask)} ${login}`
  const retryAfterSeconds = limits.signIn.waitSeconds(key)
  if (retryAfterSeconds > 0) return new Refusal('too-many', { retryAfterSeconds })
  limits.signIn.began(key)
  if (!(await passwordFits(present, account.password))) {
    await store.write(`account ${login}`, (db) => writeAudit(db, ports, { ward, actor: login, action: 'password-refused', subjects: [] }))
    return new Refusal('bad-credentials', { at: 'present' })
  }
  limits.signIn.succeeded(key)
  return undefined
}
