/** Answers the ports of station, sign-in and set-up from the endpoint; a session that ended is told to one listener. */
import type { AccountLinkState } from '#protocol/account.ts'
import type { ProblemBody } from '#protocol/problems.ts'
import type { SessionInfo } from '#protocol/session.ts'
import type { SetupPort, SetupProblem, SetupResult } from '#features/setup/setup-port.ts'
import type { DoorTrouble, SetPasswordPort, SignInPort } from '#features/sign-in/sign-in-port.ts'
import type { ReportAsk, Result, StationPort } from '#features/station/station-port.ts'
import { getJson, postJson } from './endpoint.ts'

type Answer = Awaited<ReturnType<typeof getJson>>

/** The endpoint is our own and of this very version, so its answers are taken by their declared type. */
function resultOf<Value>(answer: Answer, onSignedOut: () => void): Result<Value> {
  if (answer.kind === 'answer') return { ok: true, value: answer.body as Value }
  if (answer.kind === 'unreachable') return { ok: false, problem: 'unreachable' }
  if (answer.problem.problem === 'signed-out') onSignedOut()
  return { ok: false, problem: answer.problem.problem }
}

/** The station's port; `onSignedOut` is called whenever the endpoint no longer knows the session. */
export function stationClient(onSignedOut: () => void): StationPort {
  const get = async <Value>(path: string): Promise<Result<Value>> => resultOf<Value>(await getJson(`/api/station/${path}`), onSignedOut)
  const post = async <Value>(path: string, body: unknown): Promise<Result<Value>> =>
    resultOf<Value>(await postJson(`/api/station/${path}`, body), onSignedOut)
  const done = async (path: string, body: unknown): Promise<Result<null>> => {
    const result = await post<unknown>(path, body)
    return result.ok ? { ok: true, value: null } : result
  }
  return {
    today: () => get('today'),
    referrals: (state) => get(`referrals?state=${state}`),
    actOnReferral: (action) => done('referral-action', action),
    households: (query, page) => get(`households?${new URLSearchParams({ q: query, page: String(page) }).toString()}`),
    householdFile: (id) => get(`households/${encodeURIComponent(id)}`),
    personFile: (id) => get(`person-file/${encodeURIComponent(id)}`),
    targets: ({ from, to }) => get(`indicators?from=${from}&to=${to}`),
    city: async (period) => resultOf(await getJson(`/api/city/indicators${period ? `?year=${period.year}&part=${period.part}` : ''}`), onSignedOut),
    reports: () => get('reports'),
    reportDraft: (ask) => get(`report-draft?${draftQuery(ask)}`),
    report: (id) => get(`reports/${encodeURIComponent(id)}`),
    reportDifferences: (id) => get(`reports/${encodeURIComponent(id)}/differences`),
    signReport: (sign) => post('report-sign', sign),
    quarantine: () => get('quarantine'),
    resolveQuarantined: (opId, action) => post('quarantine-resolve', { opId, action }),
    conflicts: () => get('conflicts'),
    resolveConflict: (decision) => done('conflict-resolve', decision),
    copies: () => get('witness'),
    resolveCopy: (decision) => done('witness-resolve', decision),
    erase: (request) => post('erase', request),
    rights: () => get('rights'),
    seal: (request) => done('seal', request),
    backup: () => get('backup'),
    collaborators: () => get('collaborators'),
    enrol: (request) => post('enrolments', request),
    revoke: (device, reason) => done('revoke', { device, reason }),
    lock: (request) => done('lock', request),
  }
}

function draftQuery({ what, period, byGroup }: ReportAsk): string {
  return new URLSearchParams({ ...(what === undefined ? {} : { what }), ...period, ...(byGroup ? { groups: '1' } : {}) }).toString()
}

/** Who is signed in here; undefined when nobody is, 'unreachable' when the endpoint did not say. */
export async function readSession(): Promise<SessionInfo | 'unreachable' | undefined> {
  const answer = await getJson('/api/session')
  if (answer.kind === 'answer') return answer.body as SessionInfo
  return answer.kind === 'refused' && answer.problem.problem === 'signed-out' ? undefined : 'unreachable'
}

/** Ends the session; true when the endpoint has ended it. */
export async function signOut(): Promise<boolean> {
  const answer = await postJson('/api/sign-out', {})
  return answer.kind === 'answer'
}

/** Signing in. */
export const signInClient: SignInPort = {
  signIn: async (login, password) => {
    const answer = await postJson('/api/sign-in', { login, password })
    if (isOurs(answer)) return 'signed-in'
    const isWrong = answer.kind === 'refused' && /^(bad-credentials|wrong-shape)$/.test(answer.problem.problem)
    return isWrong ? 'bad-credentials' : doorTrouble(answer)
  },
}

/** Setting a password by a link. */
export const setPasswordClient: SetPasswordPort = {
  accountOf: async (token) => {
    const answer = await postJson('/api/account-link/state', { token })
    if (!isOurs(answer)) return { problem: linkProblem(answer) }
    const { account } = answer.body as AccountLinkState
    return account ? { account } : { problem: 'link-over' }
  },
  setPassword: async (token, password) => {
    const answer = await postJson('/api/account-link', { token, password })
    return isOurs(answer) ? 'signed-in' : linkProblem(answer)
  },
}

/** A page that a network put in the place of our answer has no body for us. */
function isOurs(answer: Answer): answer is Extract<Answer, { kind: 'answer' }> {
  return answer.kind === 'answer' && answer.body !== undefined
}

/** What has not the shape of a link was cut off or added to on its way; the password's shape is judged before it is sent. */
function linkProblem(answer: Answer): 'link-over' | DoorTrouble {
  const isOver = answer.kind === 'refused' && /^(code-used|code-expired|wrong-shape)$/.test(answer.problem.problem)
  return isOver ? 'link-over' : doorTrouble(answer)
}

function doorTrouble(answer: Answer): DoorTrouble {
  if (answer.kind !== 'refused') return 'unreachable'
  const { problem, retryAfterSeconds } = answer.problem
  return problem === 'too-many' ? { waitSeconds: retryAfterSeconds ?? 60 } : 'busy'
}

/** Set-up of a ward. */
export const setupClient: SetupPort = {
  state: async (token) => setupResult(await postJson('/api/setup/state', token === '' ? {} : { token })),
  searchUnits: async (query) => setupResult(await getJson(`/api/setup/units?${new URLSearchParams({ q: query }).toString()}`)),
  create: async (request) => {
    const result = setupResult<unknown>(await postJson('/api/setup', request))
    return result.ok ? { ok: true, value: null } : result
  },
}

function setupResult<Value>(answer: Answer): SetupResult<Value> {
  if (answer.kind === 'answer') return { ok: true, value: answer.body as Value }
  return { ok: false, problem: answer.kind === 'unreachable' ? 'unreachable' : setupProblem(answer.problem) }
}

function setupProblem({ problem }: ProblemBody): SetupProblem {
  switch (problem) {
    case 'code-used':
      return 'link-used'
    case 'already-set-up':
    case 'too-many':
    case 'wrong-shape':
      return problem
    default:
      return 'busy'
  }
}
