/** The form of a child's periodic examination, as the family tells it or the paper says; source: TT 23/2017/TT-BYT (clinical.md §12), wording ours. */
import { programmeData } from '../indicators/counting/programme-data.ts'
import type { Json } from '../json.ts'
import type { AnyRecord } from '../records/kind.ts'
import type { PeriodicExam } from '../records/periodic-exam.ts'
import type { FormProblem, FormResult } from './form.ts'
import { choicesOf, chosenOf, dayAnswer, dayProblems, threeWayAnswer, typedAnswer } from './step-answers.ts'
import type { StepAnswers, StepContext, StepForm, StepQuestion } from './step-form.ts'

/** Where a child is examined, in words. */
export const examPlaceLabels: Readonly<Record<PeriodicExam['place'], string>> = {
  station: 'Trạm y tế',
  school: 'Trường, lớp mầm non',
  hospital: 'Bệnh viện',
  private: 'Phòng khám tư',
  unknown: 'Chưa rõ',
}

/** How the examiner judged the child's growth of body, mind and movement. */
export const developmentLabels: Readonly<Record<NonNullable<PeriodicExam['development']>, string>> = {
  'as-expected': 'Đúng tuổi',
  'to-watch': 'Cần theo dõi thêm',
  'to-refer': 'Cần đi khám chuyên khoa',
  unknown: 'Chưa rõ',
}

const places = ['station', 'school', 'hospital', 'private', 'unknown'] as const
const developments = ['as-expected', 'to-watch', 'to-refer', 'unknown'] as const

const questions = (context: StepContext): StepQuestion[] => [
  {
    kind: 'day', name: 'occurredOn', question: 'Bé khám định kỳ ngày nào?', label: 'Ngày khám', hint: 'Xem sổ khám hoặc giấy của trạm.',
    problem: (answers) => dayProblems(answers, context)[0]?.message,
  },
  { kind: 'choice', name: 'place', question: 'Bé khám ở đâu?', label: 'Nơi khám', choices: choicesOf(examPlaceLabels) },
  { kind: 'three-way', name: 'recordOpened', question: 'Bé đã có hồ sơ sức khỏe chưa?', label: 'Hồ sơ sức khỏe', hint: 'Sổ theo dõi hoặc hồ sơ do trạm lập.' },
  {
    kind: 'choice', name: 'development', question: 'Người khám nói bé lớn, bé học làm thế nào?', label: 'Phát triển',
    hint: 'Thể chất, tinh thần, vận động.', choices: choicesOf(developmentLabels),
  },
  { kind: 'three-way', name: 'vaccinesChecked', question: 'Có xem lại sổ tiêm chủng không?', label: 'Xem sổ tiêm' },
  { kind: 'text', name: 'findings', question: 'Người khám dặn gì thêm?', label: 'Khám thấy', optional: true, maxLength: 2000 },
]

function toRecords(answers: StepAnswers, context: StepContext): FormResult {
  const { person, ids, today } = context
  const place = chosenOf(answers, 'place', places)
  const recordOpened = threeWayAnswer(answers, 'recordOpened')
  const problems: FormProblem[] = [
    ...dayProblems(answers, context),
    ...(place ? [] : [{ field: 'place', message: 'Chưa chọn nơi khám.' }]),
    ...(recordOpened ? [] : [{ field: 'recordOpened', message: 'Chưa ghi bé đã có hồ sơ sức khỏe chưa.' }]),
  ]
  if (problems.length > 0 || !person || !place || !recordOpened) return { ok: false, problems }
  const development = chosenOf(answers, 'development', developments)
  const vaccinesChecked = threeWayAnswer(answers, 'vaccinesChecked')
  const set: Record<string, Json> = {
    area: person.area,
    occurredOn: dayAnswer(answers, today),
    subject: person.id,
    place,
    recordOpened,
    ...(development && { development }),
    ...(vaccinesChecked && { vaccinesChecked }),
    findings: typedAnswer(answers, 'findings') ?? '',
  }
  return { ok: true, changes: [{ kind: 'periodic-exam', id: ids['exam'] ?? '', set }], warnings: [] }
}

function toAnswers(record: AnyRecord): StepAnswers {
  const [exam] = programmeData([record])['periodic-exam'] ?? []
  if (!exam) return {}
  const { occurredOn, place, recordOpened, development, vaccinesChecked, findings } = exam
  return { occurredOn, place, recordOpened, ...(development && { development }), ...(vaccinesChecked && { vaccinesChecked }), ...(findings && { findings }) }
}

function advice(answers: StepAnswers): string[] {
  const development = chosenOf(answers, 'development', developments)
  return [
    ...(development === 'to-refer' ? ['Nhắc gia đình đưa bé đi khám chuyên khoa như người khám dặn.'] : []),
    ...(development === 'to-watch' ? ['Nhắc gia đình đưa bé khám lại đúng hẹn.'] : []),
    ...(threeWayAnswer(answers, 'recordOpened') === 'no' ? ['Nhắn trạm lập hồ sơ sức khỏe cho bé.'] : []),
    ...(threeWayAnswer(answers, 'vaccinesChecked') === 'no' ? ['Xem lại sổ tiêm của bé cùng gia đình.'] : []),
  ]
}

/** Khám sức khỏe định kỳ. */
export const periodicExamForm: StepForm = {
  id: 'periodic-exam',
  title: 'Khám định kỳ',
  about: 'person',
  idNames: ['exam'],
  kind: 'periodic-exam',
  questions,
  toAnswers,
  toRecords,
  advice,
}
