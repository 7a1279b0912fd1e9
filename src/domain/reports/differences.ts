/** Tells line by line how a signed report differs from the same report counted now, and which records made the difference. */
import { groupBy } from '../group-by.ts'
import { indicatorById } from '../indicators/index.ts'
import type { CalendarDay } from '../time/calendar-day.ts'
import type { ReportContent, ReportLine } from './content.ts'

/** What happened to one record, by the clock of whoever keeps them; times in milliseconds since 1970. */
export interface RecordTrace {
  readonly id: string
  readonly kind: string
  readonly occurredOn: CalendarDay
  /** When it was written down. */
  readonly recordedAt: number
  /** When it came to the keeper; on a phone of its own the same as `recordedAt`. */
  readonly arrivedAt: number
  /** When it was last changed, voided or restored; `arrivedAt` where it never was. */
  readonly changedAt: number
  readonly isVoid: boolean
}

/** How many records of a line's kinds did what since the report was counted. `late` and `underway` are part of `added`. */
export interface Causes {
  readonly added: number
  /** Added, of a day of the report's period that was over when it was made: late entries. */
  readonly late: number
  /** Written before the report was counted, come after it: phones that had not sent. */
  readonly underway: number
  readonly changed: number
  readonly voided: number
}

/** One line that differs. `now` is null where the plan no longer has it, `then` where it had not. */
export interface LineDifference {
  readonly id: string
  readonly label: string
  readonly what: readonly ('counts' | 'goal' | 'state' | 'before' | 'parts' | 'groups' | 'lists')[]
  readonly causes: Causes
  /** Vietnamese, one sentence each. */
  readonly words: readonly string[]
}

/** Lines that differ, in the order of the signed report, then those that are new; none when nothing did. */
export function differencesSince(frozen: ReportContent, now: ReportContent, traces: readonly RecordTrace[]): LineDifference[] {
  const since = traces.filter(({ arrivedAt, changedAt }) => arrivedAt > frozen.header.countedAt || changedAt > frozen.header.countedAt)
  const ofKind = groupBy(since, ({ kind }) => kind)
  const causesOf = (line: ReportLine) => causes((indicatorById(line.indicator)?.kinds ?? []).flatMap((kind) => ofKind.get(kind) ?? []), frozen.header)
  const before = linesById(frozen)
  const after = linesById(now)
  const kept = [...before].flatMap(([id, then]): LineDifference[] => {
    const line = after.get(id)
    if (!line) return [gone(then)]
    const what = differing(then, line, sameGroups(frozen, now))
    if (what.length === 0) return []
    const why = causesOf(line)
    return [{ id, label: line.label, what, causes: why, words: [...changeWords(then, line, what), ...causeWords(why, what)] }]
  })
  const added = [...after].filter(([id]) => !before.has(id)).map(([id, { label }]): LineDifference => ({ id, label, what: ['goal'], causes: NONE, words: ['Dòng này chưa có khi ký.'] }))
  return [...kept, ...added]
}

const NONE: Causes = { added: 0, late: 0, underway: 0, changed: 0, voided: 0 }

function gone({ id, label }: ReportLine): LineDifference {
  return { id, label, what: ['goal'], causes: NONE, words: ['Kế hoạch không còn dòng này.'] }
}

function linesById({ lines, withoutTarget }: ReportContent): Map<string, ReportLine> {
  return new Map([...lines, ...withoutTarget].map((line) => [line.id, line]))
}

function sameGroups(one: ReportContent, other: ReportContent): boolean {
  return one.header.groups.join() === other.header.groups.join()
}

/** Compared part by part; groups only where both contents have the same ones. */
function differing(then: ReportLine, now: ReportLine, groups: boolean): LineDifference['what'] {
  const parts = [
    ['counts', (line: ReportLine) => [line.numerator, line.denominator, line.unknown]],
    ['goal', (line: ReportLine) => [line.goal?.op, line.goal?.value, line.direction]],
    ['state', (line: ReportLine) => line.state],
    ['before', (line: ReportLine) => [line.before.basis, line.before.numerator, line.before.denominator]],
    ['parts', (line: ReportLine) => line.parts.map(({ label, numerator, denominator }) => [label, numerator, denominator])],
    ['groups', (line: ReportLine) => (groups ? line.byGroup : null)],
    ['lists', (line: ReportLine) => [line.toReach?.digest, line.toReach?.byReason, line.countedRecords?.digest]],
  ] as const
  return parts.filter(([, of]) => JSON.stringify(of(then)) !== JSON.stringify(of(now))).map(([name]) => name)
}

function causes(traces: readonly RecordTrace[], { countedAt, madeOn, period }: ReportContent['header']): Causes {
  const added = traces.filter(({ arrivedAt }) => arrivedAt > countedAt)
  const standing = added.filter(({ isVoid }) => !isVoid)
  const touched = traces.filter(({ arrivedAt }) => arrivedAt <= countedAt)
  return {
    added: standing.length,
    late: standing.filter(({ occurredOn }) => occurredOn >= period.from && occurredOn <= period.to && occurredOn <= madeOn).length,
    underway: standing.filter(({ recordedAt }) => recordedAt <= countedAt).length,
    changed: touched.filter(({ isVoid }) => !isVoid).length,
    voided: touched.filter(({ isVoid }) => isVoid).length,
  }
}

function changeWords(then: ReportLine, now: ReportLine, what: LineDifference['what']): string[] {
  return what.flatMap((part): string[] => {
    switch (part) {
      case 'counts':
        return [
          `${figureWords(then)} khi ký, nay ${figureWords(now)}.`,
          ...(then.unknown === now.unknown ? [] : [`Chưa rõ: ${then.unknown} khi ký, nay ${now.unknown}.`]),
        ]
      case 'goal':
        return [`Chỉ tiêu ${then.goal?.words ?? 'không có số'} khi ký, nay ${now.goal?.words ?? 'không có số'}.`]
      case 'state':
        return [`${stateWords(then)} khi ký, nay ${stateWords(now).toLocaleLowerCase('vi')}.`]
      case 'before':
        return [`Kỳ trước ${countWords(then.before)} khi ký, nay ${countWords(now.before)}.`]
      case 'parts':
        return ['Các dòng nhỏ đã khác.']
      case 'groups':
        return what.includes('counts') ? [] : ['Số của các tổ, thôn đã khác, tổng không đổi.']
      case 'lists':
        return what.includes('counts') ? [] : ['Số không đổi, danh sách phía sau đã khác.']
    }
  })
}

function causeWords({ added, late, underway, changed, voided }: Causes, what: LineDifference['what']): string[] {
  const found = [
    added > 0 && `thêm ${added} phiếu${details(late, underway)}`,
    changed > 0 && `sửa ${changed} phiếu`,
    voided > 0 && `bỏ ${voided} phiếu`,
  ].filter((part) => part !== false)
  if (found.length > 0) return [`Sau khi chốt số: ${found.join(', ')}.`]
  return what.every((part) => part === 'goal' || part === 'state') ? ['Không có phiếu mới, kế hoạch đã điều chỉnh.'] : ['Không có phiếu mới. Cách tính hoặc cấu hình đã khác.']
}

function details(late: number, underway: number): string {
  const parts = [late > 0 && `${late} phiếu ghi muộn cho kỳ này`, underway > 0 && `${underway} phiếu ghi trước nhưng gửi sau`].filter((part) => part !== false)
  return parts.length > 0 ? ` (${parts.join(', ')})` : ''
}

function figureWords(line: ReportLine): string {
  return `${countWords(line)}${line.rate.words === null ? '' : ` (${line.rate.words})`}`
}

function countWords({ numerator, denominator }: { readonly numerator: number; readonly denominator: number }): string {
  return denominator === 0 ? 'chưa có dữ liệu' : `${numerator}/${denominator}`
}

function stateWords({ state }: ReportLine): string {
  return state === null ? 'Không xét' : { met: 'Đạt', near: 'Gần đạt', 'not-met': 'Chưa đạt', 'no-data': 'Chưa có dữ liệu', watch: 'Theo dõi từng ca' }[state]
}
