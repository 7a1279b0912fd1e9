/** From a measure to its z-score and back, by L, M and S; source: README of the WHO tables, rules 5, 6 and 9. */
import type { Lms } from './lms-table.ts'

/** The measure that lies `z` standard deviations from the median. */
export function measureAt({ l, m, s }: Lms, z: number): number {
  return l === 0 ? m * Math.exp(s * z) : m * (1 + l * s * z) ** (1 / l)
}

/** Length, height and head circumference: never restricted. */
export function zOf(measure: number, { l, m, s }: Lms): number {
  return l === 0 ? Math.log(measure / m) / s : ((measure / m) ** l - 1) / (l * s)
}

/** Weight and BMI: beyond ±3 the distance between the last two standard deviations goes on evenly. */
export function restrictedZOf(measure: number, lms: Lms): number {
  const z = zOf(measure, lms)
  if (z > 3) {
    const third = measureAt(lms, 3)
    return 3 + (measure - third) / (third - measureAt(lms, 2))
  }
  if (z < -3) {
    const third = measureAt(lms, -3)
    return -3 + (measure - third) / (measureAt(lms, -2) - third)
  }
  return z
}

/** Two decimals, halves away from zero; limits are compared with this, so −2.00 is not below −2. */
export function roundZ(z: number): number {
  const hundredths = Math.round(Math.abs(z) * 100 + 1e-9)
  return hundredths === 0 ? 0 : (Math.sign(z) * hundredths) / 100
}
