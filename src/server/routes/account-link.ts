/** /api/account-link: is the link still good, and the password that it sets, once. */
import { accountLinkStateSchema, accountLinkUseSchema, type AccountLinkState } from '#protocol/account.ts'
import { accountOfLink, useAccountLink } from '../auth/account-links.ts'
import { agentWords } from '../auth/agent.ts'
import { hashPassword } from '../auth/passwords.ts'
import { beginSession } from '../auth/sessions.ts'
import { weakPasswordOf } from '../auth/weak-passwords.ts'
import { answerJson } from '../http/answer.ts'
import { readBody } from '../http/body.ts'
import type { Ask, Parts } from '../http/context.ts'
import { readGuardedBody } from '../http/guarded-body.ts'
import { originFault } from '../http/origin.ts'
import { answerRefusal, Refusal, refuse } from '../http/problem.ts'
import { writeAudit } from '../store/audit.ts'
import type { AccountTable } from '../store/schema.ts'
import type { Db } from '../store/store.ts'
import { sessionInfo } from './session.ts'

/** Whose link it is. */
export async function accountLinkState(ask: Ask, { store, ports }: Parts): Promise<Response> {
  const body = await readBody(ask.req.raw, accountLinkStateSchema)
  if (body instanceof Refusal) return answerRefusal(body)
  const account = await store.read(async (db) => {
    const found = await accountOfLink(db, ports, body.value.token)
    return found ? { login: found.login, name: (await authorOf(db, found)).name } : null
  })
  return answerJson(ask, { account } satisfies AccountLinkState)
}

function authorOf(db: Db, { author }: AccountTable) {
  return db.selectFrom('author').selectAll().where('id', '=', author).executeTakeFirstOrThrow()
}

/** Sets the password and signs in. */
export async function setByLink(ask: Ask, parts: Parts): Promise<Response> {
  const { store, ports, options, limits } = parts
  const fault = originFault(ask, options)
  if (fault) return answerRefusal(fault)
  const body = await readGuardedBody(ask, limits.setup, accountLinkUseSchema)
  if (body instanceof Refusal) return answerRefusal(body)
  const { address, value: { token, password } } = body
  // Before the costly hash: who has no link shall cost nothing.
  const early = await store.read((db) => accountOfLink(db, ports, token))
  if (!early) return refuse('code-used', { at: 'token' })
  const weak = await store.read((db) => weakPasswordOf(db, early, password))
  if (weak) {
    limits.setup.tookBack(address)
    return answerRefusal(weak)
  }
  const passwordHash = await hashPassword(password, ports)
  const info = await store.write(`account ${early.login}`, async (db) => {
    const account = await useAccountLink(db, ports, token, passwordHash)
    if (!account) return new Refusal('code-used', { at: 'token' })
    await beginSession(ask, db, parts, account.login, agentWords(ask.req.header('user-agent')))
    await writeAudit(db, ports, { ward: account.ward, actor: account.login, action: 'account-link-used', subjects: [] })
    return sessionInfo(db, account, await authorOf(db, account))
  })
  if (info instanceof Refusal) return answerRefusal(info)
  limits.setup.succeeded(address)
  return answerJson(ask, info)
}
