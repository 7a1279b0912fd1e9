/** Limits for temperature and breathing, and how breaths are counted; sources: clinical.md §1 and §2 (VN12, WHO PNC 2022, EmCare, IMCI). */
import type { Rule } from './rule.ts'

/** °C measured in the armpit: refer at or above the one, or below the other. */
export interface TemperatureLimits {
  readonly referAtOrAbove: number
  readonly referBelow: number
}

/** Breaths per minute of a calm child younger than `underDays`: fast from `fastFrom`, slow below `slowBelow`. */
export interface BreathingLimit {
  readonly underDays: number
  readonly fastFrom: number
  /** Null where slow breathing is no danger sign by itself. */
  readonly slowBelow: number | null
  /** True where a fast count must be counted again before it is believed. */
  readonly countTwice: boolean
}

/** How taps become a rate. */
export interface BreathCounting {
  readonly fullSeconds: number
  /** Children younger than this are always counted for the full time: their breathing is uneven by nature. */
  readonly fullTimeUnderDays: number
  /** So many latest intervals must agree before a count may end early… */
  readonly recentIntervals: number
  /** …each within this share of their median. */
  readonly agreement: number
  /** A rate this close to the limit is never accepted early. */
  readonly nearLimit: number
  /** A tap that follows the one before it faster than this is a double tap. */
  readonly doubleTapMs: number
  /** A pause longer than so many median intervals makes the taps uneven. */
  readonly pauseFactor: number
}

/** Everything that judging danger signs is configured with. */
export interface SignLimits {
  readonly temperature: Rule<TemperatureLimits>
  readonly breathing: Rule<readonly BreathingLimit[]>
  readonly counting: Rule<BreathCounting>
}

const since = '2026-01-01'

/** Our proposal: of all sources the limit that refers sooner. NSC. */
export const defaultSignLimits: SignLimits = {
  temperature: {
    value: { referAtOrAbove: 37.5, referBelow: 36 },
    source: 'Từ 37,5 °C: WHO PNC 2022. Dưới 36 °C: danh sách 12 dấu hiệu của Vụ Sức khỏe Bà mẹ - Trẻ em',
    validFrom: since,
    confirmedBy: null,
  },
  breathing: {
    value: [
      { underDays: 60, fastFrom: 60, slowBelow: 30, countTwice: true },
      { underDays: 365, fastFrom: 50, slowBelow: null, countTwice: false },
      { underDays: 1826, fastFrom: 40, slowBelow: null, countTwice: false },
    ],
    source: 'Thở nhanh: WHO PNC 2022, IMCI. Dưới 30 lần/phút: đề xuất của phần mềm, nằm giữa 16 (WHO) và 40 (Vụ BM-TE)',
    validFrom: since,
    confirmedBy: null,
  },
  counting: {
    value: {
      fullSeconds: 60,
      fullTimeUnderDays: 60,
      recentIntervals: 5,
      agreement: 0.13,
      nearLimit: 5,
      doubleTapMs: 150,
      pauseFactor: 3,
    },
    source: 'Đếm đủ 60 giây, từ 60 thì đếm lại: IMCI. Ngưỡng nhịp gõ đều: đề xuất theo nghiên cứu RRate (PLOS ONE 0099266)',
    validFrom: since,
    confirmedBy: null,
  },
}

/** The breathing limit for an age in days; beyond the last row (5 years) the last row holds. */
export function breathingLimitFor(ageDays: number, limits: SignLimits = defaultSignLimits): BreathingLimit {
  const rows = limits.breathing.value
  const row = rows.find(({ underDays }) => ageDays < underDays) ?? rows.at(-1)
  if (!row) throw new RangeError('breathing limits must have at least one row')
  return row
}
