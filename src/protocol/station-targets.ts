/** What the station's table of targets is made of: the adopted plan and, per indicator, figures with the people behind them. */
import type { IndicatorPart, ToReachReason } from '#domain/indicators/indicator.ts'

/** One person behind a figure; `why` is set for those still to reach. */
export interface CountedPerson {
  id: string
  name: string
  /** `yyyy`, `yyyy-mm` or `yyyy-mm-dd`. */
  birthDate: string | null
  household: string | null
  householdNumber: string | null
  area: string | null
  why?: ToReachReason
}

/** The count of one indicator that this version computes. */
export interface ComputedIndicator {
  indicator: string
  numerator: number
  denominator: number
  unknown: number
  reached: CountedPerson[]
  toReach: CountedPerson[]
  /** Lines under the figure: one per round, topic or age; empty where there are none. */
  parts: readonly IndicatorPart[]
}

/** The adopted plan with its accepted readings, and what could be counted in the period. */
export interface TargetReport {
  planId: string | null
  acceptedCorrections: string[]
  computed: ComputedIndicator[]
}
