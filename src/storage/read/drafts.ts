/** The unfinished forms that are offered: all of them with what they are about, or the one of a form and a subject. */
import type { DraftRow } from '../db.ts'
import { DRAFT_DAYS, listDrafts } from '../drafts.ts'
import type { Phone } from '../phone.ts'

/** A draft and the kind of record that it is for: undefined when it is for none, or for one that is not on this phone. */
export interface DraftWithSubject {
  draft: DraftRow
  subjectKind: string | undefined
}

/** All unfinished forms, newest first. */
export async function readDrafts(phone: Phone): Promise<DraftWithSubject[]> {
  const drafts = await listDrafts(phone)
  return Promise.all(drafts.map(async (draft) => ({ draft, subjectKind: await kindOf(phone, draft.subject) })))
}

async function kindOf(phone: Phone, id: string | null): Promise<string | undefined> {
  return id === null ? undefined : (await phone.db.records.get(id))?.kind
}

/** The draft of this form for this subject without opening one; undefined when there is none, or only one too old to be offered. */
export async function openDraftOf(phone: Phone, form: string, subject: string | null): Promise<DraftRow | undefined> {
  const since = phone.ports.now() - DRAFT_DAYS * 24 * 3600 * 1000
  const rows = await phone.db.drafts.filter((row) => row.form === form && row.subject === subject).toArray()
  return rows.find((row) => row.updatedAt > since)
}
