/** Figures of the adopted plan's indicators over the ward's records: the same functions that run on the phone and make the report. */
import { indicatorRules } from '#domain/indicators/index.ts'
import type { IndicatorResult, Period } from '#domain/indicators/indicator.ts'
import { adoptionsInForce } from '#domain/plans/adopted-plan.ts'
import type { IndicatorCode } from '#domain/plans/indicator-codes.ts'
import { planById } from '#domain/plans/index.ts'
import { figuresOf } from '#domain/reports/figures.ts'
import type { CalendarDay } from '#domain/time/calendar-day.ts'
import type { ComputedIndicator, CountedPerson, TargetReport } from '#protocol/station-targets.ts'
import type { Db } from '../store/store.ts'
import { sealedIn } from './seals.ts'
import { adoptionsOf, wardBook, type BookRecord } from './ward-book.ts'

/** Computes everything that this version can, for the days from and to, by the plan in force today. */
export async function targetReport(db: Db, ward: string, period: Period, today: CalendarDay): Promise<TargetReport> {
  const { records, data } = await wardBook(db, ward)
  const adopted = await adoptedPlan(db, ward, today)
  const { persons } = await sealedIn(db, ward)
  const figures = figuresOf({ data, period, plan: planById(adopted.planId ?? '') }, indicatorRules.map(({ id }) => id))
  return { ...adopted, computed: [...figures].map(([code, result]) => computedIndicator(code, withoutSealed(result, persons), records)) }
}

/** They are counted, and named to nobody. */
function withoutSealed(result: IndicatorResult, sealed: ReadonlySet<string>): IndicatorResult {
  if (sealed.size === 0) return result
  return { ...result, reached: result.reached.filter((id) => !sealed.has(id)), toReach: result.toReach.filter(({ person }) => !sealed.has(person)) }
}

function computedIndicator(code: IndicatorCode, { numerator, denominator, unknown, reached, toReach, parts = [] }: IndicatorResult, records: ReadonlyMap<string, BookRecord>): ComputedIndicator {
  return {
    indicator: code,
    numerator,
    denominator,
    unknown,
    reached: reached.map((id) => countedPerson(id, records)),
    toReach: toReach.map(({ person, why }) => ({ ...countedPerson(person, records), why })),
    parts,
  }
}

function countedPerson(id: string, records: ReadonlyMap<string, BookRecord>): CountedPerson {
  const person = records.get(id)?.fields ?? {}
  const household = textIn(person['household'])
  return {
    id,
    name: textIn(person['name']) ?? '',
    birthDate: textIn(person['birthDate']),
    household,
    householdNumber: textIn(records.get(household ?? '')?.fields['number']),
    area: textIn(person['area']),
  }
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

/** The ward's plan in force on a day, with every reading that was accepted since it was taken over. */
async function adoptedPlan(db: Db, ward: string, day: CalendarDay): Promise<Pick<TargetReport, 'planId' | 'acceptedCorrections'>> {
  const acts = adoptionsInForce(await adoptionsOf(db, ward), day)
  return { planId: acts[0]?.plan ?? null, acceptedCorrections: [...new Set(acts.flatMap(({ acceptedCorrections }) => acceptedCorrections))] }
}
