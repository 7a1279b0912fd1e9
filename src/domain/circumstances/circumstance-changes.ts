/** What follows a report on a child in special circumstances: it was looked after, it got help, the case is over, the report was a mistake. */
import type { Json } from '../json.ts'
import type { RecordChange } from '../records/change.ts'
import type { SpecialCircumstance } from '../records/special-circumstance.ts'
import type { SupportGiven } from '../records/support-given.ts'
import type { CalendarDay } from '../time/calendar-day.ts'

type Case = Pick<SpecialCircumstance, 'id' | 'area' | 'subject'>

/** Why a case is over. */
export type CaseEnd = 'helped' | 'moved' | 'mistake'

/** The child was looked after today. */
export function reviewedChange({ id }: Case, today: CalendarDay): RecordChange {
  return { kind: 'special-circumstance', id, set: { reviewedOn: today } }
}

/** The case is over from today; a report by mistake is taken back instead, its reason says no more. */
export function endedChange({ id }: Case, why: { end: CaseEnd; label: string }, today: CalendarDay): RecordChange {
  const set: Record<string, Json> = why.end === 'mistake' ? { voidReason: why.label } : { endedOn: today, endedReason: why.label }
  return { kind: 'special-circumstance', id, set }
}

/** What puts the case back as it stands now. */
export function caseAsItIs({ id, reviewedOn, endedOn, endedReason, voidReason }: SpecialCircumstance): RecordChange {
  return {
    kind: 'special-circumstance',
    id,
    set: { reviewedOn: reviewedOn ?? null, endedOn: endedOn ?? null, endedReason: endedReason ?? '', voidReason: voidReason ?? null },
  }
}

/** Help that the child got, on the day on which it is written down. */
export function supportChanges(of: Case, support: { id: string; what: SupportGiven['what']; from: string; note: string }, today: CalendarDay): RecordChange[] {
  const { id, what, from, note } = support
  const set: Record<string, Json> = {
    area: of.area,
    occurredOn: today,
    circumstance: of.id,
    what,
    from: from.normalize('NFC').trim(),
    note: note.normalize('NFC').trim(),
    ...(of.subject && { subject: of.subject }),
  }
  return [{ kind: 'support-given', id, set }]
}
