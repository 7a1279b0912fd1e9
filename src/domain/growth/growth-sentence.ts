/** One measurement in words that a mother can use: how the weight went, what it means, what to do; no illness and no dose is named. */
import { formatNumberVi } from '../formats/number-vi.ts'
import { needsStation, type GrowthClass } from './growth-class.ts'
import type { WeightCourse } from './growth-checks.ts'

/** What the sentence is made of. */
export interface GrowthNews {
  readonly weightKg: number | null
  readonly previousWeightKg: number | null
  readonly course: WeightCourse
  readonly classes: readonly GrowthClass[]
}

/** Two or three short sentences; without a weight it says that it was not taken. */
export function growthSentence({ weightKg, previousWeightKg, course, classes }: GrowthNews): string {
  const first = weightKg === null ? 'Hôm nay chưa cân bé.' : `Bé nặng ${formatNumberVi(weightKg, 1)} kg${changeWords(weightKg, previousWeightKg, course)}.`
  return [first, meaning(course, classes), advice(course, classes)].filter((part) => part !== '').join(' ')
}

function changeWords(now: number, before: number | null, course: WeightCourse): string {
  if (before === null) return ''
  if (course === 'gained') return `, tăng ${grams(now - before)} so với lần trước`
  if (course === 'lost') return `, giảm ${grams(before - now)} so với lần trước`
  return course === 'no-gain' ? ', bằng lần trước' : ''
}

function grams(kg: number): string {
  const whole = Math.round(kg * 1000)
  return whole < 1000 ? `${whole} g` : `${formatNumberVi(kg, 1)} kg`
}

function meaning(course: WeightCourse, classes: readonly GrowthClass[]): string {
  if (classes.includes('oedema')) return 'Hai bàn chân bé phù.'
  if (classes.includes('wasted')) return 'Bé gầy so với chiều dài.'
  if (classes.includes('underweight')) return 'Bé nhẹ hơn các bạn cùng tuổi.'
  if (classes.includes('stunted')) return 'Bé thấp hơn các bạn cùng tuổi.'
  if (classes.includes('overweight')) return 'Bé nặng so với chiều dài.'
  return course === 'lost' || course === 'no-gain' ? '' : 'Bé lớn tốt.'
}

function advice(course: WeightCourse, classes: readonly GrowthClass[]): string {
  if (needsStation(classes)) return 'Đưa bé đến trạm y tế ngay hôm nay.'
  if (course === 'lost' || course === 'no-gain') return 'Đưa bé đến trạm y tế trong tuần này.'
  return classes.length > 0 ? 'Hẹn trạm y tế xem cách cho bé ăn.' : ''
}
