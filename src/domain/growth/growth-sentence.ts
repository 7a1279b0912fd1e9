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
  /** `none`: no z-score tells anything. `flagged`: it is one that no child has. Only of a `sound` one good is said. */
  readonly score: 'sound' | 'flagged' | 'none'
}

/** Up to three short sentences; a figure that cannot be right is asked to be taken again, and nothing is said of the child. */
export function growthSentence(news: GrowthNews): string {
  return [weightWords(news), meaning(news), advice(news)].filter((part) => part !== '').join(' ')
}

function weightWords({ weightKg, previousWeightKg, course }: GrowthNews): string {
  return weightKg === null ? 'Hôm nay chưa cân bé.' : `Bé nặng ${formatNumberVi(weightKg, 2)} kg${changeWords(weightKg, previousWeightKg, course)}.`
}

function changeWords(now: number, before: number | null, course: WeightCourse): string {
  if (before === null) return ''
  if (course === 'gained') return `, tăng ${amount(now - before)} so với lần trước`
  if (course === 'lost') return `, giảm ${amount(before - now)} so với lần trước`
  return course === 'no-gain' ? ', gần bằng lần trước' : ''
}

function amount(kg: number): string {
  const whole = Math.round(kg * 1000)
  return whole < 1000 ? `${whole} g` : `${formatNumberVi(kg, 2)} kg`
}

function meaning({ weightKg, course, classes, score }: GrowthNews): string {
  if (classes.includes('oedema')) return 'Hai bàn chân bé phù.'
  if (score === 'flagged') return 'Số này chưa hợp với tuổi, cân đo lại cho chắc.'
  if (classes.includes('wasted')) return 'Bé gầy so với chiều dài.'
  if (classes.includes('underweight')) return 'Bé nhẹ hơn các bạn cùng tuổi.'
  if (classes.includes('stunted')) return 'Bé thấp hơn các bạn cùng tuổi.'
  if (classes.includes('overweight')) return 'Bé nặng so với chiều dài.'
  if (weightKg === null || score === 'none' || isWorrying(course)) return ''
  return course === 'gained' ? 'Bé lớn tốt.' : 'Cân nặng của bé hợp với tuổi.'
}

function advice({ weightKg, course, classes }: GrowthNews): string {
  if (needsStation(classes)) return 'Đưa bé đến trạm y tế ngay hôm nay.'
  if (isWorrying(course)) return 'Đưa bé đến trạm y tế trong tuần này.'
  if (classes.length > 0) return 'Hẹn trạm y tế xem cách cho bé ăn.'
  return weightKg === null ? 'Lần tới nhớ cân.' : ''
}

function isWorrying(course: WeightCourse): boolean {
  return course === 'lost' || course === 'no-gain'
}
