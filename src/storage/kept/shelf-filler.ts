/** Fills the shelves of a book, a slice at a time: first all that will lie there is read, then it is put down. */
import type { AnyRecord } from '#domain/records/kind.ts'
import type { Phone } from '../phone.ts'
import { readAsking, readCoverage, writeCoverage } from './coverage.ts'
import { COVERAGE, type Coverage, type KeptRow } from './kept-rows.ts'
import { SHELVED_KINDS, shelvedOf, shelvesFor } from './shelves.ts'

/** Rows that are opened in one slice: some 40 ms on a small phone. */
const ROWS_AT_A_TIME = 100
const SHELVES_AT_A_TIME = 4

/** How far it has come. */
interface Filling {
  coverage: string
  shelves: string
  author: string
  /** Records still to be read. */
  ids: string[]
  records: AnyRecord[]
  /** Rows still to be put down, once all is read. */
  rows?: KeptRow[]
}

/**
 * Makes the filler of a book; each call does a slice, and there is always more to do after it. What changes meanwhile is
 * noted, and laid over what is put there now. A filler that slept meanwhile puts nothing there.
 */
export function makeShelfFiller(phone: Phone): (coverage: Coverage) => Promise<true> {
  const { db } = phone
  let filling: Filling | undefined

  const begin = async (coverage: string): Promise<Filling> => {
    const [{ shelves, author }, ...ids] = await Promise.all([readAsking(phone), ...SHELVED_KINDS.map((kind) => db.records.where('kind').equals(kind).primaryKeys())])
    return { coverage, shelves, author, ids: ids.flat(), records: [] }
  }
  const read = async (at: Filling) => {
    const ground = { now: phone.ports.now(), author: at.author }
    const rows = await db.records.bulkGet(at.ids.splice(0, ROWS_AT_A_TIME))
    at.records.push(...rows.flatMap((row) => (row ? shelvedOf(row, ground) : [])))
  }
  const putDown = async (at: Filling) => {
    const isBeginning = at.rows === undefined
    at.rows ??= shelvesFor(at.records)
    const some = at.rows.splice(0, SHELVES_AT_A_TIME)
    const isEnd = at.rows.length === 0
    await db.transaction('rw', [db.kept], async () => {
      const coverage = await readCoverage(phone)
      if (coverage?.id !== at.coverage) return
      if (isBeginning) await db.kept.where('id').notEqual(COVERAGE).delete()
      await db.kept.bulkPut(some)
      if (isEnd) await writeCoverage(phone, { ...coverage, shelves: at.shelves })
    })
    if (isEnd) filling = undefined
  }

  return async ({ id }) => {
    const { shelves } = await readAsking(phone)
    if (filling?.coverage !== id || filling.shelves !== shelves) filling = await begin(id)
    if (filling.ids.length > 0) await read(filling)
    else await putDown(filling)
    return true
  }
}
