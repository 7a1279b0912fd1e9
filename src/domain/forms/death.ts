/** The form of a death: the day, the age where the birthday is not known, where, of what, and of a woman whether it was about a birth; asked gently (plans.md §2, §7). */
import { validRecords } from '../indicators/counting/programme-data.ts'
import type { Json } from '../json.ts'
import { causeGroupLabels, deathPlaceLabels, maternalLabels } from '../pregnancy/death-labels.ts'
import { pregnancyOn } from '../pregnancy/motherhood.ts'
import { deathKind, type Death } from '../records/death.ts'
import type { Person } from '../records/person.ts'
import { ageInYears } from '../time/age.ts'
import { addDays, daysBetween, isCalendarDay, type CalendarDay } from '../time/calendar-day.ts'
import { earliestDay, isFullDate, latestDay } from '../time/partial-date.ts'
import type { FormProblem, FormResult } from './form.ts'
import { choicesOf, codeIn, recordOfKind } from './steps/choices.ts'
import { textAnswer, type StepAnswers, type StepContext, type StepForm, type StepQuestion } from './step-form.ts'
import { numberAnswer, numberProblem, numberProblems, typedAs } from './steps/numbers.ts'

const AGE_DAYS = { from: 0, to: 45_000 }
/** Ages in completed years at which a woman's death may be about a birth; as the indicator counts it. */
const CHILDBEARING = { from: 10, to: 54 }
/** Days after the end of a pregnancy in which a death is a mother's (plans.md §2, `maternal_mortality_ratio`). */
const AFTER_BIRTH_DAYS = 42

type Cause = Death['causeGroup']

const ofSmallChildren: readonly Cause[] = [
  'prematurity', 'birth-asphyxia', 'birth-defect', 'pneumonia', 'infection', 'diarrhoea', 'drowning', 'traffic', 'other-injury', 'other-disease', 'unknown',
]
const ofOthers: readonly Cause[] = ['other-disease', 'traffic', 'drowning', 'other-injury', 'pneumonia', 'infection', 'diarrhoea', 'birth-defect', 'unknown']

/** The death as it stands in the book: the one opened, else the one written down before. */
function deathAtHand({ before, person, records }: StepContext): Death | undefined {
  return recordOfKind(before, 'death') ?? validRecords(records.death).find(({ subject }) => subject === person?.id)
}

/** Completed years on a day; null where the birthday does not tell. */
function yearsOn({ birthDate }: Person, day: CalendarDay): number | null {
  return birthDate && earliestDay(birthDate) <= day ? ageInYears(earliestDay(birthDate), day) : null
}

function asksAge(person: Person | undefined): boolean {
  return person?.role === 'child' && !(person.birthDate && isFullDate(person.birthDate))
}

function asksMaternal(person: Person | undefined, day: CalendarDay): boolean {
  if (person?.sex !== 'female') return false
  const years = yearsOn(person, day)
  if (years === null) return person.role !== 'child' && person.role !== 'grandparent'
  return years >= CHILDBEARING.from && years <= CHILDBEARING.to
}

function isSmallChild(person: Person | undefined, day: CalendarDay): boolean {
  const years = person ? yearsOn(person, day) : null
  return years === null ? person?.role === 'child' : years < 5
}

function causesFor({ person, today }: StepContext, stored: Cause | undefined): Cause[] {
  const usual = isSmallChild(person, today) ? ofSmallChildren : asksMaternal(person, today) ? ['pregnancy-related' as const, ...ofOthers] : ofOthers
  return stored && !usual.includes(stored) ? [stored, ...usual] : [...usual]
}

function questions(context: StepContext): StepQuestion[] {
  const { person, today } = context
  return [
    {
      kind: 'day', name: 'occurredOn', question: 'Mất ngày nào?', label: 'Ngày mất', hint: 'Hỏi khi gia đình sẵn lòng. Chưa hỏi được thì để lần sau.',
      problem: (answers) => dayProblem(answers, context),
    },
    {
      kind: 'number', name: 'ageDays', unit: 'ngày', question: 'Bé mất khi được mấy ngày tuổi?', label: 'Tuổi lúc mất', hint: 'Mất ngay ngày sinh thì ghi 0. Không biết thì bỏ qua.',
      optional: true, when: () => asksAge(person), problem: (answers) => numberProblem(answers, 'ageDays', AGE_DAYS),
    },
    { kind: 'choice', name: 'place', question: 'Mất ở đâu?', label: 'Nơi mất', choices: choicesOf(deathPlaceLabels) },
    {
      kind: 'choice', name: 'causeGroup', question: 'Mất vì sao?', label: 'Vì sao', hint: 'Theo giấy báo tử hoặc lời gia đình. Không chắc thì chọn Chưa rõ.',
      choices: causesFor(context, deathAtHand(context)?.causeGroup).map((value) => ({ value, label: causeGroupLabels[value] })),
    },
    {
      kind: 'choice', name: 'maternal', question: 'Chị mất khi mang thai, hoặc trong 42 ngày sau sinh, sảy thai?', label: 'Liên quan thai sản',
      when: (answers) => asksMaternal(person, textAnswer(answers, 'occurredOn') || today), choices: choicesOf(maternalLabels),
    },
    { kind: 'text', name: 'told', question: 'Gia đình kể lại thế nào?', label: 'Lời kể', hint: 'Ghi ngắn. Gia đình không muốn kể thì bỏ qua.', optional: true },
  ]
}

function dayProblem(answers: StepAnswers, { person, today }: StepContext): string | undefined {
  const day = textAnswer(answers, 'occurredOn')
  if (!isCalendarDay(day)) return 'Chưa ghi ngày mất. Ghi cả ngày, tháng và năm.'
  if (day > today) return 'Ngày mất sau hôm nay. Xem lại ngày.'
  return person?.birthDate && day < earliestDay(person.birthDate) ? 'Ngày mất trước ngày sinh. Xem lại hai ngày.' : undefined
}

function problemsOf(answers: StepAnswers, context: StepContext): FormProblem[] {
  const day = dayProblem(answers, context)
  return [
    ...(day === undefined ? [] : [{ field: 'occurredOn', message: day }]),
    ...(asksAge(context.person) ? numberProblems(answers, 'ageDays', AGE_DAYS) : []),
    ...(codeIn(deathPlaceLabels, textAnswer(answers, 'place')) ? [] : [{ field: 'place', message: 'Chưa chọn nơi mất. Không biết thì chọn Chưa rõ.' }]),
    ...(codeIn(causeGroupLabels, textAnswer(answers, 'causeGroup')) ? [] : [{ field: 'causeGroup', message: 'Chưa chọn vì sao mất. Không chắc thì chọn Chưa rõ.' }]),
    ...(textAnswer(answers, 'told').length > 2000 ? [{ field: 'told', message: 'Ghi dài quá. Rút còn 2.000 chữ.' }] : []),
  ]
}

function ageDaysOn(person: Person, day: CalendarDay, answers: StepAnswers): number | null {
  const { birthDate } = person
  if (birthDate && isFullDate(birthDate)) return daysBetween(birthDate, day)
  return asksAge(person) ? numberAnswer(answers, 'ageDays', AGE_DAYS) : null
}

/** Her pregnancy on that day, or the one that ended within 42 days before. */
function pregnancyAbout(context: StepContext, day: CalendarDay): string | null {
  const { person, records, today } = context
  if (!person || person.sex !== 'female') return null
  const question = { person, records, today }
  return (pregnancyOn(question, day) ?? pregnancyOn(question, addDays(day, -AFTER_BIRTH_DAYS)))?.pregnancy.id ?? null
}

function toRecords(answers: StepAnswers, context: StepContext): FormResult {
  const { person } = context
  const problems = problemsOf(answers, context)
  if (problems.length > 0 || !person) return { ok: false, problems }
  const known = deathAtHand(context)
  const day = textAnswer(answers, 'occurredOn')
  const maternal = asksMaternal(person, day) ? codeIn(maternalLabels, textAnswer(answers, 'maternal')) : undefined
  const pregnancy = pregnancyAbout(context, day)
  const told = textAnswer(answers, 'told').normalize('NFC').trim()
  const set: Record<string, Json> = {
    area: known?.area ?? person.area,
    occurredOn: day,
    subject: person.id,
    ageDays: ageDaysOn(person, day, answers),
    place: textAnswer(answers, 'place'),
    causeGroup: textAnswer(answers, 'causeGroup'),
    ...(maternal ? { maternal } : {}),
    ...(pregnancy === null ? {} : { pregnancy }),
    ...(told === (known?.told ?? '') ? {} : { told }),
  }
  const gone = { status: 'died', statusOn: day }
  return {
    ok: true,
    changes: [
      { kind: 'death', id: known?.id ?? context.ids['death'] ?? '', set },
      { kind: 'person', id: person.id, set: gone },
    ],
    warnings: maternalMismatch(answers, maternal),
  }
}

function maternalMismatch(answers: StepAnswers, maternal: Death['maternal']): FormProblem[] {
  const isAbout = textAnswer(answers, 'causeGroup') === 'pregnancy-related'
  return isAbout && (maternal === 'no' || maternal === 'accident') ? [{ field: 'maternal', message: 'Đã chọn do thai nghén, sinh đẻ. Xem lại câu này.' }] : []
}

function answersOf(death: Death): StepAnswers {
  return {
    occurredOn: death.occurredOn,
    ageDays: typedAs(death.ageDays),
    place: death.place,
    causeGroup: death.causeGroup,
    maternal: death.maternal ?? '',
    told: death.told ?? '',
  }
}

/** Somebody marked as gone before has the day of it already. */
function begin(context: StepContext): StepAnswers {
  const known = deathAtHand(context)
  if (known) return answersOf(known)
  const { person } = context
  return person?.status === 'died' && person.statusOn && isCalendarDay(latestDay(person.statusOn)) && isFullDate(person.statusOn) ? { occurredOn: person.statusOn } : {}
}

function advice(answers: StepAnswers, { person }: StepContext): string[] {
  return [
    'Chia buồn cùng gia đình. Không hỏi lỗi của ai.',
    ...(person?.role === 'child' ? ['Mẹ vẫn được thăm, khám lại ở trạm như các mẹ khác.'] : []),
    ...(textAnswer(answers, 'maternal') === 'maternal' ? ['Báo trạm ngay hôm nay. Bé còn nhỏ thì hỏi ai cho bú, ai chăm.'] : []),
  ]
}

/** Qua đời. */
export const deathForm: StepForm = {
  id: 'death',
  title: 'Qua đời',
  about: 'person',
  idNames: ['death'],
  kind: deathKind.id,
  questions,
  begin,
  toAnswers: (record) => {
    const death = recordOfKind(record, 'death')
    return death ? answersOf(death) : {}
  },
  advice,
  toRecords,
}
