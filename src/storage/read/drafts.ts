/** The unfinished forms that are offered, each with the kind of record that it is about. */
import type { DraftRow } from '../db.ts'
import { listDrafts } from '../drafts.ts'
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
