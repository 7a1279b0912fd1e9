/** Answers the ports of station, sign-in and set-up from the endpoint; a session that ended is told to one listener. */
import type { AccountLinkState } from '#protocol/account.ts'
import type { ProblemBody } from '#protocol/problems.ts'
import type { SessionInfo } from '#protocol/session.ts'
import type { HouseholdSearch } from '#protocol/station.ts'
import type { SetupPort, SetupProblem, SetupResult } from '#features/setup/setup-port.ts'
import type { DoorTrouble, SetPasswordPort, SignInOutcome, SignInPort } from '#features/sign-in/sign-in-port.ts'
import type { ReportAsk, Result, StationPort, TrailAsk } from '#features/station/station-port.ts'
import { getJson, postJson } from './endpoint.ts'
import { makePasskey, offersPasskeys, signInByPasskey } from './passkey-client.ts'

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
  const doneAt = async (path: string, body: unknown): Promise<Result<null>> => {
    const result = resultOf<unknown>(await postJson(path, body), onSignedOut)
    return result.ok ? { ok: true, value: null } : result
  }
  const post = async <Value>(path: string, body: unknown): Promise<Result<Value>> =>
    resultOf<Value>(await postJson(`/api/station/${path}`, body), onSignedOut)
  const done = (path: string, body: unknown): Promise<Result<null>> => doneAt(`/api/station/${path}`, body)
  return {
    today: () => get('today'),
    referrals: (state) => get(`referrals?state=${state}`),
    actOnReferral: (action) => done('referral-action', action),
    households: (query, page) => post('households', { q: query, page } satisfies HouseholdSearch),
    householdFile: (id) => get(`households/${encodeURIComponent(id)}`),
    personFile: (id) => get(`person-file/${encodeURIComponent(id)}`),
    targets: ({ from, to }) => get(`indicators?from=${from}&to=${to}`),
    timings: () => get('timings'),
    city: async (period) => resultOf(await getJson(`/api/city/indicators${period ? `?year=${period.year}&part=${period.part}` : ''}`), onSignedOut),
    reports: () => get('reports'),
    reportDraft: (ask) => get(`report-draft?${draftQuery(ask)}`),
    report: (id) => get(`reports/${encodeURIComponent(id)}`),
    reportDifferences: (id) => get(`reports/${encodeURIComponent(id)}/differences`),
    signReport: (sign) => post('report-sign', sign),
    noteReportPrinted: (record) => done('report-printed', { record }),
    noteTargetsPrinted: () => done('indicators-printed', {}),
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
    accounts: () => get('accounts'),
    newAccount: (account) => post('accounts', account),
    accountLink: (account) => post('account-link', account),
    closeAccount: (account) => done('account-close', account),
    nameOfficer: (word) => done('officer', word),
    sessions: async () => resultOf(await getJson('/api/sessions'), onSignedOut),
    endSession: (id) => doneAt('/api/sessions/end', { id }),
    signOutEverywhere: () => doneAt('/api/sign-out-everywhere', {}),
    changePassword: (change) => doneAt('/api/password', change),
    offersPasskeys: offersPasskeys(),
    passkeys: async () => resultOf(await getJson('/api/passkeys'), onSignedOut),
    addPasskey: makePasskey,
    removePasskey: (id, present) => doneAt('/api/passkeys/remove', { id, present }),
    trail: (ask) => get(`audit?${trailQuery(ask)}`),
    restricted: () => get('restricted'),
    writeRestricted: (write) => post('restricted', write),
  }
}

function trailQuery({ before, ...asked }: TrailAsk): string {
  const query = new URLSearchParams(before === undefined ? {} : { before: String(before) })
  for (const [key, value] of Object.entries(asked)) if (value !== undefined) query.set(key, value)
  return query.toString()
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
    return signInOutcome(await postJson('/api/sign-in', { login, password }))
  },
  byPasskey: offersPasskeys() ? () => signInByPasskey(signInOutcome) : undefined,
}

function signInOutcome(answer: Answer): SignInOutcome {
  if (isOurs(answer)) return 'signed-in'
  const isWrong = answer.kind === 'refused' && /^(bad-credentials|wrong-shape)$/.test(answer.problem.problem)
  return isWrong ? 'bad-credentials' : doorTrouble(answer)
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
    if (isWeakPassword(answer)) return 'weak-password'
    return isOurs(answer) ? 'signed-in' : linkProblem(answer)
  },
}

/** A page that a network put in the place of our answer has no body for us. */
function isOurs(answer: Answer): answer is Extract<Answer, { kind: 'answer' }> {
  return answer.kind === 'answer' && answer.body !== undefined
}

function isWeakPassword(answer: Answer): boolean {
  return answer.kind === 'refused' && answer.problem.problem === 'weak-password'
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
    case 'weak-password':
    case 'wrong-shape':
      return problem
    default:
      return 'busy'
  }
}
