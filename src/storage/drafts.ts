/** Drafts: every answer is stored when it is tapped, and a form resumes at the exact question. */
import { isPrivateForm } from '#domain/forms/form-id.ts'
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
  return (await offeredDrafts(phone, form, subject))[0]
}

/** The open draft that makes this record; undefined once it is finished. */
export async function draftMaking(phone: Phone, recordId: string): Promise<DraftRow | undefined> {
  const since = offeredSince(phone)
  return phone.db.drafts.filter((row) => row.updatedAt > since && Object.values(row.ids).includes(recordId)).first()
}

/** Newest first. */
async function offeredDrafts(phone: Phone, form: string, subject: string | null): Promise<DraftRow[]> {
  const since = offeredSince(phone)
  const rows = await phone.db.drafts.filter((row) => row.form === form && row.subject === subject && row.updatedAt > since).toArray()
  return rows.sort((left, right) => right.updatedAt - left.updatedAt)
}

/** The newest draft of this form for this subject that this page may write into: one that another page has open is left to it. */
export async function ownDraftOf(phone: Phone, form: string, subject: string | null): Promise<DraftRow | undefined> {
  const { drafts } = phone.ports
  for (const draft of await offeredDrafts(phone, form, subject)) {
    if (!drafts || (await drafts.hold(draft.id))) return draft
  }
  return undefined
}

/** The open draft of this form for this subject, or a fresh one, stored: the ids of one too old to be offered are not taken up again. */
export async function openDraft(phone: Phone, start: DraftStart): Promise<DraftRow> {
  const { db, ports } = phone
  await ownDraftOf(phone, start.form, start.subject)
  return db.transaction('rw', db.drafts, async () => {
    const offered = await offeredDrafts(phone, start.form, start.subject)
    const open = offered.find(({ id }) => ports.drafts?.isHeld(id) ?? true)
    if (open) return await withIds(phone, open, start)
    const now = phone.ports.now()
    const fresh: DraftRow = {
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
    await db.drafts.add(fresh)
    // Held before it can be seen: what is asked for here is taken at once.
    void ports.drafts?.hold(fresh.id)
    return fresh
  })
}

/** A draft that was begun before its form learned to make more records gets the ids of those now. */
async function withIds(phone: Phone, draft: DraftRow, { idNames }: DraftStart): Promise<DraftRow> {
  const missing = idNames.filter((name) => draft.ids[name] === undefined)
  if (missing.length === 0) return draft
  const grown = { ...draft, ids: { ...draft.ids, ...Object.fromEntries(missing.map((name) => [name, phone.newId()])) } }
  await phone.db.drafts.put(grown)
  return grown
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
 * Stores answers and, when given, the step, in this page's draft of this form or in a fresh one.
 * Resolves to the draft when they are durable; rejects, with no answer stored, when the phone cannot keep them.
 */
export async function keepDraft(phone: Phone, start: DraftStart, answers: Record<string, Json>, step?: number): Promise<DraftRow> {
  const draft = await openDraft(phone, start)
  await updateDraft(phone, draft.id, answers, step)
  return draft
}

/** Throws a draft away, on the person's word. */
export async function dropDraft(phone: Phone, id: string): Promise<void> {
  await phone.db.drafts.delete(id)
}

/** Unfinished forms for every list, newest first; private ones are in none. */
export async function listDrafts(phone: Phone): Promise<DraftRow[]> {
  return (await allDrafts(phone)).filter(({ form }) => !isPrivateForm(form))
}

/** Unfinished private forms, newest first, for the one screen that may offer them. */
export async function listPrivateDrafts(phone: Phone): Promise<DraftRow[]> {
  return (await allDrafts(phone)).filter(({ form }) => isPrivateForm(form))
}

async function allDrafts(phone: Phone): Promise<DraftRow[]> {
  return phone.db.drafts.where('updatedAt').above(offeredSince(phone)).reverse().sortBy('updatedAt')
}

/** How many would be lost with the book, private ones among them; by their index alone. */
export async function countDrafts(phone: Phone): Promise<number> {
  return phone.db.drafts.where('updatedAt').above(offeredSince(phone)).count()
}
