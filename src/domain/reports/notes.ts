/** The remarks under a report's line, in words: what is not known, who lives here for a time only, what is too small to judge. */
import type { IndicatorConfig, IndicatorResult } from '../indicators/indicator.ts'
import type { AdjustedTarget } from '../plans/adopted-plan.ts'
import type { IndicatorFacts } from '../plans/indicator-codes.ts'
import type { Target } from '../plans/plan.ts'
import type { TargetState } from '../plans/target-state.ts'
import { displayDate } from '../time/partial-date.ts'
import type { ReportNote } from './content.ts'
import { goalWords } from './rate.ts'

/** What the remarks are made from; `target` and `adjusted` only where the plan gives a number. */
export interface Remarked {
  readonly facts: IndicatorFacts
  readonly result: IndicatorResult
  readonly state: TargetState | null
  readonly config: IndicatorConfig
  readonly target?: Target
  readonly accepted: boolean
  readonly adjusted?: AdjustedTarget
  readonly isRestricted: boolean
  readonly groupsAddUp: boolean
}

/** The remarks in the order in which they are read. */
export function lineNotes(line: Remarked): ReportNote[] {
  return [countNote(line), watchNote(line), unknownNote(line), temporaryNote(line), mothersNote(line), correctionNote(line), adjustedNote(line), restrictedNote(line), groupsNote(line)].filter(
    (note) => note !== null,
  )
}

/** A rate of deaths or injuries never stands alone: the cases stand beside it. */
function countNote({ facts, result: { numerator, denominator } }: Remarked): ReportNote | null {
  if (facts.unit === 'percent' || denominator === 0) return null
  const among = facts.unit === 'cases_per_1000_children' ? 'trẻ' : 'trẻ đẻ sống'
  return { code: 'cases', words: `${numerator} ca trong ${denominator} ${among}.` }
}

function watchNote({ state, target }: Remarked): ReportNote | null {
  if (state === 'no-data') return { code: 'no-data', words: 'Chưa có dữ liệu.' }
  if (state !== 'watch') return null
  const why = target?.value === null || target?.op === 'down' ? 'Chưa có kỳ trước đủ để so' : 'Ít trẻ đẻ sống, một ca đã làm tỷ suất đổi nhiều'
  return { code: 'watch', words: `${why}: theo dõi từng ca, chưa xét đạt hay không.` }
}

function unknownNote({ facts, result: { unknown } }: Remarked): ReportNote | null {
  return unknown === 0 ? null : { code: 'unknown', words: `Còn ${unknown} ${facts.counted} chưa rõ, không tính là “không”.` }
}

function temporaryNote({ result, config: { includeTemporary } }: Remarked): ReportNote | null {
  const count = new Set(result.temporary).size
  if (count === 0) return null
  return { code: 'temporary', words: includeTemporary ? `Có ${count} người tạm trú, được tính.` : `Có ${count} người tạm trú, không tính.` }
}

function mothersNote({ config: { countMothers }, facts }: Remarked): ReportNote | null {
  return countMothers && facts.counted === 'trẻ' ? { code: 'mothers', words: 'Tính theo bà mẹ, sinh đôi tính một lần.' } : null
}

function correctionNote({ target, accepted, adjusted }: Remarked): ReportNote | null {
  if (target?.correctionNote === undefined || accepted || adjusted) return null
  const computed = target.value === null ? '' : ' Tạm tính theo cách đọc này.'
  return { code: 'correction', words: `${target.correctionNote} Trạm chưa nhận cách đọc.${computed}` }
}

function adjustedNote({ adjusted, target }: Remarked): ReportNote | null {
  if (!adjusted || !target) return null
  const { from, to, by, on, reason } = adjusted
  return { code: 'adjusted', words: `${by} đổi từ ${goalWords(from, target.unit)} thành ${goalWords(to, target.unit)} ngày ${displayDate(on)}: ${reason}` }
}

function restrictedNote({ isRestricted }: Remarked): ReportNote | null {
  return isRestricted ? { code: 'restricted', words: 'Chỉ ghi số, không lập danh sách và không chia theo tổ, thôn.' } : null
}

/** The last remark of a line whose groups count more than the ward. */
export const GROUPS_DIFFER: ReportNote = { code: 'groups-differ', words: 'Cộng các tổ, thôn lớn hơn toàn địa bàn: có gia đình ghi ở hai nơi.' }

function groupsNote({ groupsAddUp }: Remarked): ReportNote | null {
  return groupsAddUp ? null : GROUPS_DIFFER
}
