/** The form of one antenatal examination: first the day and what the book shows of it, then only those values; contacts: clinical.md §4, anaemia: §9. */
import type { Json } from '../json.ts'
import { threeWayLabels } from '../newborn/facts.ts'
import { examinedAtLabels } from '../pregnancy/labels.ts'
import { deliveriesOf, pregnancyOn } from '../pregnancy/motherhood.ts'
import { compareByTime } from '../newborn/known-facts.ts'
import { antenatalContactKind, type AntenatalContact } from '../records/antenatal-contact.ts'
import type { RecordChange } from '../records/change.ts'
import { validRecords } from '../indicators/counting/programme-data.ts'
import { pregnancyLimits } from '../schedules/pregnancy-follow-up.ts'
import { addDays, isCalendarDay } from '../time/calendar-day.ts'
import { shortDayLabel } from '../time/day-label.ts'
import { dangerWords, isShown, partOf, valueAskBack, valueOf, valueProblem, type ValueField } from './antenatal-contact/values.ts'
import type { FormProblem, FormResult } from './form.ts'
import { choicesOf, codeIn, recordOfKind } from './steps/choices.ts'
import { textAnswer, type StepAnswers, type StepContext, type StepForm, type StepQuestion } from './step-form.ts'
import { typedAs } from './steps/numbers.ts'

const SOURCES = { book: 'Sổ khám thai', 'discharge-paper': 'Giấy khám, giấy siêu âm', told: 'Chị kể' } as const

/** Parts of the book, in the order in which they are asked for. */
const PARTS = {
  weeks: 'Tuổi thai', weight: 'Cân nặng', pressure: 'Huyết áp', haemoglobin: 'Huyết sắc tố (Hb)', tetanus: 'Tiêm uốn ván', iron: 'Viên sắt', next: 'Hẹn khám lại',
} as const

const valueFields: readonly ValueField[] = ['gestationWeeks', 'weightKg', 'systolic', 'diastolic', 'haemoglobin']

/** The examination before this one, for the value that it gave. */
function previous(context: StepContext, field: ValueField, unit: string): string | undefined {
  const { person, before, today } = context
  const last = validRecords(context.records['antenatal-contact'])
    .filter((one) => one.subject === person?.id && one.id !== before?.id && typeof one[field] === 'number')
    .toSorted(compareByTime)
    .at(-1)
  return last && `${typedAs(last[field])} ${unit}, ${shortDayLabel(last.occurredOn, today)}`
}

interface ValueWording {
  readonly question: string
  readonly label: string
  readonly unit: string
  readonly hint?: string
  readonly decimals?: number
}

const wordings: Readonly<Record<ValueField, ValueWording>> = {
  gestationWeeks: { question: 'Sổ ghi thai mấy tuần?', label: 'Tuổi thai', unit: 'tuần', hint: 'Chỉ ghi số tuần tròn: 22 tuần 3 ngày ghi 22.' },
  weightKg: { question: 'Chị nặng bao nhiêu?', label: 'Cân nặng', unit: 'kg', decimals: 1 },
  systolic: { question: 'Huyết áp: số trên là bao nhiêu?', label: 'Huyết áp, số trên', unit: 'mmHg', hint: '120/80 thì số trên là 120.' },
  diastolic: { question: 'Huyết áp: số dưới là bao nhiêu?', label: 'Huyết áp, số dưới', unit: 'mmHg', hint: '120/80 thì số dưới là 80.' },
  haemoglobin: { question: 'Huyết sắc tố bao nhiêu?', label: 'Huyết sắc tố', unit: 'g/L', hint: 'Ghi theo g/L. Sổ ghi 11,5 g/dL thì ghi 115.', decimals: 1 },
}

function valueQuestion(field: ValueField, context: StepContext): StepQuestion {
  const { unit } = wordings[field]
  const danger = (answers: StepAnswers) => dangerWords(answers).find((one) => one.field === field)?.message
  return {
    kind: 'number', name: field, ...wordings[field], previous: field === 'gestationWeeks' ? undefined : previous(context, field, unit),
    when: (answers) => isShown(answers, partOf[field]),
    problem: (answers) => valueProblem(answers, field),
    askBack: (answers) => danger(answers) ?? valueAskBack(answers, field),
  }
}

function questions(context: StepContext): StepQuestion[] {
  return [
    { kind: 'day', name: 'occurredOn', question: 'Chị khám thai ngày nào?', label: 'Ngày khám', hint: 'Xem sổ khám thai, chép từng lần.' },
    { kind: 'choice', name: 'place', question: 'Khám ở đâu?', label: 'Nơi khám', choices: choicesOf(examinedAtLabels) },
    { kind: 'choice', name: 'source', question: 'Xem ở đâu?', label: 'Nguồn', choices: choicesOf(SOURCES) },
    { kind: 'many', name: 'shown', question: 'Lần khám này biết những gì?', label: 'Có ghi', hint: 'Chỉ chọn mục có trong sổ. Không có thì bỏ qua.', optional: true, choices: choicesOf(PARTS) },
    ...valueFields.map((field) => valueQuestion(field, context)),
    { kind: 'three-way', name: 'tetanusDose', question: 'Lần này chị có tiêm uốn ván không?', label: 'Tiêm uốn ván', when: (answers) => isShown(answers, 'tetanus') },
    { kind: 'three-way', name: 'ironFolate', question: 'Chị có đang uống viên sắt không?', label: 'Viên sắt', when: (answers) => isShown(answers, 'iron') },
    { kind: 'day', anyDay: true, name: 'nextOn', question: 'Hẹn khám lại ngày nào?', label: 'Hẹn khám lại', when: (answers) => isShown(answers, 'next'), problem: nextProblem },
  ]
}

function nextProblem(answers: StepAnswers): string | undefined {
  const [next, on] = [textAnswer(answers, 'nextOn'), textAnswer(answers, 'occurredOn')]
  if (!isCalendarDay(next)) return 'Chưa ghi ngày hẹn. Ghi cả ngày, tháng và năm.'
  if (on !== '' && next <= on) return 'Ngày hẹn phải sau ngày khám. Xem lại hai ngày.'
  return on !== '' && next > addDays(on, pregnancyLimits.value.longest) ? 'Ngày hẹn xa quá. Xem lại năm.' : undefined
}

function answersOf(contact: AntenatalContact): StepAnswers {
  const shown = [
    ...new Set(valueFields.filter((field) => typeof contact[field] === 'number').map((field) => partOf[field])),
    ...(contact.tetanusDose ? ['tetanus'] : []),
    ...(contact.ironFolate ? ['iron'] : []),
    ...(contact.nextOn ? ['next'] : []),
  ]
  return {
    occurredOn: contact.occurredOn,
    place: contact.place,
    source: contact.source ?? '',
    shown: Object.keys(PARTS).filter((part) => shown.includes(part)),
    ...Object.fromEntries(valueFields.map((field) => [field, typedAs(contact[field])])),
    tetanusDose: contact.tetanusDose ?? '',
    ironFolate: contact.ironFolate ?? '',
    nextOn: contact.nextOn ?? '',
  }
}

function problemsOf(answers: StepAnswers, today: string): FormProblem[] {
  const on = textAnswer(answers, 'occurredOn')
  const next = isShown(answers, 'next') ? nextProblem(answers) : undefined
  return [
    ...(isCalendarDay(on) ? [] : [{ field: 'occurredOn', message: 'Chưa ghi ngày khám. Xem sổ khám thai.' }]),
    ...(isCalendarDay(on) && on > today ? [{ field: 'occurredOn', message: 'Ngày khám sau hôm nay. Xem lại ngày.' }] : []),
    ...(codeIn(examinedAtLabels, textAnswer(answers, 'place')) ? [] : [{ field: 'place', message: 'Chưa chọn nơi khám. Không biết thì chọn Chưa rõ.' }]),
    ...valueFields.flatMap((field) => {
      const message = valueProblem(answers, field)
      return message === undefined ? [] : [{ field, message }]
    }),
    ...(next === undefined ? [] : [{ field: 'nextOn', message: next }]),
  ]
}

/** What a part that is no longer chosen showed before is taken out; what was never asked stays. */
function shownFields(answers: StepAnswers, before: AntenatalContact | undefined): Record<string, Json> {
  const values = valueFields.flatMap((field): [string, Json][] => {
    const value = valueOf(answers, field)
    return value === null && typeof before?.[field] !== 'number' ? [] : [[field, value]]
  })
  const answer = (field: 'tetanusDose' | 'ironFolate', part: string): [string, Json][] => {
    const said = isShown(answers, part) ? codeIn(threeWayLabels, textAnswer(answers, field)) : undefined
    return said ? [[field, said]] : before?.[field] ? [[field, 'unknown']] : []
  }
  const next = isShown(answers, 'next') ? textAnswer(answers, 'nextOn') : ''
  return Object.fromEntries([
    ...values,
    ...answer('tetanusDose', 'tetanus'),
    ...answer('ironFolate', 'iron'),
    ...(next !== '' || before?.nextOn ? [['nextOn', next || null] as const] : []),
  ])
}

/** The pregnancy of that day; where nobody has written one down, the examination begins it, and a birth since has ended it. */
function pregnancyFor(day: string, context: StepContext): { id: string; changes: RecordChange[] } {
  const { person, records, today, ids } = context
  if (!person) return { id: '', changes: [] }
  const known = pregnancyOn({ person, records, today }, day)
  if (known) return { id: known.pregnancy.id, changes: [] }
  const birth = deliveriesOf({ person, records }).find(({ occurredOn }) => occurredOn >= day && occurredOn <= addDays(day, pregnancyLimits.value.longest))
  const id = ids['pregnancy'] ?? ''
  const set: Record<string, Json> = {
    area: person.area,
    subject: person.id,
    ...(birth ? { status: 'delivered', endedOn: birth.occurredOn } : { status: 'ongoing' }),
  }
  return { id, changes: [{ kind: 'pregnancy', id, set }] }
}

function toRecords(answers: StepAnswers, context: StepContext): FormResult {
  const { person, today } = context
  const problems = problemsOf(answers, today)
  const place = codeIn(examinedAtLabels, textAnswer(answers, 'place'))
  if (problems.length > 0 || !person || !place) return { ok: false, problems }
  const before = recordOfKind(context.before, 'antenatal-contact')
  const occurredOn = textAnswer(answers, 'occurredOn')
  const source = codeIn(SOURCES, textAnswer(answers, 'source'))
  const { id: pregnancy, changes } = before ? { id: before.pregnancy, changes: [] } : pregnancyFor(occurredOn, context)
  const set: Record<string, Json> = {
    area: before?.area ?? person.area,
    occurredOn,
    subject: person.id,
    pregnancy,
    place,
    ...(source ? { source } : {}),
    ...shownFields(answers, before),
  }
  return {
    ok: true,
    changes: [...changes, { kind: 'antenatal-contact', id: before?.id ?? context.ids['antenatal-contact'] ?? '', set }],
    warnings: [...dangerWords(answers), ...valueFields.flatMap((field) => rare(answers, field))],
  }
}

function rare(answers: StepAnswers, field: ValueField): FormProblem[] {
  const message = valueAskBack(answers, field)
  return message === undefined || dangerWords(answers).some((one) => one.field === field) ? [] : [{ field, message }]
}

/** Khám thai. */
export const antenatalContactForm: StepForm = {
  id: 'antenatal-contact',
  title: 'Khám thai',
  about: 'person',
  idNames: ['antenatal-contact', 'pregnancy'],
  kind: antenatalContactKind.id,
  questions,
  toAnswers: (record) => {
    const contact = recordOfKind(record, 'antenatal-contact')
    return contact ? answersOf(contact) : {}
  },
  toRecords,
}
