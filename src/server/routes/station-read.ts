/** GET /api/station/…: what the station's screens read; reading a named record leaves a row in the audit. */
import * as z from 'zod/mini'
import { idSchema } from '#domain/records/kind.ts'
import { indicatorById } from '#domain/indicators/index.ts'
import { personKind } from '#domain/records/person.ts'
import { householdSearchSchema } from '#protocol/station.ts'
import type { TargetReport } from '#protocol/station-targets.ts'
import { mayRead } from '../access.ts'
import { answerJson } from '../http/answer.ts'
import { readBody } from '../http/body.ts'
import type { Ask, Parts } from '../http/context.ts'
import { answerRefusal, Refusal, refuse } from '../http/problem.ts'
import type { SignedIn } from '../auth/sessions.ts'
import { collaborators } from '../station/collaborators.ts'
import { householdFile, householdPage } from '../station/households.ts'
import { personFile } from '../station/person-file.ts'
import { quarantineRows } from '../station/quarantine.ts'
import { referralRows, referralTabs } from '../station/referrals.ts'
import { authorNames, recordsById, stationRecord } from '../station/station-records.ts'
import { targetReport } from '../station/targets.ts'
import { isRestricted } from '../restricted.ts'
import { stationToday } from '../station/today.ts'
import { fieldDay } from '../ports.ts'
import { readNamed } from './read-named.ts'

/** Figures of the day. */
export async function readToday(ask: Ask, { store, ports }: Parts, who: SignedIn): Promise<Response> {
  return answerJson(ask, await store.read((db) => stationToday(db, who, ports.now())))
}

/** Collaborators and their phones. */
export async function readCollaborators(ask: Ask, { store, ports }: Parts, who: SignedIn): Promise<Response> {
  return answerJson(ask, await store.read((db) => collaborators(db, who.account.ward, ports.now())))
}

/** The inbox; `?state=` is a tab, `open` without it. */
export async function readReferrals(ask: Ask, parts: Parts, who: SignedIn): Promise<Response> {
  const asked = ask.req.query('state') ?? 'open'
  const tab = referralTabs.find((known) => known === asked)
  if (!tab) return refuse('wrong-shape', { at: 'state' })
  const rows = await readNamed(parts, who, 'read-referrals', (db) => referralRows(db, who, tab), (found) =>
    found.map(({ referral }) => referral.id),
  )
  return answerJson(ask, rows)
}

/** A page of the households that were searched for; all of them for an empty search. */
export async function searchHouseholds(ask: Ask, parts: Parts, who: SignedIn): Promise<Response> {
  const body = await readBody(ask.req.raw, householdSearchSchema)
  if (body instanceof Refusal) return answerRefusal(body)
  const { q, page } = body.value
  const found = await readNamed(parts, who, 'read-households', (db) => householdPage(db, who.account.ward, q.slice(0, 100), page), ({ rows }) =>
    rows.map(({ household }) => household.id),
  )
  return answerJson(ask, found)
}

/** The record that the address names; one that is no id names none. */
function idIn(ask: Ask): string | undefined {
  const parsed = z.safeParse(idSchema, ask.req.param('id'))
  return parsed.success ? parsed.data : undefined
}

/** One household with everything about it. */
export async function readHousehold(ask: Ask, parts: Parts, who: SignedIn): Promise<Response> {
  const id = idIn(ask)
  if (id === undefined) return refuse('not-found')
  const file = await readNamed(parts, who, 'read-household', (db) => householdFile(db, who, id), (found) => (found ? [id] : []))
  return file ? answerJson(ask, file) : refuse('not-found')
}

/** One record of the ward. */
export async function readRecord(ask: Ask, parts: Parts, who: SignedIn): Promise<Response> {
  const id = idIn(ask)
  if (id === undefined) return refuse('not-found')
  const { ward } = who.account
  const record = await readNamed(
    parts,
    who,
    'read-record',
    async (db) => {
      const row = (await recordsById(db, who, [id])).get(id)
      return row && stationRecord(row, await authorNames(db, ward))
    },
    (found) => (found ? [id] : []),
  )
  return record ? answerJson(ask, record) : refuse('not-found')
}

/** One person's file, to be handed to her. */
export async function readPersonFile(ask: Ask, parts: Parts, who: SignedIn): Promise<Response> {
  const id = idIn(ask)
  if (id === undefined) return refuse('not-found')
  const found = await readNamed(parts, who, 'export-person', (db) => personFile(db, parts.ports, who, id), (gathered) => gathered?.shown ?? [])
  return found ? answerJson(ask, found.file) : refuse('not-found')
}

/** Ops in quarantine. */
export async function readQuarantine(ask: Ask, parts: Parts, who: SignedIn): Promise<Response> {
  const rows = await readNamed(parts, who, 'read-quarantine', (db) => quarantineRows(db, who), (found) => found.map(({ opId }) => opId))
  return answerJson(ask, rows)
}

/** Figures of the plan, `?from=&to=`; the year so far without them. */
export async function readIndicators(ask: Ask, parts: Parts, who: SignedIn): Promise<Response> {
  const today = fieldDay(parts.ports.now())
  const from = ask.req.query('from') ?? `${today.slice(0, 4)}-01-01`
  const to = ask.req.query('to') ?? today
  if (!isDay(from) || !isDay(to) || from > to) return refuse('wrong-shape', { at: 'from' })
  const report = await readNamed(parts, who, 'read-indicators', (db) => targetReport(db, who.account.ward, { from, to }, today), () => [])
  return answerJson(ask, withoutPeople(report, who))
}

/** Figures are for more people than names: nobody is listed to whom the book is closed, and nobody behind restricted records. */
function withoutPeople(report: TargetReport, { role }: SignedIn): TargetReport {
  const maySeePeople = mayRead(role, personKind)
  const isOpen = (indicator: string) => maySeePeople && indicatorById(indicator)?.kinds.every((kind) => !isRestricted(kind)) === true
  return { ...report, computed: report.computed.map((one) => (isOpen(one.indicator) ? one : { ...one, reached: [], toReach: [] })) }
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}
