/** Clashes that wait for a person: two values of one clinical field, each written without sight of the other, and the decision. */
import type { Json } from '#domain/json.ts'
import type { Household } from '#domain/records/household.ts'
import { findKind, isRestrictedKind } from '#domain/records/index.ts'
import type { Person } from '#domain/records/person.ts'
import { recordProblems } from '#domain/records/validate.ts'
import type { OpenConflict } from '#protocol/pull.ts'
import { authorNames } from './author-names.ts'
import type { RecordRow } from './db.ts'
import { groundOf } from './ground.ts'
import { openWriter, writeOps } from './op-writer.ts'
import { layOp } from './overlay.ts'
import type { Phone } from './phone.ts'
import { subjectOf } from './read/subject.ts'
import { withRoom } from './room.ts'
import type { SaveResult } from './save.ts'

/** A clash with whom it is about and who wrote either value. */
export interface ConflictCase {
  conflict: OpenConflict
  record: RecordRow
  recordId: string
  kind: string
  person: Person | undefined
  household: Household | undefined
  /** Names of the writers; '' when this phone does not know one. */
  shownBy: string
  otherBy: string
}

/** The open clashes for every list, oldest first; those of restricted records are in none. */
export async function listConflicts(phone: Phone): Promise<ConflictCase[]> {
  return (await allConflicts(phone)).filter(({ kind }) => !isRestrictedKind(kind))
}

/** All open clashes on this phone, oldest first; those that were decided here are no longer among them. */
export async function allConflicts(phone: Phone): Promise<ConflictCase[]> {
  const rows = await phone.db.records.where('clash').equals(1).toArray()
  const nameOf = await authorNames(phone)
  const cases = await Promise.all(
    rows.map(async (record) => {
      const subject = await subjectOf(phone, record.id)
      return (record.conflicts ?? []).map((conflict): ConflictCase => ({
        conflict, record, recordId: record.id, kind: record.kind, ...subject, shownBy: nameOf(conflict.shown.author), otherBy: nameOf(conflict.other.author),
      }))
    }),
  )
  return cases.flat().sort((left, right) => left.conflict.openedAt - right.conflict.openedAt)
}

/** Decides a clash with a value, one of the two or another. Not ok, without problems, when it is no longer open here. */
export async function resolveConflict(phone: Phone, recordId: string, conflictId: string, value: Json): Promise<SaveResult> {
  const { db } = phone
  return withRoom(phone, () =>
    db.transaction('rw', [db.records, db.shadow, db.ops, db.meta], async (): Promise<SaveResult> => {
      const [row, writer] = await Promise.all([db.records.get(recordId), openWriter(phone)])
      const conflict = row?.conflicts?.find(({ id }) => id === conflictId)
      if (!row || !conflict || !writer) return { ok: false, problems: [] }
      const { field } = conflict
      const kind = findKind(row.kind)
      const problems = kind ? recordProblems(kind, { ...row.fields, [field]: value }, true).filter((problem) => problem.field === field) : []
      if (problems.length > 0) return { ok: false, problems: problems.map((problem) => ({ ...problem, id: recordId })) }
      const { isCovered } = await groundOf(phone, recordId)
      const stamp = row.stamps[field]
      const txn = phone.newId()
      const [written] = await writeOps(phone, writer, txn, [
        { type: 'resolve', kind: row.kind, recordId, set: { [field]: value }, base: stamp ? { [field]: stamp.op } : {}, settles: [conflictId] },
      ])
      if (!isCovered) await db.shadow.put({ id: recordId, state: row })
      if (written) await db.records.put(layOp(row, written.op))
      return { ok: true, txn, repeated: false }
    }),
  )
}
