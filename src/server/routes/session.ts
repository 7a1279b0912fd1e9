/** /api/sign-in, /api/sign-out, /api/session: station staff come in by name and password. */
import { signInRequestSchema, type SessionInfo } from '#protocol/session.ts'
import { jobsOf } from '../access.ts'
import { agentWords } from '../auth/agent.ts'
import { hashPassword, isOld, passwordFits } from '../auth/passwords.ts'
import { beginSession, endSession, presentSession, signedIn } from '../auth/sessions.ts'
import { answerJson } from '../http/answer.ts'
import { readBody } from '../http/body.ts'
import type { Ask, Parts } from '../http/context.ts'
import { addressOf, originFault } from '../http/origin.ts'
import { answerRefusal, Refusal, refuse } from '../http/problem.ts'
import { writeAudit } from '../store/audit.ts'
import type { Ports } from '../ports.ts'
import type { AccountTable, AuthorTable } from '../store/schema.ts'
import type { Db } from '../store/store.ts'
import { wardProfile } from '../ward/profile.ts'

/** Who is signed in, for the screens. */
export async function sessionInfo(db: Db, account: { login: string; role: string }, author: AuthorTable): Promise<SessionInfo> {
  const { ward, wardName, provinceName, groupUnit, training, groups } = await wardProfile(db, author.ward)
  return {
    login: account.login,
    name: author.name,
    role: account.role as SessionInfo['role'],
    jobs: jobsOf(account.role as SessionInfo['role']),
    isNamedOfficer: author.named_at !== null,
    ward,
    wardName,
    provinceName,
    groupUnit,
    training,
    groups,
  }
}

/** Signs in. Guessing is slowed per address and name, so that a stranger cannot lock anybody out. */
export async function signIn(ask: Ask, parts: Parts): Promise<Response> {
  const { store, ports, options, limits } = parts
  const fault = originFault(ask, options)
  if (fault) return answerRefusal(fault)
  const body = await readBody(ask.req.raw, signInRequestSchema)
  if (body instanceof Refusal) return answerRefusal(body)
  const login = body.value.login.trim().toLowerCase()
  const address = addressOf(ask)
  const key = `${address} ${login}`
  const retryAfterSeconds = Math.max(limits.signIn.waitSeconds(key), limits.signInAddress.waitSeconds(address))
  if (retryAfterSeconds > 0) return refuse('too-many', { retryAfterSeconds })
  limits.signIn.began(key)
  limits.signInAddress.began(address)
  const account = /^[a-z0-9._-]{1,60}$/.test(login)
    ? await store.read((db) => db.selectFrom('account').selectAll().where('login', '=', login).executeTakeFirst())
    : undefined
  const fits = await passwordFits(body.value.password, account?.password)
  if (!account || !fits) {
    await store.write(`session ${account?.login ?? ''}`, (db) => noteFailure(db, ports, account))
    return refuse('bad-credentials')
  }
  limits.signIn.succeeded(key)
  limits.signInAddress.tookBack(address)
  const before = presentSession(ask, parts)
  const renewed = isOld(account.password) ? await hashPassword(body.value.password, ports) : undefined
  const info = await store.write(`session ${login}`, async (db) => {
    const author = await db.selectFrom('author').selectAll().where('id', '=', account.author).executeTakeFirstOrThrow()
    // A browser has one session: the one that it came with is over.
    await db.deleteFrom('session').where('id_hash', '=', before ?? '').execute()
    if (renewed !== undefined) await db.updateTable('account').set({ password: renewed }).where('login', '=', login).where('password', '=', account.password).execute()
    await beginSession(ask, db, parts, login, agentWords(ask.req.header('user-agent')))
    await writeAudit(db, ports, { ward: account.ward, actor: login, action: 'sign-in', subjects: [] })
    return sessionInfo(db, account, author)
  })
  return answerJson(ask, info)
}

/** What was typed is kept nowhere. A name that nobody has belongs to no ward: the row stands where there is one ward only, and the write takes as long where it does not, so that time does not tell which names there are. */
async function noteFailure(db: Db, ports: Ports, account: AccountTable | undefined): Promise<void> {
  const wards = account ? [account.ward] : (await db.selectFrom('ward').select('area').limit(2).execute()).map(({ area }) => area)
  const [ward] = wards
  if (wards.length === 1 && ward !== undefined) await writeAudit(db, ports, { ward, actor: account?.login ?? '', action: 'sign-in-failed', subjects: [] })
  else await db.updateTable('counter').set((row) => ({ v: row.ref('v') })).where('id', '=', 1).execute()
}

/** Signs out. */
export async function signOut(ask: Ask, parts: Parts): Promise<Response> {
  const fault = originFault(ask, parts.options)
  if (fault) return answerRefusal(fault)
  await endSession(ask, parts)
  forgetPages(ask)
  return answerJson(ask, { ok: true })
}

/** Has the browser drop pages that it keeps. Never "storage": a phone's book with work that was not sent lies there, under the same address. */
export function forgetPages(ask: Ask): void {
  ask.header('clear-site-data', '"cache"')
}

/** Who is signed in here. */
export async function readSession(ask: Ask, parts: Parts): Promise<Response> {
  const who = await signedIn(ask, parts)
  if (!who) return refuse('signed-out')
  return answerJson(ask, await parts.store.read((db) => sessionInfo(db, who.account, who.author)))
}
