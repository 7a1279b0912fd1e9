/** Counts a report of a ward from its book as it stands; what was counted is kept until the next commit, for the same is asked again to unfold groups and to sign. */
import { createHash } from 'node:crypto'
import type { Period } from '#domain/indicators/indicator.ts'
import { adoptedPlan, type AdoptedPlan } from '#domain/plans/adopted-plan.ts'
import { nextDeadline } from '#domain/plans/deadline.ts'
import type { ReportContent, ReportWhat, Sha256 } from '#domain/reports/content.ts'
import { proposedPeriod } from '#domain/reports/periods.ts'
import { reportContent, withGroups, type ReportInput } from '#domain/reports/report-content.ts'
import type { CalendarDay } from '#domain/time/calendar-day.ts'
import type { Parts } from '../http/context.ts'
import { fieldDay } from '../ports.ts'
import { readHead } from '../store/marks.ts'
import type { Db, Store } from '../store/store.ts'
import { authorNames } from './station-records.ts'
import { adoptionsOf, wardBook, type WardBook } from './ward-book.ts'

/** SHA-256 of a text in UTF-8, hexadecimal. */
export const sha256: Sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex')

/** Which report; what is not said is what the plan proposes next. */
export interface ReportAsk {
  readonly what?: ReportWhat | undefined
  readonly period?: Period | undefined
  readonly byGroup: boolean
}

/** A report with the book that it was counted from; null for a ward without a plan. */
export interface CountedReport {
  readonly content: ReportContent
  readonly book: WardBook
}

/** The report as the book stands now, perhaps counted a moment ago; null for a ward without a plan. */
export async function currentReport(parts: Parts, ward: string, ask: ReportAsk): Promise<ReportContent | null> {
  const now = parts.ports.now()
  const { mark, adopted } = await parts.store.read(async (db) => ({ mark: (await readHead(db)).mark, adopted: await adoptedNow(db, ward, fieldDay(now)) }))
  if (!adopted) return null
  const { what, period } = askedOf(ask, adopted, fieldDay(now))
  const kept = keptSince(contentsByStore, parts.store, mark)
  const known = kept.get(keyOf(ward, what, period, fieldDay(now), true)) ?? kept.get(keyOf(ward, what, period, fieldDay(now), ask.byGroup))
  // Nothing has come since, so that it is what would be counted now.
  if (known) return { ...known, header: { ...known.header, countedAt: now } }
  return (await countReport(parts, ward, ask))?.content ?? null
}

/** Counts it anew, with the book at hand. */
export async function countReport({ store, ports }: Parts, ward: string, ask: ReportAsk): Promise<CountedReport | null> {
  // Before the book is read: what comes later is not in the figures.
  const countedAt = ports.now()
  const today = fieldDay(countedAt)
  const read = await store.read(async (db) => ({
    mark: (await readHead(db)).mark,
    adopted: await adoptedNow(db, ward, today),
    book: await wardBook(db, ward),
    place: await placeOf(db, ward),
    names: await authorNames(db, ward),
  }))
  const { adopted, book, place, names, mark } = read
  if (!adopted) return null
  const asked = askedOf(ask, adopted, today)
  const input: ReportInput = { ...asked, ...place, adopted, today, countedAt, sha256, byGroup: ask.byGroup, data: book.data, nameOf: (author) => names.get(author) }
  const kept = keptSince(contentsByStore, store, mark)
  const bare = ask.byGroup ? kept.get(keyOf(ward, asked.what, asked.period, today, false)) : undefined
  const content = bare ? withGroups({ ...bare, header: { ...bare.header, countedAt } }, input) : reportContent(input)
  kept.set(keyOf(ward, asked.what, asked.period, today, ask.byGroup), content)
  return { content, book }
}

/** The plan that the ward carries out on a day; null before the first adoption. */
export async function adoptedNow(db: Db, ward: string, day: CalendarDay): Promise<AdoptedPlan | null> {
  return adoptedPlan(await adoptionsOf(db, ward), day)
}

async function placeOf(db: Db, area: string) {
  const { name } = await db.selectFrom('ward').select('name').where('area', '=', area).executeTakeFirstOrThrow()
  const groups = await db.selectFrom('ward_group').select('area').where('ward', '=', area).orderBy('position').execute()
  return { ward: { area, name }, groups: groups.map((group) => group.area) }
}

function askedOf({ what, period }: ReportAsk, { plan }: AdoptedPlan, today: CalendarDay): { what: ReportWhat; period: Period } {
  const kind = what ?? nextWhat(plan, today)
  const year = Number(today.slice(0, 4))
  return { what: kind, period: period ?? (kind === 'on-request' ? { from: `${year}-01-01`, to: today } : proposedPeriod(plan, kind, year)) }
}

function nextWhat(plan: AdoptedPlan['plan'], today: CalendarDay): ReportWhat {
  const next = nextDeadline(plan, today)?.deadline.what
  return next === 'six-month' || next === 'year' ? next : 'on-request'
}

/** Drafts of a few periods, not more: each may have some hundred thousand characters. */
const MOST_KEPT = 8

const contentsByStore = new WeakMap<Store, KeptUntil<ReportContent>>()

/** What was made since one commit, by what was asked. */
export interface KeptUntil<Made> {
  readonly mark: string
  readonly made: Map<string, Made>
}

/** What was made since the commit of this mark, and nothing older; a new shelf when it is full. */
export function keptSince<Made>(shelves: WeakMap<Store, KeptUntil<Made>>, store: Store, mark: string): Map<string, Made> {
  const known = shelves.get(store)
  if (known?.mark === mark && known.made.size < MOST_KEPT) return known.made
  const made = new Map<string, Made>()
  shelves.set(store, { mark, made })
  return made
}

function keyOf(ward: string, what: ReportWhat, { from, to }: Period, today: CalendarDay, byGroup: boolean): string {
  return [ward, what, from, to, today, byGroup].join(' ')
}
