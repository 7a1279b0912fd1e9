/** Drafts: every answer is stored when it is tapped, and a form resumes at the exact question. */
import type { Json } from '#domain/json.ts'
import type { DraftRow } from './db.ts'
import type { Phone } from './phone.ts'

/** Drafts older than this are no longer offered (days). */
const DRAFT_DAYS = 30

/** Where a form is to start: what it is, whom it is for, and the ids its records will get. */
export interface DraftStart {
  form: string
  subject: string | null
  title: string
  /** Names of the records that the form will make; each gets an id now. */
  idNames: readonly string[]
}

/** Drafts touched after this are offered (ms since 1970). */
function offeredSince(phone: Phone): number {
  return phone.ports.now() - DRAFT_DAYS * 24 * 3600 * 1000
}

/** The draft of this form for this subject without opening one; undefined when there is none, or only one too old to be offered. */
export async function openDraftOf(phone: Phone, form: string, subject: string | null): Promise<DraftRow | undefined> {
  const since = offeredSince(phone)
  return phone.db.drafts.filter((row) => row.form === form && row.subject === subject && row.updatedAt > since).first()
}

/** The open draft of this form for this subject, or a fresh one, stored: the ids of one too old to be offered are not taken up again. */
export async function openDraft(phone: Phone, start: DraftStart): Promise<DraftRow> {
  const { db } = phone
  return db.transaction('rw', db.drafts, async () => {
    const open = await openDraftOf(phone, start.form, start.subject)
    if (open) return open
    const now = phone.ports.now()
    const draft: DraftRow = {
      id: phone.newId(),
      form: start.form,
      subject: start.subject,
      title: start.title,
      step: 0,
      answers: {},
      ids: Object.fromEntries(start.idNames.map((name) => [name, phone.newId()])),
      createdAt: now,
      updatedAt: now,
    }
    await db.drafts.add(draft)
    return draft
  })
}

/** Stores answers (merged by name) and the step; resolves when they are durable. A draft that was saved meanwhile stays gone. */
export async function updateDraft(phone: Phone, id: string, answers: Record<string, Json>, step?: number): Promise<void> {
  await phone.db.transaction('rw', phone.db.drafts, async () => {
    const draft = await phone.db.drafts.get(id)
    if (!draft) return
    await phone.db.drafts.put({
      ...draft,
      answers: { ...draft.answers, ...answers },
      step: step ?? draft.step,
      updatedAt: phone.ports.now(),
    })
  })
}

/**
 * Stores answers and, when given, the step, in the open draft of this form or in a fresh one, in one transaction.
 * Resolves to the draft when they are durable; rejects, with nothing changed, when the phone cannot keep them.
 */
export async function keepDraft(phone: Phone, start: DraftStart, answers: Record<string, Json>, step?: number): Promise<DraftRow> {
  return phone.db.transaction('rw', phone.db.drafts, async () => {
    const draft = await openDraft(phone, start)
    await updateDraft(phone, draft.id, answers, step)
    return draft
  })
}

/** Throws a draft away, on the person's word. */
export async function dropDraft(phone: Phone, id: string): Promise<void> {
  await phone.db.drafts.delete(id)
}

/** Unfinished forms, newest first. */
export async function listDrafts(phone: Phone): Promise<DraftRow[]> {
  return phone.db.drafts.where('updatedAt').above(offeredSince(phone)).reverse().sortBy('updatedAt')
}
