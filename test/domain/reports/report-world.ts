/** A generated ward with three groups, and the report of a plan over it: what matters is said, the rest is the year 2026 in Lê Chân. */
import { createHash } from 'node:crypto'
import { programmeData } from '#domain/indicators/counting/programme-data.ts'
import { adoptedPlan, type AdoptedPlan } from '#domain/plans/adopted-plan.ts'
import type { PlanAdoption } from '#domain/records/plan-adoption.ts'
import type { ReportContent, Sha256 } from '#domain/reports/content.ts'
import { reportContent, type ReportInput } from '#domain/reports/report-content.ts'
import { generatedWard, type SeedRecord } from '../../seed/generated-ward.ts'
import { moment } from '../indicators/builders.ts'
import { anAdoption } from '../plans/adoption-builder.ts'

export const WARD = '31/10525'
export const GROUPS = [`${WARD}/g01`, `${WARD}/g02`, `${WARD}/g03`]
export const COUNTED_AT = moment('2026-12-10', '16:00')

export const sha256: Sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex')

export function adopted(said: Partial<PlanAdoption> = {}, ...more: PlanAdoption[]): AdoptedPlan {
  const found = adoptedPlan([anAdoption(1, { area: WARD, ...said }), ...more], '2026-12-10')
  if (!found) throw new Error('no plan in force')
  return found
}

/** Each family in one of the three groups. */
export function wardRecords(seed: number, families: number): SeedRecord[] {
  const groupOf = new Map<unknown, string>()
  let households = 0
  return generatedWard(seed, families).map((record): SeedRecord => {
    if (record.kind === 'agency-programme') return { ...record, area: WARD }
    if (record.kind === 'household') groupOf.set(record.id, GROUPS[(households += 1) % 3] ?? WARD)
    const area = groupOf.get(record.id) ?? groupOf.get(record['household']) ?? groupOf.get(record['subject']) ?? groupOf.get(record['mother']) ?? WARD
    groupOf.set(record.id, area)
    return { ...record, area }
  })
}

/** What a report of these records is made from. */
export function inputOf(records: readonly { readonly kind: string }[], said: Partial<ReportInput> = {}): ReportInput {
  return {
    what: 'year',
    adopted: adopted(),
    data: programmeData(records),
    ward: { area: WARD, name: 'Phường Hải Dương' },
    groups: GROUPS,
    period: { from: '2026-01-01', to: '2026-12-31' },
    today: '2026-12-10',
    countedAt: COUNTED_AT,
    sha256,
    nameOf: (author) => ({ hoa: 'Trần Thị Hoa', lan: 'Nguyễn Thị Lan' })[author],
    ...said,
  }
}

export function reportOf(records: readonly { readonly kind: string }[], said: Partial<ReportInput> = {}): ReportContent {
  return reportContent(inputOf(records, said))
}

/** The line with this id. */
export function lineOf({ lines, withoutTarget }: ReportContent, id: string) {
  const line = [...lines, ...withoutTarget].find((one) => one.id === id)
  if (!line) throw new Error(`no line ${id}`)
  return line
}
