/** The fault suite of one way of keeping IndexedDB: the rows in their order, on one phone of one ward. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { storeOnDisk, type IdbStore } from '../../harness/own-browser.ts'
import { copiedPhoneRow } from './copies.ts'
import { startFieldWard, type FieldWard } from './field-ward.ts'
import { killedPhoneRows, killedWhileJoining } from './kills.ts'
import { clearedRow, fullRow } from './storage.ts'
import { twoPagesRows } from './tabs.ts'

/** Registers rows that work on the ward. */
export type Rows = (ward: () => FieldWard) => void

/**
 * Registers the rows to which the way of keeping the book makes a difference: kills, a full or cleared store, a copied one, two pages
 * that write at once. `others` is this file's share of the rows to which it makes none.
 */
export function faultSuite(store: IdbStore, others: readonly Rows[]): void {
  let ward: FieldWard | undefined
  const present = () => {
    if (!ward) throw new Error('the ward did not start')
    return ward
  }
  beforeAll(async () => {
    ward = await startFieldWard(store)
  })
  afterAll(() => ward?.end())

  describe('a phone of the ward', () => {
    killedWhileJoining(present)
    describe('that works', () => {
      beforeEach(() => present().calm())
      twoPagesRows(present)
      killedPhoneRows(present)
      fullRow(present)
      copiedPhoneRow(present)
      for (const rows of others) rows(present)
      clearedRow(present)
    })
    keepsIn(store, present)
  })
}

/** A switch of Chromium that it no longer knows would change nothing, and nobody would see. */
function keepsIn(store: IdbStore, ward: () => FieldWard): void {
  it('kept its book in the way that was to be tested', async () => {
    await ward().phone.close()
    expect(await storeOnDisk(ward().phone.profile)).toBe(store)
  })
}
