/** From the state of a vaccine dose to its task: when it is called for, what the list says, what closed it; states: `domain/vaccines/dose-states.ts`. */
import { notGivenWords, vaccineFollowUp } from '../schedules/vaccine-follow-up.ts'
import { addDays, type CalendarDay } from '../time/calendar-day.ts'
import { doseStateLabels } from '../vaccines/dose-state-words.ts'
import type { DoseState } from '../vaccines/dose-states.ts'
import type { DoseRecord } from '../vaccines/given-doses.ts'
import { laterDay } from './person-facts.ts'
import type { TaskClosing } from './task.ts'
import type { TaskDraft } from './task-rule.ts'

/** A dose on record with the id of the record that says so. */
export interface NamedDose extends DoseRecord {
  readonly id: string
}

/** What the caller knows: the key, what closes every dose that was not given, and the days where no age sets them. */
export interface DoseFrame {
  readonly key: string
  readonly rest: TaskClosing | undefined
  readonly record?: string
  readonly days?: { readonly due: CalendarDay; readonly until: CalendarDay }
}

/** No task for a dose that waits for the one before it: it cannot be given yet, and on what day nobody can say. */
export function doseDraft(state: DoseState, doses: readonly NamedDose[], { key, rest, record, days }: DoseFrame): TaskDraft[] {
  const due = days?.due ?? state.from ?? state.due
  if (state.why === 'dose-before-missing' || due === null) return []
  const until = days?.until ?? laterDay(state.lateAfter ?? state.until ?? due, due)
  const base = { key, from: due, due, until, why: state.label, record }
  const given = givenClosing(state, doses)
  if (given) return [{ ...base, closedBy: given }]
  const again = lastSaid(state, doses)
  const closedBy = again?.closing ?? rest ?? (state.state === 'too-old' ? { reason: 'too-old', record: null, on: null } as const : undefined)
  if (closedBy) return [{ ...base, closedBy }]
  if (state.state === 'given-too-early') return [{ ...base, why: `${state.label}: ${doseStateLabels[state.state].toLocaleLowerCase('vi')}` }]
  return [again ? { ...base, due: laterDay(due, again.on), until: laterDay(until, again.on), why: `${state.label} (${again.words})` } : base]
}

/** The record by which a dose stands as given, or as given too early. */
export function givenRecord<Item extends NamedDose>({ code, givenOn: on }: DoseState, doses: readonly Item[]): Item | undefined {
  const onDay = doses.filter(({ given, givenOn, givenAt }) => given === 'yes' && (givenOn ?? givenAt?.slice(0, 10) ?? null) === on)
  return onDay.find(({ dose }) => dose === code) ?? (on === null ? undefined : onDay.at(0))
}

function givenClosing(state: DoseState, doses: readonly NamedDose[]): TaskClosing | undefined {
  if (state.state !== 'given' && state.state !== 'given-late') return undefined
  const record = givenRecord(state, doses)
  return { reason: state.state === 'given' ? 'done' : 'done-late', record: record?.id ?? null, on: state.givenOn }
}

/** The last reason for not giving: it closes the dose, or says when to call again. */
function lastSaid(state: DoseState, doses: readonly NamedDose[]): { closing?: TaskClosing; on: CalendarDay; words: string } | undefined {
  if (state.reason === null) return undefined
  const said = doses
    .filter(({ dose, given, notGivenReason }) => dose === state.code && given === 'no' && (notGivenReason ?? 'other') === state.reason)
    .toSorted((left, right) => ((left.occurredOn ?? '') < (right.occurredOn ?? '') ? -1 : 1))
    .at(-1)
  const words = notGivenWords[state.reason]
  const on = said?.occurredOn
  if (!said || !words || on === undefined) return undefined
  if ('closes' in words) return { closing: { reason: words.closes, record: said.id, on }, on, words: '' }
  return { on: addDays(on, vaccineFollowUp.value.againAfterDays), words: words.again }
}
