/** Hands the in-memory database out under the browser's type names, in the one place that has to say so. */
import { MemoryKeyRange } from './key-range.ts'
import type { PhoneProcess } from './process.ts'

/** What Dexie is given in place of the browser's own. */
export interface Platform {
  indexedDB: IDBFactory
  IDBKeyRange: typeof IDBKeyRange
}

/** The browser's names for what a process sees. */
export function platformOf(process: PhoneProcess): Platform {
  const factory: object = process.factory
  const range: object = MemoryKeyRange
  return { indexedDB: factory as IDBFactory, IDBKeyRange: range as typeof IDBKeyRange }
}
