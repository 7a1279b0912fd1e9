/** Figures of the adopted plan's indicators over the ward's records: the same functions that run on the phone. */
import { figureOf } from '#domain/indicators/counting/figure.ts'
import { programmeData } from '#domain/indicators/counting/programme-data.ts'
import { indicatorRules } from '#domain/indicators/index.ts'
import { defaultIndicatorConfig, type Indicator, type Period } from '#domain/indicators/indicator.ts'
import { planById } from '#domain/plans/index.ts'
import type { AnyRecord } from '#domain/records/kind.ts'
import type { ComputedIndicator, CountedPerson, TargetReport } from '#protocol/station-targets.ts'
import { keptRecordOf } from '../ops/load.ts'
import type { KeptRecord } from '../ops/verdict.ts'
import type { Db } from '../store/store.ts'

/** Computes everything that this version can, for the days from and to. */
export async function targetReport(db: Db, ward: string, period: Period): Promise<TargetReport> {
  const kinds = [...new Set<string>(indicatorRules.flatMap((rule) => rule.kinds)), 'household', 'person']
  const rows = await db.selectFrom('record').selectAll().where('ward', '=', ward).where('kind', 'in', [...new Set(kinds)]).execute()
  const records = new Map(rows.map((row) => [row.id, keptRecordOf(row)]))
  const data = programmeData([...records.values()].map(flat))
  const adopted = await adoptedPlan(db, ward)
  const plan = planById(adopted.planId ?? '')
  const compute = (rule: Indicator): ComputedIndicator => {
    const countMothers = plan?.targets.some((target) => target.indicator === rule.id && target.counts === 'mothers') ?? false
    const config = { ...defaultIndicatorConfig, countMothers }
    const { numerator, denominator, unknown, reached, toReach } = figureOf(rule, data, period, config)
    return {
      indicator: rule.id,
      numerator,
      denominator,
      unknown,
      reached: reached.map((id) => countedPerson(id, records)),
      toReach: toReach.map(({ person, why }) => ({ ...countedPerson(person, records), why })),
    }
  }
  return { ...adopted, computed: indicatorRules.map(compute) }
}

function flat({ id, kind, fields }: KeptRecord): AnyRecord {
  return { ...fields, id, kind }
}

function countedPerson(id: string, records: ReadonlyMap<string, KeptRecord>): CountedPerson {
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

/** The ward's newest adoption that was not taken back. */
async function adoptedPlan(db: Db, ward: string): Promise<Pick<TargetReport, 'planId' | 'acceptedCorrections'>> {
  const rows = await db
    .selectFrom('record')
    .selectAll()
    .where('ward', '=', ward)
    .where('kind', '=', 'plan-adoption')
    .orderBy('occurred_on', 'desc')
    .orderBy('received_at', 'desc')
    .execute()
  const fields = rows.map((row) => keptRecordOf(row).fields).find(({ voidReason }) => typeof voidReason !== 'string')
  const accepted = fields?.['acceptedCorrections']
  return {
    planId: textIn(fields?.['plan']),
    acceptedCorrections: Array.isArray(accepted) ? accepted.filter((id): id is string => typeof id === 'string') : [],
  }
}
