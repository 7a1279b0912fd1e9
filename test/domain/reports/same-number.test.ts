/** Report and station's table give the same number for the same records, for both go through one function. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TargetReport } from '#protocol/station-targets.ts'
import { targetReport } from '#server/station/targets.ts'
import { openStore } from '#server/store/open-store.ts'
import { anAdoption } from '../plans/adoption-builder.ts'
import { lineOf, reportOf, WARD, wardRecords } from './report-world.ts'

const PERIOD = { from: '2026-01-01', to: '2026-12-31' }
const records = wardRecords(23, 120)
const adoptions = [anAdoption(900_001, { area: WARD, acceptedCorrections: ['LC-01'] }), anAdoption(900_002, { area: WARD, occurredOn: '2026-03-01', acceptedCorrections: ['LC-02'] }), anAdoption(900_003, { area: WARD, occurredOn: '2026-04-01', plan: 'minh-tan-2026', voidReason: 'nhầm' })]
let table: TargetReport
let dataDir = ''

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'so-noi-same-number-'))
  const store = await openStore({ databaseUrl: undefined, dataDir, now: () => 0, onIdleError: (error) => { throw error } })
  table = await store.write('test', async (db) => {
    for (const { id, kind, ...fields } of [...records, ...adoptions]) {
      const row = { id, ward: WARD, area: String(fields['area']), kind, subject: null, household: null, occurred_on: fields.occurredOn, is_open: 0, search_text: '', sort_key: '', fields: JSON.stringify(fields), stamps: '{}', created_by: 'mai', received_at: 0, updated_seq: 0, erased_at: null }
      await db.insertInto('record').values(row).execute()
    }
    return targetReport(db, WARD, PERIOD, '2026-12-10')
  })
  await store.close()
}, 60_000)
afterAll(() => rm(dataDir, { recursive: true, force: true }))

describe('the same number', () => {
  it('stands in the report and on the table of the station', () => {
    const report = reportOf(records)
    for (const { indicator, id } of report.lines) {
      const counted = table.computed.find((one) => one.indicator === indicator)
      const { numerator, denominator, unknown, toReach } = lineOf(report, id)
      expect([counted?.numerator, counted?.denominator, counted?.unknown, new Set(counted?.toReach.map((person) => person.id)).size], indicator).toEqual([numerator, denominator, unknown, toReach?.count])
    }
    expect(report.lines.some(({ numerator }) => numerator > 0)).toBe(true)
  })

  it("is judged by the ward's plan with all that it accepted", () => {
    expect(table.planId).toBe('le-chan-2026-2030')
    expect(table.acceptedCorrections).toEqual(['LC-01', 'LC-02'])
  })
})
