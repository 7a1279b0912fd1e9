/** One person looked at for danger signs, within a home visit or by itself: what was found, and the check and the referral that come of it; signs: clinical.md §1–§3, §14. */
import type { Json } from '../../json.ts'
import type { RecordChange } from '../../records/change.ts'
import type { BreathCount } from '../../records/danger-sign-check.ts'
import type { ThreeWay } from '../../records/kind.ts'
import type { Person } from '../../records/person.ts'
import type { Referral } from '../../records/referral.ts'
import { defaultDestination, type Destinations } from '../../referrals/on-the-way.ts'
import { referralUrgency } from '../../referrals/referral-urgency.ts'
import { judgeSigns, signLevel, type SignJudgement, type SignsSeen, type SignSubject } from '../../signs/sign-subject.ts'

/** The answers about one person's signs, as a screen holds them. */
export interface SignAnswers {
  signs: Record<string, ThreeWay>
  breaths: BreathCount[]
  /** A fast or slow first count, believed only when it has been counted again. */
  breathToConfirm: BreathCount | null
  /** A count that is done and waits for "Đúng": it is no answer yet, and outlives the app's closing. */
  breathSeen: BreathCount | null
  /** °C as typed and confirmed. */
  temperature: string
  /** °C under typing: half a number must not raise an alarm. */
  temperatureTyping: string
}

/** No answer yet. */
export function emptySigns(): SignAnswers {
  return { signs: {}, breaths: [], breathToConfirm: null, breathSeen: null, temperature: '', temperatureTyping: '' }
}

/** Names of the records of a look, as a draft keeps their ids. */
export interface LookIds {
  readonly check: string
  readonly referral: string
}

/** A person under a list of signs, with what was answered so far. */
export interface Look {
  readonly person: Person
  readonly subject: SignSubject
  readonly seen: SignsSeen
  readonly occurredOn: string
  readonly ids: LookIds
  /** The referral that this look has already made, as it stands now. */
  readonly referral: Referral | undefined
  /** The ward's own places. */
  readonly destinations: Partial<Destinations>
}

/** The reason that a referral gets when a changed answer took its last sign away. */
export const MISTAKEN_SIGN = 'Ghi nhầm dấu hiệu, đã sửa câu trả lời.'

/** The judgement of a look. */
export function judgeLook({ subject, seen }: Pick<Look, 'subject' | 'seen'>): SignJudgement {
  return judgeSigns(subject, seen)
}

/** True when anything was answered or measured. */
export function hasAnswers({ signs, breaths, temperatureCelsius }: SignsSeen): boolean {
  return Object.keys(signs).length > 0 || breaths.length > 0 || temperatureCelsius !== null
}

/** What an answer did: `go-now` opens the referral at once, `changed` only keeps it true to the answers. */
export type LookChange = 'go-now' | 'changed' | 'none'

/** Compares a look before and after an answer. */
export function lookChange(before: Look, after: Look): LookChange {
  const [known, now] = [judgeLook(before), judgeLook(after)]
  const isNew = (code: string) => !known.reasons.includes(code) && signLevel(after.subject.list, code) === 'go-now'
  if (now.found === 'go-now' && (known.found !== 'go-now' || now.reasons.some(isNew))) return 'go-now'
  const same = known.found === now.found && known.reasons.length === now.reasons.length && known.reasons.every((code) => now.reasons.includes(code))
  return !same && (referralUrgency(now.found) !== null || after.referral !== undefined) ? 'changed' : 'none'
}

/** The check of a look that goes on does not name its visit yet: a record must not wait at the endpoint for one that is unfinished. */
export function checkOf(look: Look, extra: Record<string, Json> = {}): RecordChange {
  const { person, occurredOn, seen, ids } = look
  const set: Record<string, Json> = {
    area: person.area,
    occurredOn,
    subject: person.id,
    signs: { ...seen.signs },
    breaths: seen.breaths.map((count) => ({ ...count })),
    temperatureCelsius: seen.temperatureCelsius,
    ...extra,
  }
  return { kind: 'danger-sign-check', id: ids.check, set }
}

/**
 * The referral that the signs call for, or its withdrawal. While the look goes on what was not asked yet plays no part;
 * once it is finished what stayed unknown counts. Only what the look knows is set: times and outcome belong to the referral's own page.
 */
export function referralOf(look: Look, finished: boolean): RecordChange[] {
  const { found, urgency: judged, reasons } = judgeLook(look)
  const { person, occurredOn, seen, ids, referral: before } = look
  const id = ids.referral
  const urgency = referralUrgency(finished ? judged : found)
  if (urgency === null) {
    if (!before || typeof before.voidReason === 'string') return []
    return [{ kind: 'referral', id, set: { voidReason: MISTAKEN_SIGN } }]
  }
  const known: Record<string, Json> = {
    reasons,
    occurredOn,
    ...(seen.breaths.length > 0 || before?.breaths ? { breaths: seen.breaths.map((count) => ({ ...count })) } : {}),
  }
  if (before) {
    const again: Record<string, Json> = before.voidReason === MISTAKEN_SIGN ? { voidReason: null } : {}
    return [{ kind: 'referral', id, set: { ...known, ...changedUrgency(look, before, urgency), ...again } }]
  }
  const fresh: Record<string, Json> = {
    area: person.area,
    subject: person.id,
    check: ids.check,
    urgency,
    destination: defaultDestination(urgency, look.destinations),
  }
  return [{ kind: 'referral', id, set: { ...fresh, ...known } }]
}

/** A place that somebody chose stays; the one the app put there follows the urgency. */
function changedUrgency({ destinations }: Look, before: Referral, urgency: Referral['urgency']): Record<string, Json> {
  if (before.urgency === urgency) return {}
  const chosen = before.destination !== defaultDestination(before.urgency, destinations)
  return { urgency, ...(chosen ? {} : { destination: defaultDestination(urgency, destinations) }) }
}

/** Check and referral for saving at once, while the questions go on. */
export function lookChanges(look: Look): RecordChange[] {
  return [checkOf(look), ...referralOf(look, false)]
}

/** Check and referral at the end; nothing where nothing was answered. */
export function finishedLook(look: Look, extra: Record<string, Json> = {}): RecordChange[] {
  return hasAnswers(look.seen) || look.referral ? [checkOf(look, extra), ...referralOf(look, true)] : []
}
