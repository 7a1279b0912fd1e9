/** Trẻ cần giúp: the reports that this phone's owner wrote herself, what followed them, and her unfinished ones; nothing of anybody else's. */
import { programmeData } from '#domain/indicators/counting/programme-data.ts'
import type { Person } from '#domain/records/person.ts'
import { isRestrictedKind } from '#domain/records/index.ts'
import type { SpecialCircumstance } from '#domain/records/special-circumstance.ts'
import type { SupportGiven } from '#domain/records/support-given.ts'
import { reviewAfter } from '#domain/schedules/circumstance-reviews.ts'
import { privateTaskRules } from '#domain/tasks/on-phone.ts'
import { isOpen, taskState, type TaskState } from '#domain/tasks/task.ts'
import { tasksFor } from '#domain/tasks/tasks-for.ts'
import type { CalendarDay } from '#domain/time/calendar-day.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { allConflicts, type ConflictCase } from '../conflicts.ts'
import type { DraftRow } from '../db.ts'
import { listPrivateDrafts } from '../drafts.ts'
import { readMetas } from '../meta.ts'
import type { Phone } from '../phone.ts'
import { recordSendState, type OutboxForm } from './outbox.ts'
import { ownGroups } from './own-groups.ts'
import { recordById, recordsOfKind } from './records.ts'

/** One report with what followed it. */
export interface OwnCase {
  record: SpecialCircumstance
  child: Person | undefined
  mother: Person | undefined
  /** Help written down for it, the newest first. */
  supports: SupportGiven[]
  /** The next look after the child; undefined when the case is over. */
  review: { due: CalendarDay; state: TaskState } | undefined
  sendState: OutboxForm['state']
}

/** What the screen shows. */
export interface SpecialHelpPage {
  /** Open ones first, then the newest first. */
  cases: OwnCase[]
  drafts: DraftRow[]
  clashes: ConflictCase[]
  /** The group in which a report lies whose child is in no book. */
  area: string
  today: CalendarDay
}

/** Reads the page. */
export async function readSpecialHelp(phone: Phone): Promise<SpecialHelpPage> {
  const today = dayInVietNam(phone.ports.now())
  const [[identity, scope], all, supports, drafts, conflicts] = await Promise.all([
    readMetas(phone, 'identity', 'scope'),
    recordsOfKind<SpecialCircumstance>(phone, 'special-circumstance'),
    recordsOfKind<SupportGiven>(phone, 'support-given'),
    listPrivateDrafts(phone),
    allConflicts(phone),
  ])
  const own = all.filter(({ author }) => author === identity?.author)
  const cases = await Promise.all(own.map((record) => ownCase(phone, record, supports, today)))
  const ids = new Set(own.map(({ id }) => id))
  return {
    cases: cases.toSorted(byState),
    drafts,
    clashes: conflicts.filter(({ kind, recordId }) => isRestrictedKind(kind) && ids.has(recordId)),
    area: ownGroups(scope)[0]?.area ?? '',
    today,
  }
}

async function ownCase(phone: Phone, record: SpecialCircumstance, supports: readonly SupportGiven[], today: CalendarDay): Promise<OwnCase> {
  const child = record.subject ? await recordById<Person>(phone, record.subject) : undefined
  const mother = child?.mother ? await recordById<Person>(phone, child.mother) : undefined
  return {
    record,
    child,
    mother,
    supports: supports.filter(({ circumstance }) => circumstance === record.id).toSorted((left, right) => right.recordedAt - left.recordedAt),
    review: reviewOf(record, child, today),
    sendState: await recordSendState(phone, record.id),
  }
}

/** The task of the case; a child that is in no book has none, and is asked after on the same days. */
function reviewOf(record: SpecialCircumstance, child: Person | undefined, today: CalendarDay): OwnCase['review'] {
  if (child) {
    const tasks = tasksFor({ person: child, records: programmeData([record]), today }, privateTaskRules)
    return tasks.find(isOpen)
  }
  if (record.endedOn) return undefined
  const days = reviewAfter(record.reviewedOn ?? record.occurredOn)
  return { due: days.due, state: taskState(days, today) }
}

function byState(left: OwnCase, right: OwnCase): number {
  const over = Number(left.review === undefined) - Number(right.review === undefined)
  return over || right.record.recordedAt - left.record.recordedAt
}
