/** The endpoint as one Hono app: every route with who may ask, the headers, the log line, the built app. */
import { Hono } from 'hono'
import { routePath } from 'hono/route'
import { bytesToHex } from './auth/secrets.ts'
import type { AppOptions, Ask, Env, Parts } from './http/context.ts'
import { errorTrace } from './http/log.ts'
import { addressOf, isSecure } from './http/origin.ts'
import { refuse } from './http/problem.ts'
import { createMetrics, type Metrics } from './http/metrics.ts'
import { createRateLimits } from './http/rate-limit.ts'
import { securityHeaders } from './http/security-headers.ts'
import { answerFile } from './http/static-files.ts'
import { createTraffic } from './http/traffic.ts'
import { createWhence } from './http/trusted-proxy.ts'
import type { Ports } from './ports.ts'
import { changePassword, endOneSession, ownRoute, readSessions, signOutEverywhere } from './routes/account.ts'
import { accountLinkState, setByLink } from './routes/account-link.ts'
import { readCityIndicators } from './routes/city.ts'
import { enrol } from './routes/enrol.ts'
import { fork } from './routes/fork.ts'
import { keyShare } from './routes/key-share.ts'
import { parcel } from './routes/parcel.ts'
import { healthz, readyz } from './routes/health.ts'
import { readMetrics } from './routes/metrics.ts'
import { askPasskey, beginPasskey, dropPasskey, keepPasskey, readPasskeys, signInByPasskey } from './routes/passkeys.ts'
import { pull } from './routes/pull.ts'
import { push } from './routes/push.ts'
import { readSession, signIn, signOut } from './routes/session.ts'
import { erase, readConflicts, readWitness, resolveConflict, resolveWitness } from './routes/station-sync.ts'
import { witness } from './routes/witness.ts'
import { readAudit } from './routes/station-audit.ts'
import { readBackupState } from './routes/station-backup.ts'
import { readReport, readReportDifferences, readReportDraft, readReports, noteReportPrinted, noteTargetsPrinted, signReportNow } from './routes/station-reports.ts'
import { readTimings, timings } from './routes/timings.ts'
import { setup, setupState, setupUnits } from './routes/setup.ts'
import { changeOfficer, endAccount, newAccount, newAccountLink, readAccounts } from './routes/station-accounts.ts'
import { changeRestricted, readRestricted } from './routes/station-restricted.ts'
import { readRights, seal } from './routes/station-rights.ts'
import { stationRoute } from './routes/station-gate.ts'
import {
  readCollaborators,
  readHousehold,
  readIndicators,
  readPersonFile,
  readQuarantine,
  readRecord,
  readReferrals,
  readToday,
  searchHouseholds,
} from './routes/station-read.ts'
import { giveCode, lock, referralAction, resolve, revoke } from './routes/station-write.ts'
import type { Store } from './store/store.ts'

/** The app over an open store; nothing listens yet. */
export function createApp(store: Store, ports: Ports, options: AppOptions = {}): Hono<Env> {
  const parts: Parts = { store, ports, options, limits: createRateLimits(ports.now) }
  const metrics = createMetrics(ports.now)
  const app = new Hono<Env>()
  addFrame(app, parts, metrics)
  app.get('/metrics', (ask) => readMetrics(ask, parts, metrics))
  addPhoneRoutes(app, parts)
  addPeopleRoutes(app, parts)
  addStationRoutes(app, parts)
  app.all('/api/*', () => refuse('not-found'))
  app.get('*', (ask) => answerFile(options.files ?? new Map(), ask.req.raw) ?? refuse('not-found'))
  app.notFound(() => refuse('not-found'))
  return app
}

/** Headers on every answer, one log line per request, no stack in any answer. */
function addFrame(app: Hono<Env>, { ports, options }: Parts, metrics: Metrics): void {
  const whence = createWhence(options.trustedProxies)
  const traffic = options.traffic && createTraffic(options.traffic, ports.now)
  app.use(async (ask, next) => {
    const began = ports.now()
    const id = bytesToHex(ports.randomBytes(8))
    ask.set('requestId', id)
    ask.set('whence', whence(ask))
    await next()
    for (const [name, value] of Object.entries(securityHeaders(isSecure(ask, options)))) ask.res.headers.set(name, value)
    if (ask.req.path.startsWith('/api/')) ask.res.headers.set('cache-control', 'no-store')
    const answered = { method: methodOf(ask), route: routePath(ask), status: ask.res.status, ms: ports.now() - began }
    metrics.answered(answered)
    options.log?.({ event: 'request', ...answered, id })
  })
  app.use('/api/*', async (ask, next) => {
    const retryAfterSeconds = traffic?.(addressOf(ask), ask.req.header('authorization')) ?? 0
    if (retryAfterSeconds > 0) return refuse('too-many', { retryAfterSeconds })
    return next()
  })
  app.onError((error, ask) => {
    metrics.failed()
    options.log?.({ event: 'error', id: ask.get('requestId'), ...errorTrace(error) })
    return refuse('unavailable')
  })
}

/** A word that a stranger made up is not repeated. */
function methodOf(ask: Ask): string {
  return /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(ask.req.method) ? ask.req.method : 'other'
}

function addPhoneRoutes(app: Hono<Env>, parts: Parts): void {
  app.get('/healthz', healthz)
  app.get('/readyz', (ask) => readyz(ask, parts))
  app.post('/api/enrol', (ask) => enrol(ask, parts))
  app.post('/api/push', (ask) => push(ask, parts))
  app.post('/api/pull', (ask) => pull(ask, parts))
  app.post('/api/fork', (ask) => fork(ask, parts))
  app.post('/api/key-share', (ask) => keyShare(ask, parts))
  app.post('/api/parcel', (ask) => parcel(ask, parts))
  app.post('/api/witness', (ask) => witness(ask, parts))
  app.post('/api/timings', (ask) => timings(ask, parts))
}

function addPeopleRoutes(app: Hono<Env>, parts: Parts): void {
  app.on(['GET', 'POST'], '/api/setup/state', (ask) => setupState(ask, parts))
  app.get('/api/setup/units', setupUnits)
  app.post('/api/setup', (ask) => setup(ask, parts))
  app.post('/api/sign-in', (ask) => signIn(ask, parts))
  app.post('/api/sign-out', (ask) => signOut(ask, parts))
  app.get('/api/session', (ask) => readSession(ask, parts))
  app.post('/api/account-link/state', (ask) => accountLinkState(ask, parts))
  app.post('/api/account-link', (ask) => setByLink(ask, parts))
  app.get('/api/sessions', ownRoute(parts, readSessions))
  app.post('/api/sessions/end', ownRoute(parts, endOneSession))
  app.post('/api/sign-out-everywhere', ownRoute(parts, signOutEverywhere))
  app.post('/api/password', ownRoute(parts, changePassword))
  app.get('/api/passkeys', ownRoute(parts, readPasskeys))
  app.post('/api/passkeys', ownRoute(parts, keepPasskey))
  app.post('/api/passkeys/begin', ownRoute(parts, beginPasskey))
  app.post('/api/passkeys/remove', ownRoute(parts, dropPasskey))
  app.post('/api/passkey-sign-in/begin', (ask) => askPasskey(ask, parts))
  app.post('/api/passkey-sign-in', (ask) => signInByPasskey(ask, parts))
}

function addStationRoutes(app: Hono<Env>, parts: Parts): void {
  app.get('/api/city/indicators', stationRoute('city', parts, readCityIndicators))
  app.get('/api/station/today', stationRoute('today', parts, readToday))
  app.get('/api/station/collaborators', stationRoute('collaborators', parts, readCollaborators))
  app.get('/api/station/timings', stationRoute('collaborators', parts, readTimings))
  app.get('/api/station/referrals', stationRoute('referrals', parts, readReferrals))
  app.post('/api/station/households', stationRoute('households', parts, searchHouseholds))
  app.get('/api/station/households/:id', stationRoute('households', parts, readHousehold))
  app.get('/api/station/person-file/:id', stationRoute('person-file', parts, readPersonFile))
  app.get('/api/station/record/:id', stationRoute('record', parts, readRecord))
  app.get('/api/station/quarantine', stationRoute('quarantine', parts, readQuarantine))
  app.get('/api/station/indicators', stationRoute('indicators', parts, readIndicators))
  app.get('/api/station/reports', stationRoute('reports', parts, readReports))
  app.get('/api/station/report-draft', stationRoute('reports', parts, readReportDraft))
  app.get('/api/station/reports/:id', stationRoute('reports', parts, readReport))
  app.get('/api/station/reports/:id/differences', stationRoute('reports', parts, readReportDifferences))
  app.post('/api/station/report-sign', stationRoute('reports', parts, signReportNow))
  app.post('/api/station/report-printed', stationRoute('reports', parts, noteReportPrinted))
  app.post('/api/station/indicators-printed', stationRoute('indicators', parts, noteTargetsPrinted))
  app.get('/api/station/backup', stationRoute('backups', parts, readBackupState))
  app.post('/api/station/enrolments', stationRoute('enrol', parts, giveCode))
  app.post('/api/station/revoke', stationRoute('revoke', parts, revoke))
  app.post('/api/station/lock', stationRoute('revoke', parts, lock))
  app.post('/api/station/referral-action', stationRoute('referrals', parts, referralAction))
  app.get('/api/station/conflicts', stationRoute('conflicts', parts, readConflicts))
  app.post('/api/station/conflict-resolve', stationRoute('conflicts', parts, resolveConflict))
  app.get('/api/station/witness', stationRoute('conflicts', parts, readWitness))
  app.post('/api/station/witness-resolve', stationRoute('conflicts', parts, resolveWitness))
  app.get('/api/station/rights', stationRoute('rights', parts, readRights))
  app.post('/api/station/seal', stationRoute('rights', parts, seal))
  app.post('/api/station/erase', stationRoute('erase', parts, erase))
  app.get('/api/station/restricted', stationRoute('restricted', parts, readRestricted))
  app.post('/api/station/restricted', stationRoute('restricted', parts, changeRestricted))
  app.get('/api/station/audit', stationRoute('audit', parts, readAudit))
  app.get('/api/station/accounts', stationRoute('accounts', parts, readAccounts))
  app.post('/api/station/accounts', stationRoute('manage-accounts', parts, newAccount))
  app.post('/api/station/account-link', stationRoute('manage-accounts', parts, newAccountLink))
  app.post('/api/station/account-close', stationRoute('manage-accounts', parts, endAccount))
  app.post('/api/station/officer', stationRoute('manage-accounts', parts, changeOfficer))
  app.post('/api/station/quarantine-resolve', stationRoute('quarantine', parts, resolve))
}
