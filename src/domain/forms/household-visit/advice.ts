/** Advice that can be given at a home visit, by whom it is meant for; codes are stored. Wording ours (NSC); no drug and no dose (clinical.md §14). */
import type { WomanNow } from '../../pregnancy/woman-now.ts'
import { signListDays } from '../../signs/sign-list-for.ts'
import type { Person } from '../../records/person.ts'
import { ageOnVisit, type VisitAnswers, type VisitContext } from './answers.ts'
import { asksWoman, visitWoman } from './looks.ts'

/** Whom a piece of advice is for. */
export type AdviceFor = 'young' | 'child' | 'pregnant' | 'after-birth' | 'bereaved' | 'woman'

/** One piece of advice. */
export interface VisitAdvice {
  readonly code: string
  readonly label: string
  readonly for: readonly AdviceFor[]
}

/** All advice, in the order of the screen. */
export const visitAdvice: readonly VisitAdvice[] = [
  { code: 'breast-milk-only', label: 'Bú mẹ hoàn toàn, theo nhu cầu', for: ['young'] },
  { code: 'cord-clean-dry', label: 'Giữ rốn khô, sạch, không đắp gì', for: ['young'] },
  { code: 'keep-warm', label: 'Giữ ấm, da kề da', for: ['young'] },
  { code: 'danger-signs', label: 'Dấu hiệu phải đưa đi khám ngay', for: ['young', 'child', 'woman'] },
  { code: 'hand-washing', label: 'Rửa tay trước khi bế, cho ăn', for: ['young', 'child', 'woman'] },
  { code: 'immunisation', label: 'Đưa bé đi tiêm đúng hẹn', for: ['young', 'child'] },
  { code: 'mother-danger-signs', label: 'Dấu hiệu mẹ phải đi khám ngay', for: ['pregnant', 'after-birth', 'bereaved'] },
  { code: 'birth-plan', label: 'Nơi sinh, xe đi, người đi cùng', for: ['pregnant'] },
  { code: 'antenatal-visits', label: 'Khám thai đúng hẹn', for: ['pregnant'] },
  { code: 'mother-food-rest', label: 'Mẹ ăn đủ, nghỉ ngơi', for: ['pregnant', 'after-birth', 'bereaved'] },
  { code: 'company', label: 'Có người ở bên, buồn thì nói ra', for: ['bereaved'] },
]

type Whom = Pick<VisitContext, 'person' | 'mother' | 'woman'>

/** The advice that this visit offers as answered so far. */
export function adviceFor(answers: VisitAnswers, context: Whom): VisitAdvice[] {
  const whom = audienceOf(answers, context)
  return visitAdvice.filter((advice) => advice.for.some((one) => whom.includes(one)))
}

function audienceOf(answers: VisitAnswers, context: Whom): AdviceFor[] {
  const { person, woman } = context
  if (person.role === 'child') {
    const young = isYoung(person, answers.occurredOn)
    return [young ? 'young' : 'child', ...(asksWoman(answers, context) ? (['after-birth'] as const) : [])]
  }
  const hers = visitWoman(context, answers.occurredOn)
  if (!hers) return ['woman']
  return hers.subject.list === 'pregnant' ? ['pregnant'] : [afterBirth(woman)]
}

function afterBirth(woman: WomanNow | undefined): AdviceFor {
  return woman?.bereaved ? 'bereaved' : 'after-birth'
}

/** A child in the first two months. */
export function isYoung(person: Person, day: string): boolean {
  const age = ageOnVisit(person, day)
  return person.role === 'child' && age !== undefined && age >= 0 && age < signListDays.value.childFrom
}
