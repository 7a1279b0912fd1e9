/** Whether a child was fed as it should the day before: enough kinds, often enough, milk; source: clinical.md §8 (WHO/UNICEF 2021), "đúng, đủ" = MAD is NSC. */
import { foodGroups, type FeedingRecall } from '../records/feeding-recall.ts'
import type { ThreeWay } from '../records/kind.ts'

/** The three measures of one day; `acceptable` is all of them. */
export interface DietOfDay {
  /** At least five of the eight food groups. */
  readonly diverse: ThreeWay
  readonly frequent: ThreeWay
  /** Breastfed, or at least two milk feeds. */
  readonly milk: ThreeWay
  readonly acceptable: ThreeWay
}

/** What is read of a recall. */
export type RecalledDay = Pick<FeedingRecall, 'breastfed' | 'foods' | 'meals' | 'milkFeeds'>

const FEWEST_GROUPS = 5
const FEWEST_MILK_FEEDS = 2

/** The diet of a child of 6 to 23 completed months. What was not answered never makes a "no" by itself. */
export function dietOfDay({ breastfed, foods, meals, milkFeeds }: RecalledDay, ageMonths: number): DietOfDay {
  const answers = foodGroups.map((group) => (group === 'breast_milk' ? (foods[group] ?? breastfed) : (foods[group] ?? 'unknown')))
  const eaten = answers.filter((answer) => answer === 'yes').length
  const open = answers.filter((answer) => answer === 'unknown').length
  const diverse = atLeast(eaten, eaten + open, FEWEST_GROUPS)
  const frequent = frequency(breastfed, meals, milkFeeds, ageMonths)
  const milk = breastfed === 'yes' ? 'yes' : enough(milkFeeds, FEWEST_MILK_FEEDS, breastfed === 'unknown')
  return { diverse, frequent, milk, acceptable: allOf([diverse, frequent, milk]) }
}

function frequency(breastfed: ThreeWay, meals: number | null, milkFeeds: number | null, ageMonths: number): ThreeWay {
  if (breastfed === 'yes') return enough(meals, ageMonths < 9 ? 2 : 3)
  if (breastfed === 'unknown') return 'unknown'
  if (meals === null || milkFeeds === null) return 'unknown'
  return meals + milkFeeds >= 4 && meals >= 1 ? 'yes' : 'no'
}

function enough(count: number | null, fewest: number, isOpen = false): ThreeWay {
  if (count !== null && count >= fewest) return 'yes'
  return count === null || isOpen ? 'unknown' : 'no'
}

function atLeast(sure: number, possible: number, fewest: number): ThreeWay {
  if (sure >= fewest) return 'yes'
  return possible >= fewest ? 'unknown' : 'no'
}

function allOf(answers: readonly ThreeWay[]): ThreeWay {
  if (answers.includes('no')) return 'no'
  return answers.includes('unknown') ? 'unknown' : 'yes'
}
