/** The form of what a birth lacks still: where, who attended and how that is known, in what way, at how many weeks; also for mending it (plans.md §2, definitions of births). */
import type { Json } from '../json.ts'
import { validRecords } from '../indicators/counting/programme-data.ts'
import { birthPlaceLabels, factSourceLabels, threeWayLabels } from '../newborn/facts.ts'
import { attendantLabels, deliveryWayLabels } from '../pregnancy/labels.ts'
import { deliveriesOf, deliveryAbout, pregnancyOn } from '../pregnancy/motherhood.ts'
import { deliveryKind, type Delivery } from '../records/delivery.ts'
import { daysBetween, isCalendarDay } from '../time/calendar-day.ts'
import type { FormProblem, FormResult } from './form.ts'
import { choicesOf, codeIn, recordOfKind } from './steps/choices.ts'
import { textAnswer, type StepAnswers, type StepContext, type StepForm, type StepQuestion } from './step-form.ts'
import { numberAnswer, numberProblem, numberProblems, typedAs } from './steps/numbers.ts'

const WEEKS = { from: 16, to: 45 }
const LOST = { 0: 'Không', 1: 'Một bé', 2: 'Hai bé', 3: 'Ba bé', 4: 'Bốn bé' } as const
/** Births longer ago are opened from their own line. */
const RECENT_DAYS = 300
const FACILITIES: readonly string[] = ['station', 'district-hospital', 'province-hospital', 'private']

/** The delivery that the answers are about: the one opened, else her latest. */
function deliveryAtHand(context: StepContext): Delivery | undefined {
  const opened = recordOfKind(context.before, 'delivery')
  const { person, records, today } = context
  if (opened || !person) return opened
  return deliveriesOf({ person, records }).findLast(({ occurredOn }) => daysBetween(occurredOn, today) < RECENT_DAYS)
}

const isAtFacility = (answers: StepAnswers) => FACILITIES.includes(textAnswer(answers, 'place'))

const questions: readonly StepQuestion[] = [
  { kind: 'day', name: 'occurredOn', question: 'Chị sinh ngày nào?', label: 'Ngày sinh' },
  { kind: 'choice', name: 'place', question: 'Chị sinh ở đâu?', label: 'Nơi sinh', choices: choicesOf(birthPlaceLabels) },
  { kind: 'text', name: 'placeName', question: 'Tên nơi sinh?', label: 'Tên nơi sinh', hint: 'Ví dụ: Bệnh viện Phụ sản.', optional: true, maxLength: 200, when: isAtFacility },
  { kind: 'choice', name: 'attendant', question: 'Ai đỡ đẻ?', label: 'Người đỡ', choices: choicesOf(attendantLabels) },
  {
    kind: 'choice', name: 'attendantSource', question: 'Biết người đỡ từ đâu?', label: 'Nguồn', choices: choicesOf(factSourceLabels),
    when: (answers) => !['', 'unknown'].includes(textAnswer(answers, 'attendant')),
  },
  { kind: 'choice', name: 'way', question: 'Chị sinh thế nào?', label: 'Cách sinh', choices: choicesOf(deliveryWayLabels) },
  {
    kind: 'number', name: 'gestationWeeks', unit: 'tuần', question: 'Sinh khi thai mấy tuần?', label: 'Tuổi thai', hint: 'Xem giấy ra viện. Không rõ thì bỏ qua.',
    optional: true, problem: (answers) => numberProblem(answers, 'gestationWeeks', WEEKS),
  },
  { kind: 'choice', name: 'stillbirths', question: 'Có bé nào mất trước khi ra đời không?', label: 'Bé đã mất', hint: 'Hỏi nhẹ nhàng. Thai từ 22 tuần.', choices: choicesOf(LOST) },
  { kind: 'day', name: 'dischargedOn', question: 'Ra viện ngày nào?', label: 'Ngày ra viện', optional: true, when: isAtFacility, problem: dischargeProblem },
  { kind: 'three-way', name: 'motherWell', question: 'Sau sinh mẹ có khỏe không?', label: 'Mẹ khỏe' },
]

function dischargeProblem(answers: StepAnswers): string | undefined {
  const day = textAnswer(answers, 'dischargedOn')
  if (!isCalendarDay(day)) return 'Ngày ra viện ghi chưa đúng. Ghi cả ngày, tháng và năm.'
  return day < textAnswer(answers, 'occurredOn') ? 'Ngày ra viện trước ngày sinh. Xem lại hai ngày.' : undefined
}

function answersOf(delivery: Delivery): StepAnswers {
  return {
    occurredOn: delivery.occurredOn,
    place: delivery.place,
    placeName: delivery.placeName ?? '',
    // What nobody knew at the birth is asked for now.
    attendant: delivery.attendant === 'unknown' && !delivery.attendantSource ? '' : delivery.attendant,
    attendantSource: delivery.attendantSource ?? '',
    way: delivery.way ?? '',
    gestationWeeks: typedAs(delivery.gestationWeeks),
    stillbirths: String(delivery.stillbirths),
    dischargedOn: delivery.dischargedOn ?? '',
    motherWell: delivery.motherWell ?? '',
  }
}

/** Children of hers born about that day. */
function bornThen({ person, records }: StepContext, day: string): string[] {
  return validRecords(records.person)
    .filter(({ mother, birthDate }) => mother === person?.id && !!birthDate && isCalendarDay(birthDate) && Math.abs(daysBetween(birthDate, day)) <= 1)
    .map(({ id }) => id)
}

function problemsOf(answers: StepAnswers, context: StepContext, known: Delivery | undefined): FormProblem[] {
  const day = textAnswer(answers, 'occurredOn')
  const { today, person, records } = context
  const isDay = isCalendarDay(day)
  const discharge = isAtFacility(answers) && textAnswer(answers, 'dischargedOn') !== '' ? dischargeProblem(answers) : undefined
  const other = known || !person || !isDay ? undefined : deliveryAbout(deliveriesOf({ person, records }), day)
  const isEmpty = !known && isDay && bornThen(context, day).length === 0 && !(Number(textAnswer(answers, 'stillbirths')) > 0)
  const missing = (field: string, labels: Readonly<Record<string, string>>, message: string) => (codeIn(labels, textAnswer(answers, field)) ? [] : [{ field, message }])
  return [
    ...(isDay ? [] : [{ field: 'occurredOn', message: 'Chưa ghi ngày sinh. Xem giấy ra viện.' }]),
    ...(isDay && day > today ? [{ field: 'occurredOn', message: 'Ngày sinh sau hôm nay. Xem lại năm.' }] : []),
    ...(isEmpty || other ? [{ field: 'occurredOn', message: other ? 'Lần sinh này đã có phiếu. Mở phiếu đó ra sửa.' : 'Chưa có bé sinh ngày này. Ghi Mẹ đã sinh trước.' }] : []),
    ...missing('place', birthPlaceLabels, 'Chưa chọn nơi sinh. Không biết thì chọn Chưa rõ.'),
    ...missing('attendant', attendantLabels, 'Chưa chọn người đỡ. Không biết thì chọn Chưa rõ.'),
    ...numberProblems(answers, 'gestationWeeks', WEEKS),
    ...missing('stillbirths', LOST, 'Chưa trả lời câu này. Chọn một câu.'),
    ...(discharge === undefined ? [] : [{ field: 'dischargedOn', message: discharge }]),
  ]
}

function toRecords(answers: StepAnswers, context: StepContext): FormResult {
  const { person, records, today } = context
  const known = deliveryAtHand(context)
  const problems = problemsOf(answers, context, known)
  if (problems.length > 0 || !person) return { ok: false, problems }
  const day = textAnswer(answers, 'occurredOn')
  const attendant = codeIn(attendantLabels, textAnswer(answers, 'attendant')) ?? 'unknown'
  const source = attendant === 'unknown' ? undefined : codeIn(factSourceLabels, textAnswer(answers, 'attendantSource'))
  const way = codeIn(deliveryWayLabels, textAnswer(answers, 'way'))
  const motherWell = codeIn(threeWayLabels, textAnswer(answers, 'motherWell'))
  const children = bornThen(context, day)
  const set: Record<string, Json> = {
    ...(known ? {} : { area: person.area, subject: person.id, children, liveBirths: children.length, pregnancy: pregnancyOn({ person, records, today }, day)?.pregnancy.id ?? null }),
    occurredOn: day,
    place: textAnswer(answers, 'place'),
    ...(isAtFacility(answers) ? { placeName: textAnswer(answers, 'placeName').normalize('NFC').trim(), dischargedOn: textAnswer(answers, 'dischargedOn') || null } : {}),
    attendant,
    ...(source ? { attendantSource: source } : {}),
    ...(way ? { way } : {}),
    gestationWeeks: numberAnswer(answers, 'gestationWeeks', WEEKS),
    stillbirths: Number(textAnswer(answers, 'stillbirths')),
    ...(motherWell ? { motherWell } : {}),
  }
  return { ok: true, changes: [{ kind: 'delivery', id: known?.id ?? context.ids['delivery'] ?? '', set }], warnings: [] }
}

/** Cuộc đẻ. */
export const deliveryForm: StepForm = {
  id: 'delivery',
  title: 'Cuộc đẻ',
  about: 'person',
  idNames: ['delivery'],
  kind: deliveryKind.id,
  questions: () => questions,
  begin: (context) => {
    const known = deliveryAtHand(context)
    return known ? answersOf(known) : {}
  },
  toAnswers: (record) => {
    const delivery = recordOfKind(record, 'delivery')
    return delivery ? answersOf(delivery) : {}
  },
  toRecords,
}
