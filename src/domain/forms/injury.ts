/** The form of a child's injury: when, what, where and how it ended; groups: the plans (clinical.md §10), wording ours. */
import { hazardGroupLabels } from '../hazards/hazard-groups.ts'
import { programmeData } from '../indicators/counting/programme-data.ts'
import type { Json } from '../json.ts'
import { injuryGroups, type Injury } from '../records/injury.ts'
import type { AnyRecord, ThreeWay } from '../records/kind.ts'
import type { FormProblem, FormResult } from './form.ts'
import { choicesOf, chosenOf, dayAnswer, dayProblems, threeWayAnswer, typedAnswer } from './step-answers.ts'
import type { StepAnswers, StepContext, StepForm, StepQuestion } from './step-form.ts'

/** What happened, in words. */
export const injuryGroupLabels: Readonly<Record<Injury['group'], string>> = { ...hazardGroupLabels, other: 'Tai nạn khác' }

/** Where it happened, in words. */
export const injuryPlaceLabels: Readonly<Record<Injury['place'], string>> = {
  home: 'Ở nhà',
  school: 'Ở trường, lớp',
  road: 'Trên đường',
  water: 'Ao, hồ, sông, biển',
  'public-place': 'Nơi công cộng',
  elsewhere: 'Nơi khác',
  unknown: 'Chưa rõ',
}

/** How it ended, in words. */
export const injuryOutcomeLabels: Readonly<Record<Injury['outcome'], string>> = {
  recovered: 'Đã khỏi',
  treated: 'Đã chữa, đang ở nhà',
  admitted: 'Phải nằm viện',
  disabled: 'Để lại di chứng',
  died: 'Đã mất',
  unknown: 'Chưa rõ',
}

const places = ['home', 'school', 'road', 'water', 'public-place', 'elsewhere', 'unknown'] as const
const outcomes = ['recovered', 'treated', 'admitted', 'disabled', 'died', 'unknown'] as const

const questions = (context: StepContext): StepQuestion[] => [
  {
    kind: 'day', name: 'occurredOn', question: 'Bé bị tai nạn ngày nào?', label: 'Ngày bị',
    problem: (answers) => dayProblems(answers, context)[0]?.message,
  },
  { kind: 'choice', name: 'group', question: 'Bé bị gì?', label: 'Loại tai nạn', choices: choicesOf(injuryGroupLabels) },
  { kind: 'choice', name: 'place', question: 'Tai nạn xảy ra ở đâu?', label: 'Nơi xảy ra', choices: choicesOf(injuryPlaceLabels) },
  { kind: 'choice', name: 'outcome', question: 'Bây giờ bé thế nào?', label: 'Kết quả', choices: choicesOf(injuryOutcomeLabels) },
  {
    kind: 'three-way', name: 'wentToCare', question: 'Bé có được đưa đi khám không?', label: 'Đi khám',
    // Whoever lay in a hospital was taken there.
    when: (answers) => chosenOf(answers, 'outcome', outcomes) !== 'admitted',
  },
  { kind: 'text', name: 'told', question: 'Gia đình kể thế nào?', label: 'Lời kể', optional: true, maxLength: 2000, hint: 'Ghi ngắn, không cần tên người khác.' },
]

function wentToCare(answers: StepAnswers): ThreeWay | undefined {
  return chosenOf(answers, 'outcome', outcomes) === 'admitted' ? 'yes' : threeWayAnswer(answers, 'wentToCare')
}

function toRecords(answers: StepAnswers, context: StepContext): FormResult {
  const { person, ids, today } = context
  const group = chosenOf(answers, 'group', injuryGroups)
  const place = chosenOf(answers, 'place', places)
  const outcome = chosenOf(answers, 'outcome', outcomes)
  const problems: FormProblem[] = [
    ...dayProblems(answers, context),
    ...(group ? [] : [{ field: 'group', message: 'Chưa chọn loại tai nạn.' }]),
    ...(place ? [] : [{ field: 'place', message: 'Chưa chọn nơi xảy ra.' }]),
    ...(outcome ? [] : [{ field: 'outcome', message: 'Chưa ghi bây giờ bé thế nào.' }]),
  ]
  if (problems.length > 0 || !person || !group || !place || !outcome) return { ok: false, problems }
  const care = wentToCare(answers)
  const set: Record<string, Json> = {
    area: person.area,
    occurredOn: dayAnswer(answers, today),
    subject: person.id,
    group,
    place,
    outcome,
    ...(care && { wentToCare: care }),
    told: typedAnswer(answers, 'told') ?? '',
  }
  return { ok: true, changes: [{ kind: 'injury', id: ids['injury'] ?? '', set }], warnings: [] }
}

function toAnswers(record: AnyRecord): StepAnswers {
  const [injury] = programmeData([record]).injury ?? []
  if (!injury) return {}
  const { occurredOn, group, place, outcome, wentToCare: care, told } = injury
  return { occurredOn, group, place, outcome, ...(care && { wentToCare: care }), ...(told && { told }) }
}

function advice(answers: StepAnswers): string[] {
  const outcome = chosenOf(answers, 'outcome', outcomes)
  const isHome = chosenOf(answers, 'place', places) === 'home'
  return [
    ...(outcome === 'died' ? ['Lưu phiếu này, rồi ghi tiếp phiếu tử vong của bé.'] : []),
    ...(wentToCare(answers) === 'no' && outcome !== 'died' && outcome !== 'recovered' ? ['Dặn gia đình đưa bé đến trạm y tế khám.'] : []),
    ...(isHome && outcome !== 'died' ? ['Hẹn gia đình cùng xem chỗ nguy hiểm trong nhà.'] : []),
  ]
}

/** Tai nạn thương tích. */
export const injuryForm: StepForm = {
  id: 'injury',
  title: 'Tai nạn thương tích',
  about: 'person',
  idNames: ['injury'],
  kind: 'injury',
  questions,
  toAnswers,
  toRecords,
  advice,
  next: (answers) => (chosenOf(answers, 'outcome', outcomes) === 'died' ? 'death' : undefined),
}
