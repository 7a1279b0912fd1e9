/** The fault suite of one way of keeping IndexedDB: the rows in their order, on one phone of one ward. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { storeOnDisk, type IdbStore } from '../../harness/own-browser.ts'
import { clockRows } from './clocks.ts'
import { copyRows } from './copies.ts'
import { startFieldWard, type FieldWard } from './field-ward.ts'
import { killedWhileJoining, killRows } from './kills.ts'
import { networkRows } from './network.ts'
import { clearedRow, fullRow } from './storage.ts'
import { tabRows } from './tabs.ts'

/** Registers all rows; those of the network only where they are asked for, for the way of keeping the book makes no difference to them. */
export function faultSuite(store: IdbStore, { withNetwork }: { withNetwork: boolean }): void {
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
      if (withNetwork) networkRows(present)
      tabRows(present)
      clockRows(present)
      killRows(present)
      fullRow(present)
      copyRows(present)
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
