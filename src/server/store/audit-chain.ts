/** The chain of the trail: each row of a ward carries its place and a hash over itself and the row before, so that a changed or missing row shows. */
import { createHash } from 'node:crypto'
import type { AuditTable } from './schema.ts'

/** The hash before the first row of a ward. */
export const CHAIN_BEGIN = ''

/** What the hash of a row covers: everything but the hash itself. */
export type ChainedRow = Omit<AuditTable, 'hash'>

/** Hash of a row that stands behind the one with this hash. The 1 says how it is made: rows of another making can be told apart. */
export function chainHash(previous: string, { id, at, ward, n, actor, action, subjects }: ChainedRow): string {
  return createHash('sha256').update(JSON.stringify([1, previous, ward, n, id, at, actor, action, subjects])).digest('hex')
}
