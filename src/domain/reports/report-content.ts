/** Puts a report together: the plan in force, the ward's records and a period in; header, lines and lists behind them out. Pure, so that phone, station and a later reader come to the same. */
import type { Area } from '../area.ts'
import { indicatorById } from '../indicators/index.ts'
import { defaultIndicatorConfig, type IndicatorConfig, type IndicatorResult, type Period, type ProgrammeData } from '../indicators/indicator.ts'
import type { AdoptedPlan } from '../plans/adopted-plan.ts'
import { isIndicatorCode, type IndicatorCode } from '../plans/indicator-codes.ts'
import type { Target } from '../plans/plan.ts'
import type { TargetRules } from '../plans/target-state.ts'
import type { CalendarDay } from '../time/calendar-day.ts'
import { basisOf } from './book-begun.ts'
import { groupingOf, groupRows, type Grouping } from './by-group.ts'
import type { ReportContent, ReportHeader, ReportLine, ReportNote, ReportWhat, Sha256 } from './content.ts'
import { configFor, figuresOf, type Figures } from './figures.ts'
import { aimLine, isRestricted, targetLine, type AimOfPlan, type CountedLine, type TargetOfWard } from './line.ts'
import { GROUPS_DIFFER } from './notes.ts'
import { periodBefore, reportsDue } from './periods.ts'

/** All that a report is made from. */
export interface ReportInput {
  readonly what: ReportWhat
  readonly adopted: AdoptedPlan
  readonly data: ProgrammeData
  readonly ward: { readonly area: Area; readonly name: string }
  /** Paths of the ward's groups; groups of records that are not among them are added. */
  readonly groups: readonly Area[]
  /** False for lines without their groups, which cost half as much again to count; they are broken down when absent. */
  readonly byGroup?: boolean
  readonly period: Period
  readonly config?: IndicatorConfig
  readonly rules?: TargetRules
  readonly today: CalendarDay
  /** Milliseconds since 1970 at which the records were read. */
  readonly countedAt: number
  readonly sha256: Sha256
  /** The name of an author as it is to stand in the report; undefined for one who is not known. */
  readonly nameOf: (author: string) => string | undefined
}

/** Who did it, where the account has no name any more. */
const STATION = 'Trạm Y tế'

/** More groups than any ward has; beyond them the lines are not broken down, so that a content stays within its bounds. */
export const MOST_GROUPS = 300

const NO_GROUPS: Grouping = { byGroup: new Map(), groups: [] }

/** The report. */
export function reportContent(input: ReportInput): ReportContent {
  const { adopted, data, ward, groups, period, config = defaultIndicatorConfig } = input
  const { plan } = adopted
  const aims = aimsWithoutTarget(adopted)
  const codes = [...plan.targets.map(({ indicator }) => indicator), ...aims.map(({ code }) => code)]
  const previous = periodBefore(period)
  const grouping = input.byGroup === false ? NO_GROUPS : groupingOf(data, ward.area, groups)
  return contentFrom(input, aims, {
    now: figuresOf({ data, period, plan, config }, codes),
    before: figuresOf({ data, period: previous, plan, config }, codes),
    grouping: grouping.groups.length > MOST_GROUPS ? { ...grouping, groups: [] } : grouping,
    config,
  })
}

/** The same report with its lines broken down, when it was counted without (`byGroup: false`): its own counts stand, only the groups are counted. */
export function withGroups(content: ReportContent, input: ReportInput): ReportContent {
  const { adopted, data, ward, groups, period, config = defaultIndicatorConfig } = input
  const grouping = groupingOf(data, ward.area, groups)
  if (grouping.groups.length > MOST_GROUPS) return content
  const broken = (line: ReportLine): ReportLine => {
    const code = line.indicator
    if (!isIndicatorCode(code) || isRestricted(code)) return line
    const rows = groupRows(code, line, grouping, period, configFor(adopted.plan, code, config))
    return rows ? { ...line, byGroup: rows.rows, notes: rows.addUp ? line.notes : [...line.notes, GROUPS_DIFFER] } : line
  }
  return { ...content, header: { ...content.header, groups: [...grouping.groups] }, lines: content.lines.map(broken), withoutTarget: content.withoutTarget.map(broken) }
}

/** Figures that a content is put together from. */
interface CountedReport {
  readonly now: Figures
  readonly before: Figures
  readonly grouping: Grouping
  readonly config: IndicatorConfig
}

function contentFrom(input: ReportInput, aims: readonly AimOfPlan[], counted: CountedReport): ReportContent {
  const { adopted } = input
  const lineOf = new Map<IndicatorCode, CountedLine>()
  const countedLine = (code: IndicatorCode): CountedLine => {
    const known = lineOf.get(code) ?? countedLineOf(code, input, counted)
    lineOf.set(code, known)
    return known
  }
  return {
    format: 1,
    header: headerOf(input, counted.grouping.groups),
    lines: adopted.plan.targets.map((target) => targetLine(targetOfWard(input, target), countedLine(target.indicator), input)),
    withoutTarget: aims.map((aim) => aimLine(aim, countedLine(aim.code), input)),
    toConfirm: adopted.toConfirm.map(({ code, words }) => ({ code, words })),
    config: { ...counted.config },
  }
}

const NOTHING: IndicatorResult = { numerator: 0, denominator: 0, unknown: 0, reached: [], toReach: [], counted: [], temporary: [] }

function countedLineOf(code: IndicatorCode, { adopted, data, period }: ReportInput, { now, before, grouping, config }: CountedReport): CountedLine {
  const rule = indicatorById(code)
  const result = now.get(code) ?? NOTHING
  const own = configFor(adopted.plan, code, config)
  const isBroken = grouping.groups.length > 0 && !isRestricted(code)
  return {
    result,
    before: before.get(code) ?? NOTHING,
    ...(rule ? basisOf(rule, data, periodBefore(period)) : { basis: 'none', begunOn: null }),
    groups: isBroken ? groupRows(code, result, grouping, period, own) : null,
    config: own,
  }
}

/** Indicators that the plan speaks of without a number, in its order; those with a target stand among the lines already. */
function aimsWithoutTarget({ plan }: AdoptedPlan): AimOfPlan[] {
  const taken = new Set<IndicatorCode>(plan.targets.map(({ indicator }) => indicator))
  return plan.aims.flatMap(({ indicators = [], wording }) =>
    indicators.flatMap(({ code, direction }): AimOfPlan[] => {
      if (taken.has(code)) return []
      taken.add(code)
      return [{ code, direction, wording }]
    }),
  )
}

function targetOfWard({ adopted: { adjustments, accepted, printed }, nameOf }: ReportInput, target: Target): TargetOfWard {
  const adjusted = adjustments.findLast((one) => one.target === target.id)
  return {
    target,
    accepted: accepted.some((one) => one.target === target.id),
    printed: printed.targets.find(({ id }) => id === target.id) ?? target,
    ...(adjusted ? { adjusted: { ...adjusted, by: nameOf(adjusted.by) ?? STATION } } : {}),
  }
}

function headerOf({ what, adopted, ward, period, today, countedAt, nameOf }: ReportInput, groups: readonly Area[]): ReportHeader {
  const { plan, on, by } = adopted
  const due = reportsDue(plan, what, Number(period.to.slice(0, 4)))
  return {
    what,
    area: ward.area,
    place: ward.name,
    plan: plan.id,
    planTitle: plan.title,
    sourceDocument: plan.sourceDocument,
    adoptedOn: on,
    adoptedBy: nameOf(by) ?? STATION,
    period,
    previous: periodBefore(period),
    deadlines: due.map(({ deadline: { label, who, to, beforeDay, wording }, lastDay }) => ({ label, who, to, beforeDay, lastDay, wording })),
    lastDayOnTime: due[0]?.lastDay ?? null,
    madeOn: today,
    countedAt,
    groups: [...groups],
    notes: headerNotes(what, adopted, period, today, due[0]?.lastDay),
  }
}

function headerNotes(what: ReportWhat, { plan }: AdoptedPlan, { to }: Period, today: CalendarDay, lastDay: CalendarDay | undefined): ReportNote[] {
  const year = Number(to.slice(0, 4))
  const notes: (ReportNote | false)[] = [
    to > today && { code: 'not-over', words: 'Kỳ báo cáo chưa hết, số còn thay đổi.' },
    (year < plan.years.from || year > plan.years.to) && { code: 'outside-plan', words: `Kế hoạch chỉ dùng cho ${plan.years.from === plan.years.to ? `năm ${plan.years.from}` : `các năm ${plan.years.from}–${plan.years.to}`}.` },
    what !== 'on-request' && lastDay === undefined && { code: 'no-deadline', words: 'Kế hoạch không ghi ngày nộp. Hỏi nơi nhận.' },
    lastDay !== undefined && today > lastDay && { code: 'late', words: 'Đã quá hạn nộp.' },
  ]
  return notes.filter((note) => note !== false)
}
