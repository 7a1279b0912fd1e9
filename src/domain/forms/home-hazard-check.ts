/** The form of a look through a home, thing by thing; what is looked at and when again: `domain/hazards` (clinical.md §10, NSC). */
import * as z from 'zod/mini'
import { inLookingOrder } from '../hazards/hazard-items.ts'
import { proposedDay } from '../hazards/hazard-recheck.ts'
import type { Json } from '../json.ts'
import { hazardAnswerSchema, type HazardAnswer, type HomeHazardCheck } from '../records/home-hazard-check.ts'
import { isCalendarDay, type CalendarDay } from '../time/calendar-day.ts'
import type { FormDefinition, FormProblem, FormResult } from './form.ts'

/** What the screen holds. */
export interface HazardAnswers {
  occurredOn: string
  /** Code of the thing → what was seen; a thing without an answer was not looked at. */
  items: Record<string, HazardAnswer>
  /** Codes of the things on which advice was given. */
  advised: string[]
  /** The day of the next look as chosen; '' for the proposed one. */
  lookAgainOn: string
}

/** Which home is looked through, and for what. */
export interface HazardContext {
  ids: Record<string, string>
  area: string
  household: string
  /** Codes of the things that matter for the children here. */
  codes: readonly string[]
  today: CalendarDay
}

/** The four answers in words, in the order of the buttons. */
export const hazardAnswerLabels: Readonly<Record<HazardAnswer, string>> = {
  safe: 'An toàn',
  unsafe: 'Chưa an toàn',
  'not-present': 'Không có',
  'not-seen': 'Chưa xem',
}

/** A look on which nothing was answered. */
export function emptyHazards(today: CalendarDay): HazardAnswers {
  return { occurredOn: today, items: {}, advised: [], lookAgainOn: '' }
}

/** The answers of a stored look, for mending it. */
export function hazardAnswersOf({ occurredOn, items, advised, lookAgainOn }: HomeHazardCheck): HazardAnswers {
  return { occurredOn, items, advised, lookAgainOn: lookAgainOn ?? '' }
}

/** Codes of what is unsafe as answered, in the order in which a home is looked through. */
export function unsafeAnswered({ items }: Pick<HazardAnswers, 'items'>): string[] {
  return inLookingOrder(Object.keys(items).filter((code) => items[code] === 'unsafe'))
}

/** The day of the next look: the chosen one, else the one that the dangers ask for; undefined when nothing is unsafe. */
export function nextLookOn(answers: HazardAnswers): CalendarDay | undefined {
  const unsafe = unsafeAnswered(answers)
  if (unsafe.length === 0) return undefined
  return answers.lookAgainOn || proposedDay(answers.occurredOn, unsafe)
}

function problemsOf(answers: HazardAnswers, today: CalendarDay): FormProblem[] {
  const { occurredOn } = answers
  const next = nextLookOn(answers)
  const isSeen = Object.values(answers.items).some((answer) => answer !== 'not-seen')
  return [
    ...(isCalendarDay(occurredOn) ? [] : [{ field: 'occurredOn', message: 'Chưa ghi ngày. Chọn Hôm nay hoặc ghi ngày.' }]),
    ...(occurredOn > today ? [{ field: 'occurredOn', message: 'Ngày sau hôm nay. Xem lại ngày.' }] : []),
    ...(next !== undefined && !(isCalendarDay(next) && next > occurredOn) ? [{ field: 'lookAgainOn', message: 'Ngày xem lại phải sau ngày xem.' }] : []),
    ...(isSeen ? [] : [{ field: 'items', message: 'Chưa xem chỗ nào. Xem ít nhất một chỗ.' }]),
  ]
}

function toRecords(answers: HazardAnswers, context: HazardContext): FormResult {
  const problems = problemsOf(answers, context.today)
  if (problems.length > 0) return { ok: false, problems }
  // What nobody looked at is written down as such: it is not safe by silence.
  const unseen = Object.fromEntries(context.codes.map((code) => [code, 'not-seen' as const]))
  const unsafe = unsafeAnswered(answers)
  const set: Record<string, Json> = {
    area: context.area,
    occurredOn: answers.occurredOn,
    household: context.household,
    items: { ...unseen, ...answers.items },
    advised: answers.advised.filter((code) => unsafe.includes(code)),
    lookAgainOn: nextLookOn(answers) ?? null,
  }
  return { ok: true, changes: [{ kind: 'home-hazard-check', id: context.ids['check'] ?? '', set }], warnings: [] }
}

/** An toàn trong nhà. */
export const homeHazardCheckForm: FormDefinition<HazardAnswers, HazardContext> = {
  id: 'home-hazard-check',
  title: 'An toàn trong nhà',
  idNames: ['check'],
  fields: [
    { name: 'items', label: 'Những chỗ đã xem' },
    { name: 'advised', label: 'Đã dặn gia đình' },
    { name: 'lookAgainOn', label: 'Ngày xem lại' },
    { name: 'occurredOn', label: 'Ngày xem' },
  ],
  answersSchema: z.object({
    occurredOn: z.string(),
    items: z.record(z.string(), hazardAnswerSchema),
    advised: z.array(z.string()),
    lookAgainOn: z.string(),
  }),
  toRecords,
}
