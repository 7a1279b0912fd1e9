/** What a city reader may see of a ward's report: counts without names, lists or fewer than 5 people, nor anything from which such a count could be worked out; source: design.md §2. */
import type { ReportContent, ReportLine } from './content.ts'
import { hiddenRows, isOpen, isSafe, totalOf, type Counted, type GroupColumn } from './hidden-rows.ts'

/** A count; null where it is hidden. */
export type Cell = number | null

/** A numerator with its denominator and the rate in words. */
export interface CityCounts {
  readonly numerator: Cell
  readonly denominator: Cell
  readonly rate: string | null
}

/** Counts of one group, shown or hidden together. */
export interface CityGroup {
  readonly area: string
  readonly numerator: Cell
  readonly denominator: Cell
}

/** One line as the city reads it. */
export interface CityLine extends CityCounts, Pick<ReportLine, 'id' | 'indicator' | 'label' | 'heading' | 'unit' | 'multiplier' | 'goal' | 'direction' | 'method'> {
  /** Null where the count is hidden, for the state would tell of it. */
  readonly state: ReportLine['state']
  readonly before: CityCounts & { readonly difference: number | null }
  readonly parts: readonly (CityCounts & { readonly label: string })[]
  /** Null where there are no groups, or where they cannot be shown without giving a hidden count away. */
  readonly byGroup: readonly CityGroup[] | null
  readonly hasHidden: boolean
}

/** The report for the city. */
export interface CityReport {
  readonly header: Omit<ReportContent['header'], 'groups' | 'adoptedBy'>
  readonly lines: readonly CityLine[]
  readonly withoutTarget: readonly CityLine[]
}

/** Unknown answers, remarks, what is missing and the lists are left out altogether: each of them would give a hidden count away. */
export function cityView({ header, lines, withoutTarget }: ReportContent): CityReport {
  const { groups, adoptedBy: _adoptedBy, ...rest } = header
  const hidden = hiddenRows([...lines, ...withoutTarget].flatMap((line) => columnOf(line) ?? []))
  const of = (line: ReportLine) => cityLine(line, groups, hidden)
  return { header: rest, lines: lines.map(of), withoutTarget: withoutTarget.map(of) }
}

function cityLine(line: ReportLine, groups: readonly string[], hidden: ReadonlySet<number>): CityLine {
  const { id, indicator, label, heading, unit, multiplier, goal, direction, method, before, parts } = line
  const isShare = unit === 'percent'
  const isShown = isOpen(line, isShare)
  const isBeforeShown = isOpen(before, isShare)
  // One hidden part among shown ones is their difference to the line.
  const arePartsShown = isShown && parts.every((part) => isOpen(part, isShare))
  const byGroup = cityGroups(line, groups, hidden)
  return {
    id,
    indicator,
    label,
    heading,
    unit,
    multiplier,
    goal,
    direction,
    method,
    ...cells(line, isShown),
    state: isShown && (goal?.op !== 'down' || isBeforeShown) ? line.state : stateOfNobody(line.state),
    before: { ...cells(before, isBeforeShown), difference: isShown && isBeforeShown ? before.difference : null },
    parts: parts.map((part) => ({ label: part.label, ...cells(part, arePartsShown) })),
    byGroup,
    hasHidden: !isShown || !isBeforeShown || (parts.length > 0 && !arePartsShown) || (line.byGroup !== null && (byGroup === null || byGroup.some(({ denominator }) => denominator === null))),
  }
}

/** Of a hidden count the denominator stays, unless it is few itself. */
function cells(counts: Counted & { readonly rate: { readonly words: string | null } }, isShown: boolean): CityCounts {
  const { numerator, denominator, rate } = counts
  if (isShown) return { numerator, denominator, rate: rate.words }
  return { numerator: null, denominator: isOpen({ numerator: 0, denominator }, false) ? denominator : null, rate: null }
}

/** These two follow from the denominator or the period before alone. */
function stateOfNobody(state: ReportLine['state']): ReportLine['state'] {
  return state === 'watch' || state === 'no-data' ? state : null
}

/** The groups of a line whose total is shown; null for groups that do not add up, which would tell more than the total does. */
function columnOf({ byGroup, numerator, denominator, unit }: ReportLine): GroupColumn | null {
  const isShare = unit === 'percent'
  if (byGroup === null || !isOpen({ numerator, denominator }, isShare)) return null
  const rows = byGroup.map(([over, under]): Counted => ({ numerator: over, denominator: under }))
  const total = totalOf(rows)
  return total.numerator === numerator && total.denominator === denominator ? { rows, isShare } : null
}

function cityGroups(line: ReportLine, groups: readonly string[], hidden: ReadonlySet<number>): CityGroup[] | null {
  const column = columnOf(line)
  if (column === null || !isSafe(column, hidden)) return null
  return column.rows.map((row, at): CityGroup => ({ area: groups[at] ?? '', ...(hidden.has(at) ? { numerator: null, denominator: null } : row) }))
}
