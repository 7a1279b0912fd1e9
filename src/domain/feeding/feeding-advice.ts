/** What to say after a recall, by what was missing the day before; measures: clinical.md §8 (WHO/UNICEF 2021), wording ours (NSC). */
import type { FoodGroup } from '../records/feeding-recall.ts'
import type { Rule } from '../signs/rule.ts'
import { breastfeedingAges, exclusivelyBreastfed, hadBreastMilk, type FedDay } from './breastfeeding.ts'
import { dietOfDay } from './minimum-diet.ts'

/** One piece of advice; the code is what a record keeps of it. */
export interface FeedingAdvice {
  readonly code: string
  readonly text: string
}

/** What was missing, in the order in which it is said; a food group has its own code. */
type Missing =
  | 'not_breastfed_u6m' | 'other_milk_u6m' | 'food_u6m' | 'water_u6m' | 'exclusive_well'
  | 'too_few_meals' | 'too_few_meals_not_breastfed' | 'too_few_milk_feeds' | Exclude<FoodGroup, 'breast_milk'> | 'diet_well'

/** Sentences by what was missing; nothing is said of what was not asked. NSC. */
export const feedingAdviceTexts: Rule<Readonly<Record<Missing, string>>> = {
  value: {
    not_breastfed_u6m: 'Sữa mẹ vẫn tốt nhất cho bé. Mẹ muốn cho bé bú lại, trạm y tế sẽ giúp.',
    other_milk_u6m: 'Mẹ cho bé bú nhiều lần hơn, cả ban đêm, sữa sẽ về nhiều. Bé chưa cần sữa khác.',
    food_u6m: 'Bé dưới 6 tháng chưa cần ăn thêm. Mẹ chờ bé tròn 6 tháng rồi hãy cho ăn dặm.',
    water_u6m: 'Sữa mẹ đã đủ nước, kể cả ngày nóng. Dưới 6 tháng, mẹ chưa cần cho bé uống nước.',
    exclusive_well: 'Mẹ cho bé bú mẹ hoàn toàn là rất tốt. Mẹ giữ như vậy đến khi bé tròn 6 tháng.',
    too_few_meals: 'Mẹ cho bé ăn thêm bữa: 6–8 tháng ít nhất 2 bữa, từ 9 tháng ít nhất 3 bữa một ngày.',
    too_few_meals_not_breastfed: 'Bé không bú mẹ cần ít nhất 4 bữa một ngày, tính cả sữa, trong đó có bữa ăn đặc.',
    too_few_milk_feeds: 'Bé không bú mẹ thì cho uống sữa ít nhất 2 lần một ngày.',
    flesh_foods: 'Thêm cho bé ít thịt, cá, tôm hoặc gan, băm nhỏ vào bát bột, bát cháo.',
    eggs: 'Thêm trứng vào bữa của bé, nấu chín kỹ.',
    vita_fruit_veg: 'Thêm rau xanh đậm, bí đỏ, cà rốt hoặc đu đủ, xoài chín cho bé.',
    pulses_nuts: 'Thêm đậu phụ, đậu xanh hoặc lạc, vừng giã nhỏ vào bữa của bé.',
    dairy: 'Thêm sữa chua hoặc phô mai nếu nhà có.',
    other_fruit_veg: 'Mỗi ngày thêm một loại rau, quả khác mà bé thích.',
    grains_roots: 'Bữa nào cũng có cháo, cơm nát, bún hoặc khoai để bé đủ sức.',
    diet_well: 'Bé ăn đủ loại, đủ bữa. Mẹ tiếp tục như vậy nhé.',
  },
  source: 'Nội dung: WHO/UNICEF 2021 (bú mẹ hoàn toàn, 5 trên 8 nhóm, số bữa). Câu chữ: đề xuất của phần mềm, chờ trạm xác nhận',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** At most so many pieces at one visit: who hears ten keeps none. NSC. */
export const MOST_FEEDING_ADVICE = 3

/** Foods that are richest in what small children lack come first. */
const FOODS_FIRST = ['flesh_foods', 'eggs', 'vita_fruit_veg', 'pulses_nuts', 'dairy', 'other_fruit_veg', 'grains_roots'] as const

/**
 * Advice after a recall of a child of so many completed months, at most three pieces; none from 24 months on. A food
 * group that was not asked is not called missing, and praise is given only where everything is known to be well.
 */
export function feedingAdvice(day: FedDay, ageMonths: number): FeedingAdvice[] {
  const { exclusiveBelow, continuedBelow } = breastfeedingAges.value
  if (!(ageMonths >= 0 && ageMonths < continuedBelow)) return []
  const missing = ageMonths < exclusiveBelow ? missingUnderSixMonths(day) : missingInDiet(day, ageMonths)
  return missing.slice(0, MOST_FEEDING_ADVICE).map((code) => ({ code, text: feedingAdviceTexts.value[code] }))
}

function missingUnderSixMonths(day: FedDay): Missing[] {
  const { foods, meals, milkFeeds, water } = day
  if (exclusivelyBreastfed(day) === 'yes') return ['exclusive_well']
  const breastMilk = hadBreastMilk(day)
  const ate = (meals ?? 0) > 0 || FOODS_FIRST.some((group) => group !== 'dairy' && foods[group] === 'yes')
  const drankMilk = (milkFeeds ?? 0) > 0 || foods['dairy'] === 'yes'
  return [
    ...(breastMilk === 'no' ? (['not_breastfed_u6m'] as const) : []),
    // Who does not breastfeed at all must give another milk: that is no fault to name.
    ...(breastMilk === 'yes' && drankMilk ? (['other_milk_u6m'] as const) : []),
    ...(ate ? (['food_u6m'] as const) : []),
    ...(breastMilk === 'yes' && water === 'yes' ? (['water_u6m'] as const) : []),
  ]
}

function missingInDiet(day: FedDay, ageMonths: number): Missing[] {
  const diet = dietOfDay(day, ageMonths)
  if (diet.acceptable === 'yes') return ['diet_well']
  const tooFewMeals = day.breastfed === 'yes' ? 'too_few_meals' : 'too_few_meals_not_breastfed'
  return [
    ...(diet.frequent === 'no' ? ([tooFewMeals] as const) : []),
    ...(diet.milk === 'no' ? (['too_few_milk_feeds'] as const) : []),
    ...(diet.diverse === 'yes' ? [] : FOODS_FIRST.filter((group) => day.foods[group] === 'no')),
  ]
}
