/** What one day of feeding amounts to, in short sentences for the collaborator: exclusive breastfeeding below six months, else kinds, meals, milk (clinical.md §8). */
import { foodGroups } from '../records/feeding-recall.ts'
import type { ThreeWay } from '../records/kind.ts'
import { breastfeedingAges, exclusivelyBreastfed, type FedDay } from './breastfeeding.ts'
import { dietOfDay } from './minimum-diet.ts'

const exclusiveWords: Readonly<Record<ThreeWay, string>> = {
  yes: 'Hôm qua bé bú mẹ hoàn toàn.',
  no: 'Hôm qua bé chưa bú mẹ hoàn toàn.',
  unknown: 'Chưa đủ câu trả lời để biết bé có bú mẹ hoàn toàn.',
}
const mealWords: Readonly<Record<ThreeWay, string>> = {
  yes: 'Số bữa: đủ.',
  no: 'Số bữa: còn ít.',
  unknown: 'Số bữa: chưa rõ.',
}
const milkWords: Readonly<Record<ThreeWay, string>> = {
  yes: 'Sữa: đủ.',
  no: 'Sữa: còn ít.',
  unknown: 'Sữa: chưa rõ.',
}
const wholeWords: Readonly<Record<ThreeWay, string>> = {
  yes: 'Hôm qua bé ăn đúng, đủ.',
  no: 'Hôm qua bé ăn chưa đúng, đủ.',
  unknown: 'Chưa đủ câu trả lời để biết bé ăn đúng, đủ chưa.',
}

/** The sentences for a child of so many completed months; none for an age without a measure. */
export function dietSentences(day: FedDay, ageMonths: number): string[] {
  const { exclusiveBelow, continuedBelow } = breastfeedingAges.value
  if (!(ageMonths >= 0 && ageMonths < continuedBelow)) return []
  if (ageMonths < exclusiveBelow) return [exclusiveWords[exclusivelyBreastfed(day)]]
  const diet = dietOfDay(day, ageMonths)
  return [wholeWords[diet.acceptable], kindsWords(day, diet.diverse), mealWords[diet.frequent], milkWords[diet.milk]]
}

function kindsWords({ breastfed, foods }: FedDay, diverse: ThreeWay): string {
  const eaten = foodGroups.filter((group) => foods[group] === 'yes' || (group === 'breast_milk' && foods[group] === undefined && breastfed === 'yes')).length
  const counted = `Loại thức ăn: ${eaten} trên ${foodGroups.length} nhóm`
  if (diverse === 'yes') return `${counted}, đủ.`
  return diverse === 'no' ? `${counted}, cần từ 5 nhóm.` : `${counted}, còn nhóm chưa rõ.`
}

/** One recall in a line for the timeline, which does not know the child's age. */
export function feedingLine({ breastfed, foods, meals, water }: FedDay): string {
  const eaten = foodGroups.filter((group) => group !== 'breast_milk' && foods[group] === 'yes').length
  const parts = [
    breastfed === 'unknown' ? '' : breastfed === 'yes' ? 'Còn bú mẹ' : 'Không bú mẹ',
    water === 'yes' ? 'có uống nước' : water === 'no' ? 'không uống nước' : '',
    meals === null ? '' : meals === 0 ? 'chưa ăn dặm' : `ăn ${meals} bữa, ${eaten} loại thức ăn`,
  ]
  return parts.filter((part) => part !== '').join(' · ')
}
