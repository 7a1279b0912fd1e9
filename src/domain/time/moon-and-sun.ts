/** New moons and the sun's longitude, for the lunar calendar. Series of J. Meeus, Astronomical Algorithms (2nd ed.), ch. 25 and 49. */

const RADIANS = Math.PI / 180
const sin = (degrees: number): number => Math.sin(degrees * RADIANS)

/** Julian day of 1970-01-01 00:00 UTC. */
const EPOCH_JULIAN_DAY = 2_440_587.5
const SYNODIC_MONTH = 29.530588861

/** ΔT, terrestrial minus universal time, in seconds every 25 years from 1900; later ones are forecasts. */
const DELTA_T = [-3, 24, 29, 46, 64, 69, 76, 87, 100]

function deltaTDays(julianDay: number): number {
  const step = Math.min(Math.max((julianDay - 2_415_020.5) / 9131.25, 0), DELTA_T.length - 1.001)
  const at = Math.floor(step)
  const before = DELTA_T[at] ?? 0
  return (before + ((DELTA_T[at + 1] ?? before) - before) * (step - at)) / 86_400
}

/** Days, power of E (eccentricity), then the multiples of M (sun), M' (moon) and F (latitude). */
const MOON_TERMS: readonly (readonly [number, number, number, number, number])[] = [
  [-0.4072, 0, 0, 1, 0], [0.17241, 1, 1, 0, 0], [0.01608, 0, 0, 2, 0], [0.01039, 0, 0, 0, 2],
  [0.00739, 1, -1, 1, 0], [-0.00514, 1, 1, 1, 0], [0.00208, 2, 2, 0, 0], [-0.00111, 0, 0, 1, -2],
  [-0.00057, 0, 0, 1, 2], [0.00056, 1, 1, 2, 0], [-0.00042, 0, 0, 3, 0], [0.00042, 1, 1, 0, 2],
  [0.00038, 1, 1, 0, -2], [-0.00024, 1, -1, 2, 0], [-0.00007, 0, 2, 1, 0], [0.00004, 0, 0, 2, -2],
  [0.00004, 0, 3, 0, 0], [0.00003, 0, 1, 1, -2], [0.00003, 0, 0, 2, 2], [-0.00003, 0, 1, 1, 2],
  [0.00003, 0, -1, 1, 2], [-0.00002, 0, -1, 1, -2], [-0.00002, 0, 1, 3, 0], [0.00002, 0, 0, 4, 0],
]

/** Days, then the angle in degrees at k = 0 and its step per new moon. */
const PLANET_TERMS: readonly (readonly [number, number, number])[] = [
  [0.000325, 299.77, 0.107408], [0.000165, 251.88, 0.016321], [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478], [0.00011, 84.66, 18.206239], [0.000062, 141.74, 53.303771],
  [0.00006, 207.14, 2.453732], [0.000056, 154.84, 7.30686], [0.000047, 34.52, 27.261239],
  [0.000042, 207.19, 0.121824], [0.00004, 291.34, 1.844379], [0.000037, 161.72, 24.198154],
  [0.000035, 239.56, 25.513099], [0.000023, 331.55, 3.592518],
]

/** The moment of new moon number `k` (0 = 6 January 2000), in days since 1970-01-01 UTC, good to about a minute. */
export function newMoon(k: number): number {
  const t = k / 1236.85
  const eccentricity = 1 - 0.002516 * t - 0.0000074 * t * t
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t * t
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t + 0.00001238 * t ** 3
  const latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t - 0.00000227 * t ** 3
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t
  let julianDay = 2_451_550.09766 + SYNODIC_MONTH * k + 0.00015437 * t * t - 0.00000015 * t ** 3 - 0.00017 * sin(node)
  for (const [days, power, m, mMoon, f] of MOON_TERMS) {
    julianDay += days * eccentricity ** power * sin(m * sun + mMoon * moon + f * latitude)
  }
  for (const [days, angle, step] of PLANET_TERMS) julianDay += days * sin(angle + step * k)
  return julianDay - deltaTDays(julianDay) - EPOCH_JULIAN_DAY
}

/** The number of a new moon near a moment given in days since 1970-01-01 UTC; it may be one too many or too few. */
export function newMoonNumberNear(days: number): number {
  return Math.floor((days + EPOCH_JULIAN_DAY - 2_451_550.09766) / SYNODIC_MONTH)
}

/** The sun's apparent longitude, 0–360 degrees, at a moment in days since 1970-01-01 UTC; good to 0.01°. */
export function sunLongitude(days: number): number {
  const julianDay = days + EPOCH_JULIAN_DAY
  const t = (julianDay + deltaTDays(julianDay) - 2_451_545) / 36_525
  const anomaly = 357.52911 + 35_999.05029 * t - 0.0001537 * t * t
  const centre =
    (1.914602 - 0.004817 * t) * sin(anomaly) + (0.019993 - 0.000101 * t) * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly)
  const mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t
  const apparent = mean + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t)
  return ((apparent % 360) + 360) % 360
}
