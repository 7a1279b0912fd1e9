/** Breaks a ward's records into its residential groups: each group is counted from the records that its collaborator's phone holds, by the same rules. */
import { wardOf, type Area } from '../area.ts'
import { programmeData } from '../indicators/counting/programme-data.ts'
import { indicatorById } from '../indicators/index.ts'
import type { IndicatorConfig, IndicatorResult, Period, ProgrammeData } from '../indicators/indicator.ts'
import type { IndicatorCode } from '../plans/indicator-codes.ts'

/** Numerator, denominator and unknown of one group. */
export type GroupCounts = [number, number, number]

/** Records by group path, those of the ward itself with each of them. */
export type DataByGroup = ReadonlyMap<Area, ProgrammeData>

/** What the rows of a line are made from; the ward's own path is the last of `groups` and stands for whatever belongs to none. */
export interface Grouping {
  readonly byGroup: DataByGroup
  readonly groups: readonly Area[]
}

/** The groups that the ward names and those that its records lie in, in their order; the ward last. */
export function groupingOf(data: ProgrammeData, ward: Area, named: readonly Area[]): Grouping {
  const shared: { kind: string }[] = []
  const ofGroup = new Map<Area, { kind: string }[]>()
  for (const record of Object.values(data).flat()) {
    const list = ofGroup.get(record.area)
    if (record.area === wardOf(record.area)) shared.push(record)
    else if (list) list.push(record)
    else ofGroup.set(record.area, [record])
  }
  const groups = [...new Set([...named, ...ofGroup.keys()])].filter((area) => area !== ward).toSorted(byPath)
  return { byGroup: new Map([...ofGroup].map(([area, records]) => [area, programmeData([...records, ...shared])])), groups: [...groups, ward] }
}

/**
 * One row for each group; `addUp` is false where the groups count more than the ward, because a family was entered in two of them.
 * Null for what is not counted by people.
 */
export function groupRows(
  code: IndicatorCode,
  ward: Pick<IndicatorResult, 'numerator' | 'denominator' | 'unknown'>,
  { byGroup, groups }: Grouping,
  period: Period,
  config: IndicatorConfig,
): { readonly rows: GroupCounts[]; readonly addUp: boolean } | null {
  const rule = indicatorById(code)
  if (!rule?.kinds.includes('person')) return null
  // What the ward does not show, for its book is not begun, no group shows.
  const isEmpty = ward.denominator === 0 && ward.numerator === 0 && ward.unknown === 0
  const rows = groups.map((area): GroupCounts => {
    const data = isEmpty ? undefined : byGroup.get(area)
    if (!data) return [0, 0, 0]
    const { numerator, denominator, unknown } = rule.compute(data, period, config)
    return [numerator, denominator, unknown]
  })
  const rest = rows.reduce((left, row) => minus(left, row), [ward.numerator, ward.denominator, ward.unknown] satisfies GroupCounts)
  const addUp = rest.every((count) => count >= 0)
  return { rows: addUp ? [...rows.slice(0, -1), rest] : rows, addUp }
}

function minus(left: GroupCounts, right: GroupCounts): GroupCounts {
  return [left[0] - right[0], left[1] - right[1], left[2] - right[2]]
}

function byPath(left: Area, right: Area): number {
  return left < right ? -1 : Number(left > right)
}
