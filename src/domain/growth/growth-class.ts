/** The classes of a measured child under five, with the words for them; limits and labels: clinical.md §9 (WHO, EmCare). */
import type { ZName, ZScores } from './anthropometry.ts'

/** A class; `_severe` stands beside its milder one, never in its place. */
export type GrowthClass =
  | 'underweight' | 'underweight_severe' | 'stunted' | 'stunted_severe' | 'wasted' | 'wasted_severe' | 'overweight' | 'obese' | 'oedema'

/** The labels for the station; a family hears `growthSentence`. */
export const growthClassLabels: Readonly<Record<GrowthClass, string>> = {
  underweight: 'SDD nhẹ cân',
  underweight_severe: 'SDD nhẹ cân nặng',
  stunted: 'SDD thấp còi',
  stunted_severe: 'SDD thấp còi nặng',
  wasted: 'SDD gầy còm',
  wasted_severe: 'SDD gầy còm nặng',
  overweight: 'Thừa cân',
  obese: 'Béo phì',
  oedema: 'Phù hai bàn chân',
}

/** What a class is read from beside the z-scores; MUAC in mm. */
export interface ClassifiedChild {
  readonly z: ZScores
  readonly ageMonths: number | null
  readonly muacMm?: number | null
  readonly oedema?: boolean
}

/** Upper arm, mm, between 6 and 59 completed months. */
const MUAC = { wasted: 125, severe: 115, fromMonths: 6, toMonths: 59 } as const

/** All classes that hold; a flagged z-score gives none. */
export function growthClasses({ z, ageMonths, muacMm, oedema }: ClassifiedChild): GrowthClass[] {
  const read = (name: ZName): number => (z.flags.includes(name) ? 0 : (z[name] ?? 0))
  const [waz, haz, whz] = [read('waz'), read('haz'), read('whz')]
  const arm = typeof muacMm === 'number' && ageMonths !== null && ageMonths >= MUAC.fromMonths && ageMonths <= MUAC.toMonths ? muacMm : Infinity
  const rules: readonly [GrowthClass, boolean][] = [
    ['underweight', waz < -2],
    ['underweight_severe', waz < -3],
    ['stunted', haz < -2],
    ['stunted_severe', haz < -3],
    ['wasted', whz < -2 || arm < MUAC.wasted],
    ['wasted_severe', whz < -3 || arm < MUAC.severe],
    ['overweight', whz > 2],
    ['obese', whz > 3],
    ['oedema', oedema === true],
  ]
  return rules.filter(([, holds]) => holds).map(([code]) => code)
}

/** Classes with which a child goes to the station at once (clinical.md §9). */
export function needsStation(classes: readonly GrowthClass[]): boolean {
  return classes.some((code) => code === 'wasted_severe' || code === 'oedema' || code === 'underweight_severe')
}
