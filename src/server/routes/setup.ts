/** /api/setup: is it needed, which units are there, and the set-up itself, with a link that works once. */
import { planById } from '#domain/plans/index.ts'
import { setupRequestSchema, type SetupRequest, type SetupState, type UnitFound } from '#protocol/setup.ts'
import { setupStateRequestSchema } from '#protocol/setup-link.ts'
import { agentWords } from '../auth/agent.ts'
import { hashPassword } from '../auth/passwords.ts'
import { beginSession } from '../auth/sessions.ts'
import { weakPassword } from '../auth/weak-passwords.ts'
import { isSetupNeeded, isSetupToken, useSetupToken } from '../auth/setup-token.ts'
import { answerJson } from '../http/answer.ts'
import { readBody } from '../http/body.ts'
import type { Ask, Parts } from '../http/context.ts'
import { readGuardedBody } from '../http/guarded-body.ts'
import { originFault } from '../http/origin.ts'
import { answerRefusal, Refusal } from '../http/problem.ts'
import { searchUnits } from '../units/search-units.ts'
import { unitByCode } from '../units/units.ts'
import { setUpWard } from '../ward/set-up-ward.ts'
import { sessionInfo } from './session.ts'

const MOST_UNITS = 20

/** GET: is set-up needed. POST with a token: is the link still good, too. */
export async function setupState(ask: Ask, { store }: Parts): Promise<Response> {
  const body = ask.req.method === 'POST' ? await readBody(ask.req.raw, setupStateRequestSchema) : { value: { token: undefined } }
  if (body instanceof Refusal) return answerRefusal(body)
  const { token } = body.value
  const state = await store.read(async (db): Promise<SetupState> => {
    const needed = await isSetupNeeded(db)
    return { needed, tokenValid: needed && token !== undefined && (await isSetupToken(db, token)) }
  })
  return answerJson(ask, state)
}

/** Communes by what was typed; open to all, as the list is public. */
export async function setupUnits(ask: Ask): Promise<Response> {
  const found: UnitFound[] = searchUnits((ask.req.query('q') ?? '').slice(0, 100), MOST_UNITS)
  return answerJson(ask, found)
}

/** Sets the ward up and signs the first person of the station in. */
export async function setup(ask: Ask, parts: Parts): Promise<Response> {
  const { store, ports, options, limits } = parts
  const fault = originFault(ask, options)
  if (fault) return answerRefusal(fault)
  const body = await readGuardedBody(ask, limits.setup, setupRequestSchema)
  if (body instanceof Refusal) return answerRefusal(body)
  const { value: request, address } = body
  const early = await store.read((db) => setupFault(db, request))
  if (early) {
    if (early.code !== 'code-used') limits.setup.tookBack(address)
    return answerRefusal(early)
  }
  const passwordHash = await hashPassword(request.account.password, ports)
  const done = await store.write('set-up', async (db) => {
    const late = await setupFault(db, request)
    if (late) return late
    await useSetupToken(db, request.token)
    const author = await setUpWard(db, ports, newWard(request, passwordHash))
    await beginSession(ask, db, parts, request.account.login, agentWords(ask.req.header('user-agent')))
    return sessionInfo(db, { login: request.account.login, role: 'station' }, author)
  })
  if (done instanceof Refusal) return answerRefusal(done)
  limits.setup.succeeded(address)
  return answerJson(ask, done, 201)
}

async function setupFault(db: Parameters<typeof isSetupToken>[0], request: SetupRequest): Promise<Refusal | undefined> {
  if (!(await isSetupNeeded(db))) return new Refusal('already-set-up')
  if (!(await isSetupToken(db, request.token))) return new Refusal('code-used', { at: 'token' })
  const unit = unitByCode(request.provinceCode, request.communeCode)
  if (!unit) return new Refusal('wrong-shape', { at: 'communeCode' })
  if (!planById(request.planId)) return new Refusal('wrong-shape', { at: 'planId' })
  return weakPassword(request.account.password, [request.account.login, request.account.name, unit.name, unit.provinceName])
}

function newWard(request: SetupRequest, passwordHash: string): Parameters<typeof setUpWard>[2] {
  const unit = unitByCode(request.provinceCode, request.communeCode)
  const { login, name } = request.account
  return {
    ...request,
    fullName: unit?.fullName ?? '',
    provinceFullName: unit?.provinceFullName ?? '',
    training: false,
    account: { login, name, passwordHash },
  }
}
