/** The form of a pregnancy: how it is dated, births before it, how many children are awaited, what the station calls a risk; dating: clinical.md §4. */
import type { Json } from '../json.ts'
import { dueFromLabels, pregnancyStatusLabels } from '../pregnancy/labels.ts'
import { motherhoodOf } from '../pregnancy/motherhood.ts'
import { pregnancyRisks, riskLabels } from '../pregnancy/risks.ts'
import { pregnancyKind, type Pregnancy } from '../records/pregnancy.ts'
import { isCalendarDay } from '../time/calendar-day.ts'
import type { FormProblem, FormResult } from './form.ts'
import {
  asksDue, asksLunar, asksPeriod, datingQuestions, dueDayOf, dueDayProblem, lastPeriodOf, lastPeriodProblem, lunarEcho,
} from './pregnancy/dating.ts'
import { choicesOf, codeIn, recordOfKind } from './steps/choices.ts'
import { manyAnswer, textAnswer, type StepAnswers, type StepContext, type StepForm, type StepQuestion } from './step-form.ts'
import { numberAnswer, numberProblem, numberProblems, typedAs } from './steps/numbers.ts'

const PARITY = { from: 0, to: 20 }
const DATED_BY = {
  due: 'Ngày dự sinh',
  period: 'Ngày đầu kỳ kinh cuối',
  both: 'Cả hai ngày',
  unknown: 'Chưa biết ngày nào',
} as const
const CALENDARS = { solar: 'Dương lịch', lunar: 'Âm lịch' } as const
const SURE = { sure: 'Nhớ chắc', about: 'Khoảng chừng' } as const
const FETUSES = { 1: 'Một', 2: 'Hai', 3: 'Ba', 4: 'Bốn', unknown: 'Chưa rõ' } as const
const dueSources = dueFromLabels

/** The pregnancy that the answers are about: the one opened, else the one that goes on already. */
export function pregnancyAtHand(context: StepContext): Pregnancy | undefined {
  const opened = recordOfKind(context.before, 'pregnancy')
  if (opened || !context.person) return opened
  const { person, records, today } = context
  return motherhoodOf({ person, records, today }).pregnancy?.pregnancy
}

/** How a form about a pregnancy begins, and how a stored pregnancy is mended by it: with the answers that it reads out of one. */
export function fromPregnancy(read: (pregnancy: Pregnancy) => StepAnswers): Required<Pick<StepForm, 'begin' | 'toAnswers'>> {
  const answersOfAny = (pregnancy: Pregnancy | undefined) => (pregnancy ? read(pregnancy) : {})
  return {
    begin: (context) => answersOfAny(pregnancyAtHand(context)),
    toAnswers: (record) => answersOfAny(recordOfKind(record, 'pregnancy')),
  }
}

function questions(context: StepContext): StepQuestion[] {
  const { today } = context
  const known = pregnancyAtHand(context)
  return [
    {
      kind: 'choice', name: 'datedBy', question: 'Chị biết ngày dự sinh hay ngày kinh cuối?', label: 'Tính tuổi thai theo',
      hint: 'Xem giấy siêu âm, sổ khám thai. Chưa biết thì lần sau hỏi lại.', choices: choicesOf(DATED_BY),
    },
    {
      kind: 'day', anyDay: true, name: 'dueOn', question: 'Dự sinh ngày nào?', label: 'Ngày dự sinh', hint: 'Ghi theo giấy siêu âm mới nhất.',
      when: asksDue, problem: (answers) => dueDayProblem(answers, today),
    },
    { kind: 'choice', name: 'dueFrom', question: 'Ngày dự sinh xem ở đâu?', label: 'Dự sinh theo', when: asksDue, choices: choicesOf(dueSources) },
    { kind: 'choice', name: 'calendar', question: 'Chị nhớ kỳ kinh cuối theo lịch nào?', label: 'Lịch', when: asksPeriod, choices: choicesOf(CALENDARS) },
    {
      kind: 'day', anyDay: true, name: 'lastPeriodOn', question: 'Ngày đầu của kỳ kinh cuối?', label: 'Ngày kinh cuối', hint: 'Ghi ngày bắt đầu ra kinh.',
      when: (answers) => asksPeriod(answers) && !asksLunar(answers), problem: (answers) => lastPeriodProblem(answers, today),
    },
    {
      kind: 'text', name: 'lunarPeriod', question: 'Ngày đầu của kỳ kinh cuối, theo âm lịch?', label: 'Ngày kinh cuối, âm lịch', maxLength: 30,
      hint: 'Ghi ngày và tháng, ví dụ 15/8. Tháng nhuận ghi 15/6 nhuận.',
      when: asksLunar, problem: (answers) => lastPeriodProblem(answers, today), askBack: (answers) => lunarEcho(answers, today),
    },
    { kind: 'choice', name: 'sure', question: 'Chị nhớ chắc ngày đó không?', label: 'Nhớ ngày kinh cuối', when: asksPeriod, choices: choicesOf(SURE) },
    {
      kind: 'number', unit: 'lần', name: 'parity', question: 'Trước lần này chị đã sinh mấy lần?', label: 'Đã sinh', hint: 'Chưa sinh lần nào thì ghi 0.',
      optional: true, problem: (answers) => numberProblem(answers, 'parity', PARITY),
    },
    { kind: 'choice', name: 'fetuses', question: 'Chị mang mấy thai?', label: 'Số thai', hint: 'Xem giấy siêu âm.', optional: true, choices: choicesOf(FETUSES) },
    {
      kind: 'many', name: 'risks', question: 'Trạm, bệnh viện có dặn nguy cơ gì không?', label: 'Nguy cơ', hint: 'Xem sổ khám thai. Không có thì bỏ qua.',
      optional: true, choices: riskChoices(known?.risks ?? []),
    },
    ...(known && known.status !== 'ongoing' ? [statusQuestion] : []),
  ]
}

const statusQuestion: StepQuestion = {
  kind: 'choice', name: 'status', question: 'Thai kỳ này bây giờ thế nào?', label: 'Tình trạng', choices: choicesOf(pregnancyStatusLabels),
}

/** The list, and whatever a newer version has written beside it. */
function riskChoices(stored: readonly string[]) {
  const strange = stored.filter((code) => !pregnancyRisks.value.some((risk) => risk.code === code))
  return [...pregnancyRisks.value.map(({ code, label }) => ({ value: code, label })), ...strange.map((value) => ({ value, label: riskLabels([value])[0] ?? value }))]
}

function answersOf(pregnancy: Pregnancy): StepAnswers {
  const { dueOn, lastPeriodOn } = pregnancy
  return {
    occurredOn: pregnancy.occurredOn,
    datedBy: dueOn && lastPeriodOn ? 'both' : dueOn ? 'due' : lastPeriodOn ? 'period' : 'unknown',
    ...(dueOn ? { dueOn, dueFrom: pregnancy.dueFrom ?? '' } : {}),
    ...(lastPeriodOn ? { calendar: 'solar', lastPeriodOn, sure: pregnancy.lastPeriodEstimated === true ? 'about' : 'sure' } : {}),
    parity: typedAs(pregnancy.parity),
    fetuses: typeof pregnancy.fetuses === 'number' ? String(pregnancy.fetuses) : '',
    risks: pregnancy.risks ?? [],
    status: pregnancy.status,
  }
}

function problemsOf(answers: StepAnswers, today: string): FormProblem[] {
  const noDue = asksDue(answers) ? dueDayProblem(answers, today) : undefined
  const noPeriod = asksPeriod(answers) ? lastPeriodProblem(answers, today) : undefined
  const recordedOn = textAnswer(answers, 'occurredOn')
  return [
    ...(codeIn(DATED_BY, textAnswer(answers, 'datedBy')) ? [] : [{ field: 'datedBy', message: 'Chưa chọn cách tính tuổi thai.' }]),
    ...(noDue === undefined ? [] : [{ field: 'dueOn', message: noDue }]),
    ...(noPeriod === undefined ? [] : [{ field: asksLunar(answers) ? 'lunarPeriod' : 'lastPeriodOn', message: noPeriod }]),
    ...numberProblems(answers, 'parity', PARITY),
    ...(recordedOn === '' || (isCalendarDay(recordedOn) && recordedOn <= today) ? [] : [{ field: 'occurredOn', message: 'Ngày ghi sau hôm nay. Xem lại ngày.' }]),
  ]
}

function toRecords(answers: StepAnswers, context: StepContext): FormResult {
  const { person, today } = context
  const problems = problemsOf(answers, today)
  if (problems.length > 0 || !person) return { ok: false, problems }
  const known = pregnancyAtHand(context)
  const fetuses = Number(textAnswer(answers, 'fetuses'))
  const status = known && known.status !== 'ongoing' ? codeIn(pregnancyStatusLabels, textAnswer(answers, 'status')) : undefined
  const set: Record<string, Json> = {
    area: known?.area ?? person.area,
    subject: person.id,
    ...(isCalendarDay(textAnswer(answers, 'occurredOn')) ? { occurredOn: textAnswer(answers, 'occurredOn') } : {}),
    ...datingFields(answers, today, known),
    parity: numberAnswer(answers, 'parity', PARITY),
    fetuses: fetuses >= 1 && fetuses <= 6 && Number.isInteger(fetuses) ? fetuses : null,
    risks: [...manyAnswer(answers, 'risks')],
    status: status ?? known?.status ?? 'ongoing',
    ...(status === 'ongoing' ? { endedOn: null } : {}),
  }
  return { ok: true, changes: [{ kind: 'pregnancy', id: known?.id ?? context.ids['pregnancy'] ?? '', set }], warnings: datingQuestions(answers, today) }
}

/** A day that is not asked for stays as it is, but for the due day when the last period alone is said to count: it would go before it. */
function datingFields(answers: StepAnswers, today: string, known: Pregnancy | undefined): Record<string, Json> {
  const dueFrom = codeIn(dueSources, textAnswer(answers, 'dueFrom'))
  const isUnknown = !asksDue(answers) && !asksPeriod(answers)
  return {
    ...(asksDue(answers) ? { dueOn: dueDayOf(answers), ...(dueFrom ? { dueFrom } : {}) } : known?.dueOn ? { dueOn: null } : {}),
    ...(asksPeriod(answers)
      ? { lastPeriodOn: lastPeriodOf(answers, today), lastPeriodEstimated: textAnswer(answers, 'sure') === 'about' }
      : isUnknown && known?.lastPeriodOn ? { lastPeriodOn: null } : {}),
  }
}

/** Thai kỳ. */
export const pregnancyForm: StepForm = {
  id: 'pregnancy',
  title: 'Thai kỳ',
  about: 'person',
  idNames: ['pregnancy'],
  kind: pregnancyKind.id,
  questions,
  ...fromPregnancy(answersOf),
  toRecords,
}
