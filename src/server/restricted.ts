/**
 * Restricted records (design.md §2): seen and changed by their author and by the ward's named officers, by nobody else, in
 * whatever way they are asked for. An administrator names officers (`station/accounts.ts`); nobody is named from the start.
 */
import { findKind, recordKinds } from '#domain/records/index.ts'
import type { RecordKind, Role } from '#domain/records/kind.ts'
import { mayBeNamed, mayReadOwn, recordClassOf } from './access.ts'

/** Who looks: one author with her role, and whether she is a named officer. */
export interface Reader {
  author: string
  role: Role
  isNamedOfficer: boolean
}

/** Ids of all restricted kinds. */
export const restrictedKinds: readonly string[] = recordKinds.filter(({ restricted }) => restricted).map(({ id }) => id)

/** True for the id of a restricted kind. */
export function isRestricted(kindId: string): boolean {
  return restrictedKinds.includes(kindId)
}

/** Kinds of which this role reads what she wrote herself. */
export function ownKindsOf(role: Role): string[] {
  return recordKinds.filter((kind) => mayReadOwn(role, kind)).map(({ id }) => id)
}

/** Kinds of which this reader sees at most what she wrote herself. */
export function hiddenKindsOf(reader: Reader): string[] {
  return restrictedKinds.filter((id) => !isNamedFor(reader, findKind(id)))
}

function isNamedFor({ role, isNamedOfficer }: Reader, kind: RecordKind | undefined): boolean {
  return isNamedOfficer && kind !== undefined && mayBeNamed(role, kind)
}

/** True unless the record, or the op, is a restricted one, or of a kind of which she has only her own, that is none of the reader's business. */
export function maySee(reader: Reader, kindId: string, writtenBy: string): boolean {
  const kind = findKind(kindId)
  if (!kind || (recordClassOf(kind) !== 'restricted' && !mayReadOwn(reader.role, kind))) return true
  return isNamedFor(reader, kind) || (writtenBy === reader.author && mayReadOwn(reader.role, kind))
}
