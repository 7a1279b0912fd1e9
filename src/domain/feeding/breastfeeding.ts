/** Whether a child had nothing but breast milk the day before, and whether it still is breastfed; source: clinical.md §8 (WHO/UNICEF 2021, NSC). */
import { foodGroups, type FeedingRecall } from '../records/feeding-recall.ts'
import type { ThreeWay } from '../records/kind.ts'
import type { Rule } from '../signs/rule.ts'
import type { RecalledDay } from './minimum-diet.ts'

/** What is read of a recall of a child under six months. */
export type FedDay = RecalledDay & Pick<FeedingRecall, 'water'>

/** Ages in completed months: from the first, below the second. */
export const breastfeedingAges: Rule<{ readonly exclusiveBelow: number; readonly continuedFrom: number; readonly continuedBelow: number }> = {
  value: { exclusiveBelow: 6, continuedFrom: 12, continuedBelow: 24 },
  source: 'WHO/UNICEF 2021: bú mẹ hoàn toàn 0–5 tháng, tiếp tục bú mẹ 12–23 tháng (chưa đọc được văn bản gốc)',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** Breast milk in any way, from the breast or expressed: one "yes" is enough. */
export function hadBreastMilk({ breastfed, foods }: Pick<RecalledDay, 'breastfed' | 'foods'>): ThreeWay {
  const answers = [breastfed, foods['breast_milk'] ?? 'unknown']
  if (answers.includes('yes')) return 'yes'
  return answers.includes('no') ? 'no' : 'unknown'
}

/**
 * Nothing but breast milk; drops, syrups and ORS are allowed, water is not. Any other food or drink makes a "no";
 * a "yes" needs an answer about water, other milk and meals. No meals answers for the foods that were not asked.
 */
export function exclusivelyBreastfed(day: FedDay): ThreeWay {
  const { foods, meals, milkFeeds, water = 'unknown' } = day
  const breastMilk = hadBreastMilk(day)
  const others = foodGroups.filter((group) => group !== 'breast_milk')
  const ateOther = others.some((group) => foods[group] === 'yes')
  if (breastMilk === 'no' || ateOther || water === 'yes' || (meals ?? 0) > 0 || (milkFeeds ?? 0) > 0) return 'no'
  return breastMilk === 'yes' && water === 'no' && meals === 0 && milkFeeds === 0 ? 'yes' : 'unknown'
}
