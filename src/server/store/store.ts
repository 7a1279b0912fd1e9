/** The one door to the endpoint's database, the same before SQLite and PostgreSQL. */
import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/** A connection inside a read or a write; never kept beyond it. */
export type Db = Kysely<Schema>

export interface Store {
  /** Reads one consistent state. */
  read<T>(work: (db: Db) => Promise<T>): Promise<T>
  /**
   * One durable transaction: when the promise resolves the change is on the disk, when it rejects nothing is.
   * Writes of the same `lane` (a ward, or a word) run one after the other.
   */
  write<T>(lane: string, work: (db: Db) => Promise<T>): Promise<T>
  /** Lets the database learn how its rows are spread, so that it finds them by the shortest way. */
  refreshStatistics(): Promise<void>
  close(): Promise<void>
}

/** Splits a list so that one statement never has more variables than SQLite allows. */
export function inChunks<T>(items: readonly T[], size = 500): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size))
}
