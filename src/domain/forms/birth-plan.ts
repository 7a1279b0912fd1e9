/** The form of the plan for a birth: where, with what vehicle, who goes along, whether money is put aside; it is part of the pregnancy (ux.md screen 8). */
import { threeWayLabels } from '../newborn/facts.ts'
import { pregnancyKind, type Pregnancy } from '../records/pregnancy.ts'
import type { FormResult } from './form.ts'
import { fromPregnancy, pregnancyAtHand } from './pregnancy.ts'
import { codeIn } from './steps/choices.ts'
import { textAnswer, type StepAnswers, type StepChoice, type StepContext, type StepForm, type StepQuestion } from './step-form.ts'

type PlanField = 'plannedPlace' | 'plannedTransport' | 'companion'

/** One part of the plan: its usual answers are stored as they stand here, anything else as it is typed. */
interface PlanPart {
  readonly field: PlanField
  readonly question: string
  readonly label: string
  readonly hint?: string
  readonly usual: readonly string[]
}

const OTHER = 'other'
const NONE = 'none'

const parts: readonly PlanPart[] = [
  {
    field: 'plannedPlace', question: 'Chị định sinh ở đâu?', label: 'Nơi sinh', hint: 'Thai có nguy cơ thì sinh ở bệnh viện.',
    usual: ['Trạm Y tế', 'Bệnh viện huyện, khu vực', 'Bệnh viện tỉnh, thành phố', 'Bệnh viện tư'],
  },
  { field: 'plannedTransport', question: 'Đi bằng xe gì?', label: 'Xe đi sinh', hint: 'Hỏi cả lúc nửa đêm, lúc mưa.', usual: ['Xe máy nhà', 'Ô tô nhà', 'Taxi, thuê xe', 'Xe cấp cứu 115'] },
  { field: 'companion', question: 'Ai đi cùng chị?', label: 'Người đi cùng', usual: ['Chồng', 'Mẹ đẻ', 'Mẹ chồng', 'Chị em'] },
]

function choicesFor({ usual }: PlanPart): StepChoice[] {
  return [...usual.map((value) => ({ value, label: value })), { value: OTHER, label: 'Ghi khác' }, { value: NONE, label: 'Chưa tính' }]
}

const otherOf = (field: PlanField) => `${field}Other`

const questions: readonly StepQuestion[] = [
  ...parts.flatMap((part): StepQuestion[] => [
    { kind: 'choice', name: part.field, question: part.question, label: part.label, hint: part.hint, choices: choicesFor(part) },
    {
      kind: 'text', name: otherOf(part.field), question: part.question, label: `${part.label}, ghi rõ`, maxLength: 200,
      when: (answers) => textAnswer(answers, part.field) === OTHER,
    },
  ]),
  { kind: 'three-way', name: 'moneyReady', question: 'Đã để sẵn tiền, giấy tờ đi sinh chưa?', label: 'Tiền, giấy tờ', hint: 'Căn cước, thẻ BHYT, sổ khám thai để chung một túi.' },
]

function answersOf(pregnancy: Pregnancy): StepAnswers {
  const said = parts.map(({ field, usual }): StepAnswers => {
    const text = pregnancy[field] ?? ''
    if (text === '') return {}
    return usual.includes(text) ? { [field]: text } : { [field]: OTHER, [otherOf(field)]: text }
  })
  return Object.assign({}, ...said, pregnancy.moneyReady ? { moneyReady: pregnancy.moneyReady } : {})
}

function plannedText(answers: StepAnswers, { field, usual }: PlanPart): string {
  const said = textAnswer(answers, field)
  if (said === OTHER) return textAnswer(answers, otherOf(field)).normalize('NFC').trim()
  return usual.includes(said) ? said : ''
}

function toRecords(answers: StepAnswers, context: StepContext): FormResult {
  const known = pregnancyAtHand(context)
  const { person } = context
  if (!person) return { ok: false, problems: [] }
  const moneyReady = codeIn(threeWayLabels, textAnswer(answers, 'moneyReady'))
  const tooLong = parts.filter((part) => plannedText(answers, part).length > 2000)
  if (tooLong.length > 0) return { ok: false, problems: tooLong.map(({ field }) => ({ field: otherOf(field), message: 'Ghi dài quá. Rút ngắn lại.' })) }
  const set = {
    // Where nobody has written the pregnancy down yet, its plan begins it.
    ...(known ? {} : { area: person.area, subject: person.id, status: 'ongoing' }),
    ...Object.fromEntries(parts.map((part) => [part.field, plannedText(answers, part)])),
    ...(moneyReady ? { moneyReady } : {}),
  }
  return { ok: true, changes: [{ kind: 'pregnancy', id: known?.id ?? context.ids['pregnancy'] ?? '', set }], warnings: [] }
}

/** What is still to be arranged, as it is said to the family. */
function advice(answers: StepAnswers): string[] {
  const open = parts.filter((part) => plannedText(answers, part) === '').map(({ label }) => label.toLocaleLowerCase('vi'))
  return [
    ...(open.length > 0 ? [`Bàn sớm với nhà: ${open.join(', ')}.`] : []),
    'Ra máu, đau đầu dữ dội, co giật, vỡ ối: đi ngay, gọi 115 hoặc trạm.',
  ]
}

/** Kế hoạch sinh. */
export const birthPlanForm: StepForm = {
  id: 'birth-plan',
  title: 'Kế hoạch sinh',
  about: 'person',
  idNames: ['pregnancy'],
  kind: pregnancyKind.id,
  isOnlyChange: true,
  questions: () => questions,
  ...fromPregnancy(answersOf),
  advice,
  toRecords,
}
