/** One referral's page: the child and its people, where it stands at the endpoint, and the visit that waits to be finished. */
import type { DangerSignCheck } from '#domain/records/danger-sign-check.ts'
import type { Household } from '#domain/records/household.ts'
import type { Person } from '#domain/records/person.ts'
import type { Referral } from '#domain/records/referral.ts'
import type { WardProfile } from '#protocol/pull.ts'
import type { DraftRow } from '../db.ts'
import { draftMaking, openDraftOf } from '../drafts.ts'
import { readMeta, type SyncState } from '../meta.ts'
import type { Phone } from '../phone.ts'
import { recordSendState, type OutboxForm } from './outbox.ts'
import { recordById } from './records.ts'
import { membersOf } from './registry.ts'

/** What the page shows. */
export interface ReferralPage {
  referral: Referral
  subject: Person | undefined
  mother: Person | undefined
  father: Person | undefined
  household: Household | undefined
  /** Name of the residential group, as the ward calls it. */
  groupName: string
  check: DangerSignCheck | undefined
  profile: WardProfile | undefined
  sendState: OutboxForm['state']
  /** When the endpoint first kept it, ms since 1970; null before. */
  receivedAt: number | null
  syncTrouble: SyncState['trouble']
  /** The form that was broken off for the referral, or a visit of this person that waits. */
  visitDraft: DraftRow | undefined
  authorName: string
  /** This moment, ms since 1970. */
  now: number
}

/** Reads the page; null when this phone does not have the referral. */
export async function readReferralPage(phone: Phone, id: string): Promise<ReferralPage | null> {
  const row = await phone.db.records.get(id)
  const referral = row && (await recordById<Referral>(phone, id))
  if (referral?.kind !== 'referral') return null
  const subject = await recordById<Person>(phone, referral.subject)
  const [household, members, mother, father, check, scope, identity, syncState, sendState, receivedAt, visitDraft] = await Promise.all([
    subject && recordById<Household>(phone, subject.household),
    subject ? membersOf(phone, subject.household) : [],
    subject?.mother ? recordById<Person>(phone, subject.mother) : undefined,
    subject?.father ? recordById<Person>(phone, subject.father) : undefined,
    referral.check ? recordById<DangerSignCheck>(phone, referral.check) : undefined,
    readMeta(phone, 'scope'),
    readMeta(phone, 'identity'),
    readMeta(phone, 'sync-state'),
    recordSendState(phone, id),
    firstReceived(phone, id, row?.receivedAt ?? null),
    brokenOff(phone, id, referral.subject),
  ])
  return {
    referral,
    subject,
    mother,
    father: father ?? members.find((member) => member.role === 'father'),
    household,
    groupName: scope?.profile.groups.find(({ area }) => area === referral.area)?.name ?? '',
    check,
    profile: scope?.profile,
    sendState,
    receivedAt,
    syncTrouble: syncState.trouble,
    visitDraft,
    authorName: identity?.authorName ?? '',
    now: phone.ports.now(),
  }
}

/** The form that made this referral, else the open visit of the person. */
async function brokenOff(phone: Phone, id: string, subject: string): Promise<DraftRow | undefined> {
  return (await draftMaking(phone, id)) ?? (await openDraftOf(phone, 'household-visit', subject))
}

/** The endpoint's own time when the record came back from it, else that of its receipt for this phone's first op. */
async function firstReceived(phone: Phone, id: string, pulled: number | null): Promise<number | null> {
  if (pulled !== null) return pulled
  const ops = await phone.db.ops.where('recordId').equals(id).sortBy('n')
  return ops.find((op) => op.status === 'sent')?.receivedAt ?? null
}
