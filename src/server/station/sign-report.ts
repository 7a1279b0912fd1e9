/** Signs a report: the figures are counted here, frozen with their hash, and written as a record through the door that every record comes in by. */
import { contentText, freezeReport, verifyReport, type FrozenReport } from '#domain/reports/freeze.ts'
import type { ReportContent } from '#domain/reports/content.ts'
import type { Json } from '#domain/json.ts'
import { reportKind } from '#domain/records/report.ts'
import type { ReportSign, ReportSigned } from '#protocol/station-reports.ts'
import type { SignedIn } from '../auth/sessions.ts'
import type { Parts } from '../http/context.ts'
import { Refusal } from '../http/problem.ts'
import { fieldDay, type Ports } from '../ports.ts'
import { writeAudit } from '../store/audit.ts'
import type { Db } from '../store/store.ts'
import { stationDeviceId } from '../ward/people.ts'
import { writeStationOp } from '../ward/station-op.ts'
import { currentReport, sha256 } from './counted-report.ts'
import { keptReport, signedReports } from './reports.ts'

/** Writes the report once, however often it is sent. */
export async function signReport(parts: Parts, who: SignedIn, sign: ReportSign): Promise<ReportSigned | Refusal> {
  const { store, ports } = parts
  const { ward } = who.account
  const again = await store.read((db) => keptReport(db, ward, sign.record))
  if (again) return { record: sign.record }
  const content = await currentReport(parts, ward, { what: sign.what, period: { from: sign.from, to: sign.to }, byGroup: true })
  if (!content) return new Refusal('not-found', { at: 'plan' })
  const frozen = freezeReport(content, { by: sign.by, ...(sign.title === undefined ? {} : { title: sign.title }) }, sha256)
  if (!frozen.ok) return frozen.problem.code === 'signer-missing' ? new Refusal('wrong-shape', { at: 'by' }) : new Refusal('too-large')
  return store.write(ward, (db) => writeOnce(db, ports, who, sign.record, frozen.value))
}

/** The ward's writes run one after the other: a second tap finds what the first one wrote. */
async function writeOnce(db: Db, ports: Ports, who: SignedIn, record: string, frozen: FrozenReport): Promise<ReportSigned | Refusal> {
  const { ward, login } = who.account
  const known = (await keptReport(db, ward, record)) ? record : await sameSigned(db, ward, frozen)
  if (known !== undefined) return { record: known }
  const set: Record<string, Json> = { area: ward, occurredOn: fieldDay(ports.now()), recordedAt: ports.now(), author: who.author.id, device: stationDeviceId(ward), ...frozen }
  const written = await writeStationOp(db, ports, who.author, { kind: reportKind.id, recordId: record, set })
  if (written.status !== 'accepted') return new Refusal('wrong-shape', { at: written.field ?? 'record' })
  await writeAudit(db, ports, { ward, actor: login, action: 'sign-report', subjects: [record] })
  return { record }
}

/** A report of the same figures by the same signer: one whose answer was lost on the way is not signed twice. */
async function sameSigned(db: Db, ward: string, frozen: FrozenReport): Promise<string | undefined> {
  const text = figuresText(frozen)
  const same = (await signedReports(db, ward)).find(({ report }) => report.from === frozen.from && report.to === frozen.to && report.what === frozen.what && figuresText(report) === text)
  return same?.report.id
}

/** The content without the moment of counting; empty for a report that is no longer as it was signed. */
function figuresText(report: FrozenReport): string {
  const verdict = verifyReport(report, sha256)
  return verdict.state === 'intact' ? contentText(withoutMoment(verdict.content)) : ''
}

function withoutMoment(content: ReportContent): ReportContent {
  return { ...content, header: { ...content.header, countedAt: 0, madeOn: '', notes: [] } }
}
