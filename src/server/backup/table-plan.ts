/** Which tables a backup holds, in the order in which they can be loaded, and by which key each is read in pages. */
import type { Schema } from '../store/schema.ts'

/** Why a table stays out: what it holds ends with a restore, is of this very database, or is written anew. */
const leftOut = {
  /** Sessions end at a restore: everybody signs in again. */
  session: 'ends',
  /** A link of a first run is made anew at each start. */
  setup_token: 'ends',
  /** Questions live five minutes. */
  passkey_challenge: 'ends',
  /** Codes for a phone live a quarter of an hour. */
  enrolment: 'ends',
  /** The list of copies is of the place where they lie, not of their content. */
  backup: 'own',
  backup_device: 'own',
  /** Named in the header instead. */
  migration: 'own',
} as const

/** Tables that others point to come first; the types refuse a table of the schema that has no place here. */
const keys = {
  endpoint_key: ['name'],
  ward: ['area'],
  ward_group: ['area'],
  author: ['id'],
  author_area: ['author', 'area'],
  account: ['login'],
  passkey: ['id'],
  device: ['id'],
  op: ['device', 'n'],
  record: ['id'],
  feed: ['area', 'record_id'],
  counter: ['id'],
  commit_mark: ['seq'],
  conflict: ['id'],
  witness_copy: ['device', 'record_id'],
  city_count: ['ward', 'year', 'part'],
  seal: ['record_id'],
  task_timing: ['id'],
  audit: ['id'],
} as const satisfies Record<Exclude<keyof Schema, keyof typeof leftOut>, readonly string[]>

/** One table of a backup. */
export interface PlannedTable {
  table: string
  key: readonly string[]
}

/** The tables in the order of loading. */
export const tablePlan: readonly PlannedTable[] = Object.entries(keys).map(([table, key]) => ({ table, key }))

/** Every table of the product by name, for a restore that moves an old database aside. */
export const allTables: readonly string[] = [...Object.keys(keys), ...Object.keys(leftOut)]
