/** The lines of a report as they are read on screen and paper: under their headings, figures as rates or as cases, remarks apart from figures. */
import { indicatorGroups } from '#domain/plans/indicator-codes.ts'
import type { ReportContent, ReportHeader, ReportLine, ReportNote } from '#domain/reports/content.ts'
import { stationWords } from '#language/station-words.ts'

/** Lines under one heading. */
export type LineGroup = { label: string; lines: ReportLine[] }

/** Every line under its heading, in the order of the station's table; a heading of another version comes last. */
export function linesByHeading(lines: readonly ReportLine[]): LineGroup[] {
  const headings = [...new Set<string>([...indicatorGroups, ...lines.map(({ heading }) => heading)])]
  return headings.map((label) => ({ label, lines: lines.filter(({ heading }) => heading === label) })).filter((group) => group.lines.length > 0)
}

/** True for deaths and injuries: one counts the cases, the rate stands beside them. */
export function isCases({ unit }: Pick<ReportLine, 'unit'>): boolean {
  return unit !== 'percent'
}

/** "88,5%", "0 ca", "–". */
export function figureWords(line: ReportLine): string {
  if (line.denominator === 0) return '–'
  return isCases(line) ? stationWords.station.reports.cases(line.numerator) : (line.rate.words ?? '–')
}

/** Beside the figure: "92 / 104", or of cases the rate. */
export function countedWords(line: ReportLine): string {
  const { targets, reports } = stationWords.station
  if (line.denominator === 0) return reports.nothing
  return isCases(line) ? (line.rate.words ?? '') : targets.ratio(line.numerator, line.denominator)
}

/** "≥ 90%", the aim's direction where the plan gives no number. */
export function goalWords({ goal, direction }: ReportLine): string {
  const { targets, reports } = stationWords.station
  if (goal) return goal.value === null && goal.op !== 'down' ? `${goal.words} ${targets.noValue}` : goal.words
  return direction === null ? '–' : reports.directions[direction]
}

/** The frozen sentence without the words that head its column. */
export function beforeWords({ before }: ReportLine): string {
  return before.basis === 'no-data' ? stationWords.station.reports.nothing : before.words.replace(/^Kỳ trước /, '')
}

/** These say what the line's mark and figure say already. */
const SAID: ReadonlySet<string> = new Set(['no-data'])

/** The remarks that are read under a line. */
export function remarksOf({ notes }: ReportLine): ReportNote[] {
  return notes.filter(({ code }) => !SAID.has(code))
}

/** "Đợt 1: 20 / 25 (80,0%)"; none where nothing was counted. */
export function partWords({ parts }: ReportLine): string[] {
  const { targets, reports } = stationWords.station
  return parts.filter(({ denominator }) => denominator > 0).map(({ label, numerator, denominator, rate }) => reports.part(label, targets.ratio(numerator, denominator), rate.words))
}

/** "Báo cáo năm 2026". */
export function reportTitle({ what, period }: { what: ReportHeader['what']; period: { to: string } }): string {
  return stationWords.station.reports.title[what](period.to.slice(0, 4))
}

/** So many groups stand beside one another: on the screen and on paper nothing is cut off. */
const GROUPS_ABREAST = 8

/** One table of groups: their paths and, for each line that may be broken down, its counts in them. */
export type GroupTable = { areas: string[]; rows: { line: ReportLine; counts: (string | null)[] }[] }

/** The groups of a report, a few abreast; lines in the order of the table, without those in which nothing was counted. */
export function groupTables({ header: { groups }, lines, withoutTarget }: ReportContent): GroupTable[] {
  const ordered = linesByHeading(lines).flatMap((group) => group.lines)
  const broken = [...ordered, ...withoutTarget].filter(({ byGroup, denominator }) => byGroup !== null && denominator > 0)
  const starts = Array.from({ length: Math.ceil(groups.length / GROUPS_ABREAST) }, (_, index) => index * GROUPS_ABREAST)
  return starts.map((start) => ({
    areas: groups.slice(start, start + GROUPS_ABREAST),
    rows: broken.map((line) => ({ line, counts: (line.byGroup ?? []).slice(start, start + GROUPS_ABREAST).map(groupWords) })),
  }))
}

/** Null where nobody was to be counted. */
function groupWords([numerator, denominator]: readonly [number, number, number]): string | null {
  return denominator === 0 && numerator === 0 ? null : `${numerator}/${denominator}`
}

/** The first digits of a hash, in fours: enough to compare paper and screen. */
export function shortHash(hash: string): string {
  return hash.slice(0, 16).replaceAll(/(.{4})(?=.)/g, '$1 ')
}
