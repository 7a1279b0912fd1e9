/** What an indicator declares and what it gives: numerator, denominator, unknowns, the people still to reach and the records it counted. */
import type { IndicatorCode } from '../plans/indicator-codes.ts'
import type { CalendarDay } from '../time/calendar-day.ts'
import type { ProgrammeData, ProgrammeKind } from './counting/programme-data.ts'

export type { ProgrammeData, ProgrammeKind } from './counting/programme-data.ts'

/** Days from and to, both included. */
export interface Period {
  readonly from: CalendarDay
  readonly to: CalendarDay
}

/** How a ward or its plan wants an indicator counted. */
export interface IndicatorConfig {
  /** Early breastfeeding per mother, so that twins count once (the plans of Hải Dương and Lê Chân). */
  readonly countMothers: boolean
  /** Whether children of temporary residents count; they are named in `temporary` either way. NSC. */
  readonly includeTemporary: boolean
  /** Overrules the pass mark that each teach-back carries; null keeps the mark of its day. */
  readonly passMark: number | null
  /** Haemoglobin of a pregnant woman below which it is anaemia, g/L. NSC (clinical.md §9). */
  readonly anaemiaBelow: number
  /** Ids of vaccines that the ward counts for "đầy đủ" beyond the proposed set. NSC (clinical.md §6). */
  readonly vaccinesSwitchedOn: readonly string[]
  /** A dose so many days after a vitamin A round's first day still is of that round. NSC (clinical.md §7). */
  readonly vitaminACatchUpDays: number
  /** Days back from the last day of the period in which a child's latest measurement counts (plans.md §2). NSC. */
  readonly growthWindowDays: number
}

/** The way of counting that no plan contradicts. */
export const defaultIndicatorConfig: IndicatorConfig = {
  countMothers: false,
  includeTemporary: true,
  passMark: null,
  anaemiaBelow: 110,
  vaccinesSwitchedOn: [],
  vitaminACatchUpDays: 30,
  growthWindowDays: 365,
}

/** Why a person is not in the numerator. */
export type ToReachReason =
  | 'answer-no' | 'answer-unknown' | 'no-check' | 'not-passed' | 'not-asked' | 'not-visited' | 'few-contacts' | 'not-immunised'
  | 'not-examined' | 'not-measured' | 'measure-again' | 'dose-missing' | 'not-tested' | 'low-haemoglobin' | 'poor-diet'
  | 'underweight' | 'stunted' | 'wasted' | 'overweight' | 'cause-unknown' | 'age-unknown'

/** The reasons in words. */
export const toReachLabels: Readonly<Record<ToReachReason, string>> = {
  'answer-no': 'Chưa có',
  'answer-unknown': 'Chưa rõ, hỏi lại hoặc xem sổ',
  'no-check': 'Chưa có phiếu sơ sinh',
  'not-passed': 'Chưa kể đủ dấu hiệu, dạy lại',
  'not-asked': 'Chưa được hỏi',
  'not-visited': 'Chưa được thăm đủ mẹ và bé trong tuần đầu',
  'few-contacts': 'Chưa đủ 4 lần khám hoặc thiếu một thời kỳ',
  'not-immunised': 'Chưa tiêm đủ trước 1 tuổi',
  'not-examined': 'Chưa khám định kỳ năm nay',
  'not-measured': 'Chưa cân, đo',
  'measure-again': 'Số đo chưa hợp, cân đo lại',
  'dose-missing': 'Chưa uống đủ hai đợt vitamin A',
  'not-tested': 'Chưa có kết quả huyết sắc tố',
  'low-haemoglobin': 'Huyết sắc tố thấp, nhắc khám lại',
  'poor-diet': 'Ăn chưa đúng, đủ, dặn lại',
  underweight: 'Nhẹ cân, theo dõi sát',
  stunted: 'Thấp còi, theo dõi sát',
  wasted: 'Gầy còm, theo dõi sát',
  overweight: 'Thừa cân, dặn về ăn uống',
  'cause-unknown': 'Chưa rõ có do thai sản không, rà soát lại',
  'age-unknown': 'Chưa rõ tuổi lúc mất',
}

/** One person to open from the station's table. */
export interface PersonToReach {
  readonly person: string
  readonly why: ToReachReason
}

/** The count of one indicator; all whole numbers from 0, a denominator of 0 reads "chưa có dữ liệu". */
export interface IndicatorResult {
  readonly numerator: number
  readonly denominator: number
  /** People or births whose answer is not known: inside or outside the denominator, as the definition says. */
  readonly unknown: number
  /** Ids of the persons counted in the numerator. */
  readonly reached: readonly string[]
  readonly toReach: readonly PersonToReach[]
  /** Ids of the records that the figures rest on. */
  readonly counted: readonly string[]
  /** Ids of persons of temporary residence who were met, counted or not. */
  readonly temporary: readonly string[]
  /** Lines that stand under the figure: one per topic, per round, per age. */
  readonly parts?: readonly IndicatorPart[]
}

/** A line of its own under an indicator. */
export interface IndicatorPart {
  /** Vietnamese. */
  readonly label: string
  readonly numerator: number
  readonly denominator: number
}

/** One indicator: one file of this folder. */
export interface Indicator {
  readonly id: IndicatorCode
  /** Vietnamese: numerator and denominator in words, and where the definition stands. */
  readonly source: string
  /** The record kinds it reads. */
  readonly kinds: readonly ProgrammeKind[]
  /** Books of which the ward must have begun one: before that, "none was written down" would read as "none was done". */
  readonly restsOn?: readonly ProgrammeKind[]
  compute(data: ProgrammeData, period: Period, config?: IndicatorConfig): IndicatorResult
}
