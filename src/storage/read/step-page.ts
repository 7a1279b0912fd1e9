/** What a form in steps needs around its subject: a person, a household, or the record that is to be mended. */
import type { StepContext } from '#domain/forms/step-form.ts'
import { programmeData } from '#domain/indicators/counting/programme-data.ts'
import type { AnyRecord } from '#domain/records/kind.ts'
import { clockInVietNam, dayInVietNam } from '#domain/time/viet-nam-time.ts'
import type { DraftRow } from '../db.ts'
import { openDraftOf } from '../drafts.ts'
import { readMeta } from '../meta.ts'
import type { Phone } from '../phone.ts'
import { recordById, recordsLinkedTo } from './records.ts'
import { membersOf } from './registry.ts'
import { subjectOf } from './subject.ts'

/** What the screen begins with. */
export interface StepPage {
  context: Omit<StepContext, 'ids'>
  /** The unfinished form for this subject. */
  draft: DraftRow | undefined
  /** Whether the collaborator lets the phone vibrate. */
  vibrate: boolean
}

/** Reads it; null when this phone does not have whom the form is for. */
export async function readStepPage(phone: Phone, form: string, subject: string): Promise<StepPage | null> {
  const [row, { person, household }] = await Promise.all([recordById<AnyRecord>(phone, subject), subjectOf(phone, subject)])
  if (!row || !household) return null
  const [members, ofPerson, ofHousehold, draft, settings] = await Promise.all([
    membersOf(phone, household.id),
    person ? recordsLinkedTo<AnyRecord>(phone, person.id) : [],
    recordsLinkedTo<AnyRecord>(phone, household.id),
    openDraftOf(phone, form, subject),
    readMeta(phone, 'settings'),
  ])
  const known = new Map([household, ...ofHousehold, ...ofPerson, ...(person ? [person] : [])].map((record) => [record.id, record as AnyRecord]))
  const now = phone.ports.now()
  const isEntry = row.kind !== 'person' && row.kind !== 'household'
  return {
    context: {
      household,
      person,
      members,
      records: programmeData(known.values()),
      before: isEntry ? row : undefined,
      today: dayInVietNam(now),
      now: clockInVietNam(now),
    },
    draft,
    vibrate: settings.vibrate,
  }
}
