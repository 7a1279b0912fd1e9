/** Times of the new moon by the main terms of Meeus (Astronomical Algorithms, chapter 49), good to about two minutes. */

const DAY_MS = 86_400_000
const UNIX_EPOCH_JD = 2_440_587.5
/** Difference of dynamical and universal time around 2028, in days. */
const DELTA_T = 72 / 86_400

const sin = (degrees: number) => Math.sin((degrees * Math.PI) / 180)

/** Milliseconds since 1970 of the k-th new moon after that of January 2000. */
function newMoon(k: number): number {
  const t = k / 1236.85
  const mean = 2_451_550.09766 + 29.530588861 * k + 0.00015437 * t * t
  const e = 1 - 0.002516 * t
  const sun = 2.5534 + 29.1053567 * k
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t
  const node = 160.7108 + 390.67050284 * k - 0.0016118 * t * t
  const omega = 124.7746 - 1.56375588 * k
  const correction =
    -0.4072 * sin(moon) +
    0.17241 * e * sin(sun) +
    0.01608 * sin(2 * moon) +
    0.01039 * sin(2 * node) +
    0.00739 * e * sin(moon - sun) -
    0.00514 * e * sin(moon + sun) +
    0.00208 * e * e * sin(2 * sun) -
    0.00111 * sin(moon - 2 * node) -
    0.00057 * sin(moon + 2 * node) +
    0.00056 * e * sin(2 * moon + sun) -
    0.00042 * sin(3 * moon) +
    0.00042 * e * sin(sun + 2 * node) +
    0.00038 * e * sin(sun - 2 * node) -
    0.00024 * e * sin(2 * moon - sun) -
    0.00017 * sin(omega) +
    0.000325 * sin(299.77 + 0.107408 * k)
  return (mean + correction - DELTA_T - UNIX_EPOCH_JD) * DAY_MS
}

/** Every new moon from January of one year to December of another, in milliseconds since 1970. */
export function newMoonsBetween(firstYear: number, lastYear: number): number[] {
  const first = Math.floor((firstYear - 2000) * 12.3685)
  const last = Math.ceil((lastYear + 1 - 2000) * 12.3685)
  return Array.from({ length: last - first + 1 }, (_, index) => newMoon(first + index))
}

/** The ISO day of a moment on a clock so many hours before Greenwich. */
export function dayAt(ms: number, offsetHours: number): string {
  return new Date(ms + offsetHours * 3_600_000).toISOString().slice(0, 10)
}

/** The ISO day so many days earlier. */
export function daysBefore(day: string, days: number): string {
  return dayAt(Date.parse(`${day}T00:00:00Z`) - days * DAY_MS, 0)
}
