/** The classes of a measured child under five, with the words for them; limits and labels: clinical.md §9 (WHO, EmCare). */
import type { Rule } from '../signs/rule.ts'
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

/** Limits of the upper arm (mm: thin below) between two ages in completed months, both included. */
export const muacLimits: Rule<{ readonly wastedBelow: number; readonly severeBelow: number; readonly fromMonths: number; readonly toMonths: number }> = {
  value: { wastedBelow: 125, severeBelow: 115, fromMonths: 6, toMonths: 59 },
  source: 'Vòng cánh tay dưới 125 mm và dưới 115 mm, 6 đến 59 tháng: WHO, EmCare',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** All classes that hold; a flagged z-score gives none. */
export function growthClasses({ z, ageMonths, muacMm, oedema }: ClassifiedChild, limits = muacLimits.value): GrowthClass[] {
  const read = (name: ZName): number => (z.flags.includes(name) ? 0 : (z[name] ?? 0))
  const [waz, haz, whz] = [read('waz'), read('haz'), read('whz')]
  const isOfAge = ageMonths !== null && ageMonths >= limits.fromMonths && ageMonths <= limits.toMonths
  const arm = isOfAge && typeof muacMm === 'number' && muacMm > 0 ? muacMm : Infinity
  const rules: readonly [GrowthClass, boolean][] = [
    ['underweight', waz < -2],
    ['underweight_severe', waz < -3],
    ['stunted', haz < -2],
    ['stunted_severe', haz < -3],
    ['wasted', whz < -2 || arm < limits.wastedBelow],
    ['wasted_severe', whz < -3 || arm < limits.severeBelow],
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
