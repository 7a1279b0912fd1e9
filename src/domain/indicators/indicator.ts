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
}

/** The way of counting that no plan contradicts. */
export const defaultIndicatorConfig: IndicatorConfig = { countMothers: false, includeTemporary: true, passMark: null }

/** Why a person is not in the numerator. */
export type ToReachReason = 'answer-no' | 'answer-unknown' | 'no-check' | 'not-passed' | 'not-asked'

/** The reasons in words. */
export const toReachLabels: Readonly<Record<ToReachReason, string>> = {
  'answer-no': 'Chưa có',
  'answer-unknown': 'Chưa rõ, hỏi lại hoặc xem sổ',
  'no-check': 'Chưa có phiếu sơ sinh',
  'not-passed': 'Chưa kể đủ dấu hiệu, dạy lại',
  'not-asked': 'Chưa được hỏi',
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
}

/** One indicator: one file of this folder. */
export interface Indicator {
  readonly id: IndicatorCode
  /** Vietnamese: numerator and denominator in words, and where the definition stands. */
  readonly source: string
  /** The record kinds it reads. */
  readonly kinds: readonly ProgrammeKind[]
  compute(data: ProgrammeData, period: Period, config?: IndicatorConfig): IndicatorResult
}
