/** Which indicators a collaborator sees of her own groups: those of people, none that stands on restricted records or on the ward's offices. */
import type { Indicator, IndicatorPart, Period, PersonToReach } from '../indicators/indicator.ts'
import type { IndicatorCode } from '../plans/indicator-codes.ts'
import { findKind } from '../records/index.ts'

/** True when every kind that it reads may lie open on a collaborator's phone, and it counts people of her groups. */
export function isOwnIndicator({ kinds }: Pick<Indicator, 'kinds'>): boolean {
  return kinds.includes('person') && kinds.every((kind) => findKind(kind)?.restricted === false)
}

/** One indicator over the own groups. */
export interface OwnFigure {
  code: IndicatorCode
  numerator: number
  denominator: number
  unknown: number
  toReach: readonly PersonToReach[]
  parts: readonly IndicatorPart[]
}

/** All of them, with what they were counted from. */
export interface OwnFigures {
  planId: string | null
  period: Period
  /** Names of the groups. */
  groups: readonly string[]
  countedAt: number
  /** State of the book that was counted; another one means that they are old. */
  book: string
  figures: readonly OwnFigure[]
}
