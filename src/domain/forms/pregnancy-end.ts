/** The form of a pregnancy that ends without a birth: a miscarriage, one that had to end, or a woman nobody meets any more; asked gently. */
import { pregnancyStatusLabels } from '../pregnancy/labels.ts'
import { ongoingEntries } from '../pregnancy/motherhood.ts'
import { pregnancyKind, type Pregnancy } from '../records/pregnancy.ts'
import { isCalendarDay } from '../time/calendar-day.ts'
import type { FormProblem, FormResult } from './form.ts'
import { fromPregnancy, pregnancyAtHand } from './pregnancy.ts'
import { codeIn } from './steps/choices.ts'
import { textAnswer, type StepAnswers, type StepContext, type StepForm, type StepQuestion } from './step-form.ts'

const ENDS = {
  miscarried: pregnancyStatusLabels.miscarried,
  ended: pregnancyStatusLabels.ended,
  'lost-to-follow-up': pregnancyStatusLabels['lost-to-follow-up'],
} as const

const questions: readonly StepQuestion[] = [
  {
    kind: 'choice', name: 'status', question: 'Thai kỳ này thế nào?', label: 'Thai kỳ', hint: 'Hỏi nhẹ nhàng, nói riêng với chị. Chị không muốn kể thì thôi.',
    choices: [
      { value: 'miscarried', label: ENDS.miscarried, hint: 'Thai dưới 22 tuần. Từ 22 tuần ghi Mẹ đã sinh.' },
      { value: 'ended', label: ENDS.ended, hint: 'Bác sĩ hoặc gia đình quyết định.' },
      { value: 'lost-to-follow-up', label: ENDS['lost-to-follow-up'], hint: 'Chị đi nơi khác, không hỏi được nữa.' },
    ],
  },
  { kind: 'day', name: 'occurredOn', question: 'Từ ngày nào?', label: 'Ngày', hint: 'Chị không nhớ hoặc không muốn nói thì bỏ qua.', optional: true },
  { kind: 'text', name: 'note', question: 'Gia đình có kể gì thêm?', label: 'Ghi thêm', optional: true },
]

function answersOf({ status, endedOn, note }: Pregnancy): StepAnswers {
  return { status: codeIn(ENDS, status) ?? '', occurredOn: endedOn ?? '', note: note ?? '' }
}

function problemsOf(answers: StepAnswers, { today, ...context }: StepContext, known: Pregnancy | undefined): FormProblem[] {
  const day = textAnswer(answers, 'occurredOn')
  const isRead = day === '' || isCalendarDay(day)
  return [
    ...(known || !context.person ? [] : [{ field: 'status', message: 'Chưa có thai kỳ nào đang theo dõi. Ghi Thai kỳ trước.' }]),
    ...(codeIn(ENDS, textAnswer(answers, 'status')) ? [] : [{ field: 'status', message: 'Chưa chọn thai kỳ kết thúc thế nào.' }]),
    ...(isRead ? [] : [{ field: 'occurredOn', message: 'Ngày ghi chưa đúng. Ghi cả ngày, tháng và năm.' }]),
    ...(isRead && day > today ? [{ field: 'occurredOn', message: 'Ngày này sau hôm nay. Xem lại ngày.' }] : []),
    ...(textAnswer(answers, 'note').length > 2000 ? [{ field: 'note', message: 'Ghi dài quá. Rút còn 2.000 chữ.' }] : []),
  ]
}

function toRecords(answers: StepAnswers, context: StepContext): FormResult {
  const known = pregnancyAtHand(context)
  const status = codeIn(ENDS, textAnswer(answers, 'status'))
  const problems = problemsOf(answers, context, known)
  const { person, records } = context
  if (problems.length > 0 || !known || !status || !person) return { ok: false, problems }
  const note = textAnswer(answers, 'note').normalize('NFC').trim()
  const set = { status, endedOn: textAnswer(answers, 'occurredOn') || null, ...(note === (known.note ?? '') ? {} : { note }) }
  // What another book wrote down of the same pregnancy would else begin to ask again.
  const others = context.before ? [] : ongoingEntries({ person, records }).filter(({ id }) => id !== known.id)
  return {
    ok: true,
    changes: [
      { kind: 'pregnancy', id: known.id, set },
      ...others.map(({ id }) => ({ kind: 'pregnancy', id, set: { status, endedOn: set.endedOn } })),
    ],
    warnings: [],
  }
}

function advice(answers: StepAnswers): string[] {
  if (textAnswer(answers, 'status') === 'lost-to-follow-up') return []
  return [
    'Chia sẻ với chị: đây không phải lỗi của chị.',
    'Sốt, ra máu nhiều, đau bụng: đi khám ngay.',
    'Sau 1 đến 2 tuần đến trạm khám lại, hỏi về lần có thai sau.',
  ]
}

/** Thai kỳ kết thúc. */
export const pregnancyEndForm: StepForm = {
  id: 'pregnancy-end',
  title: 'Thai kỳ kết thúc',
  about: 'person',
  idNames: ['pregnancy'],
  kind: pregnancyKind.id,
  isOnlyChange: true,
  questions: () => questions,
  ...fromPregnancy(answersOf),
  advice,
  toRecords,
}
