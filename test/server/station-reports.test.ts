/** Reports at the station: drafted from the book, signed once, opened again, compared with the book as it is now. */
import { beforeEach, describe, expect, it } from 'vitest'
import { MAX_OP_BYTES, type Op } from '#domain/op.ts'
import type { ReportContent, ReportLine } from '#domain/reports/content.ts'
import type { ReportDifferences, ReportDraft, ReportsPage, ReportSigned, SignedReport } from '#protocol/station-reports.ts'
import type { TargetReport } from '#protocol/station-targets.ts'
import { inChunks } from '#server/store/store.ts'
import { generatedWard } from '../seed/generated-ward.ts'
import { testDatabases } from './databases.ts'
import type { Phone } from './phone.ts'
import { GROUP_5, GROUP_6, staffOf, WARD, wardWorld, type Browser, type WardWorld } from './ward-world.ts'

const databases = await testDatabases()
const HOUR_MS = 3_600_000
const period = { from: '2026-01-01', to: '2026-06-14' }
const UNKNOWN = '00000000-0000-7000-8000-000000000000'

describe.each(databases)('on $name', ({ open }) => {
  let world: WardWorld
  let mai: Phone

  beforeEach(async () => {
    world = await wardWorld(await open())
    mai = await world.enrolPhone('Nguyễn Thị Mai', [GROUP_5, GROUP_6])
  })

  /** A newborn in a group, breastfed in its first hour or not. */
  const newborn = (earlyBreastfeeding: 'yes' | 'no', area = GROUP_5): Op => {
    const child = mai.person(area, mai.household(area).recordId)
    const answers = { birthPlace: 'station', weighed: 'yes', hepatitisB: 'yes', vitaminK1: 'yes', skinToSkin: 'yes', eenc: 'yes', screening: 'no' }
    return mai.op({ kind: 'newborn-check', recordId: mai.newId(), set: { ...mai.head(area), subject: child.recordId, ...answers, earlyBreastfeeding } })
  }

  const draft = async (query = 'what=six-month', by: Browser = world.hoa) => (await by.get(`/api/station/report-draft?${query}`)).body as ReportDraft
  const sign = (record: string, more: object = {}) => world.hoa.post('/api/station/report-sign', { record, what: 'six-month', ...period, by: 'Trần Thu Hoa', title: 'Trưởng trạm', ...more })
  const signed = async (more: object = {}) => ((await sign((await draft()).record, more)).body as ReportSigned).record
  const list = async () => (await world.hoa.get('/api/station/reports')).body as ReportsPage
  const opened = async (id: string) => (await world.hoa.get(`/api/station/reports/${id}`)).body as SignedReport
  const differences = async (id: string) => (await world.hoa.get(`/api/station/reports/${id}/differences`)).body as ReportDifferences
  const line = (content: ReportContent | null, indicator: string): ReportLine => {
    const found = [...(content?.lines ?? []), ...(content?.withoutTarget ?? [])].find((one) => one.indicator === indicator)
    if (!found) throw new Error(`no line of ${indicator}`)
    return found
  }
  const counts = ({ numerator, denominator, unknown }: { numerator: number; denominator: number; unknown: number }) => [numerator, denominator, unknown]

  it('a draft has the numbers of the target table', async () => {
    newborn('yes')
    newborn('yes')
    newborn('no')
    await mai.push()
    const { content } = await draft()
    expect(content.header).toMatchObject({ what: 'six-month', period, place: 'Phường Lê Chân', adoptedBy: 'Trần Thu Hoa', groups: [] })
    const table = (await world.hoa.get(`/api/station/indicators?from=${period.from}&to=${period.to}`)).body as TargetReport
    const all = [...content.lines, ...content.withoutTarget]
    const ofTable = new Map(table.computed.map((one) => [one.indicator, counts(one)]))
    expect(all.map((one) => [one.id, counts(one)])).toEqual(all.map(({ id, indicator }) => [id, ofTable.get(indicator)]))
    expect(counts(line(content, 'early_breastfeeding_1h'))).toEqual([2, 3, 0])
  })

  it('a draft breaks its lines down where asked', async () => {
    newborn('yes', GROUP_5)
    newborn('no', GROUP_6)
    await mai.push()
    expect(line((await draft()).content, 'early_breastfeeding_1h').byGroup).toBeNull()
    const { content } = await draft('what=six-month&groups=1')
    const rows = content.header.groups.map((area, at) => [area, line(content, 'early_breastfeeding_1h').byGroup?.[at]])
    expect(rows).toHaveLength(7)
    expect(rows.filter(([area]) => area === GROUP_5 || area === GROUP_6).map(([, row]) => row)).toEqual([[1, 1, 0], [0, 1, 0]])
  })

  it('a draft counts what came since the last one', async () => {
    expect(line((await draft()).content, 'early_breastfeeding_1h').denominator).toBe(0)
    newborn('yes')
    await mai.push()
    const [first, second] = [await draft(), await draft()]
    expect([first, second].map(({ content }) => line(content, 'early_breastfeeding_1h').denominator)).toEqual([1, 1])
    expect(first.record).not.toBe(second.record)
  })

  it('what is asked wrongly is refused', async () => {
    for (const query of ['what=monthly', 'from=2026-01-01', 'from=2026-02-30&to=2026-06-30', 'from=2026-06-30&to=2026-01-01']) {
      expect([query, (await world.hoa.get(`/api/station/report-draft?${query}`)).status]).toEqual([query, 400])
    }
    const { record } = await draft()
    for (const more of [{ by: ' ' }, { from: '2026-07-01' }, { what: 'monthly' }, { record: 'x' }]) expect((await sign(record, more)).status).toBe(400)
    expect((await list()).signed).toEqual([])
  })

  it('the plan says which reports are due', async () => {
    const page = await list()
    expect(page.due.map(({ what, lastDay, period: proposed, signed: by }) => [what, lastDay, proposed.to, by])).toEqual([
      ['six-month', '2026-06-14', '2026-06-14', null],
      ['year', '2026-12-14', '2026-12-14', null],
    ])
    const record = await signed()
    expect((await list()).due[0]).toMatchObject({ what: 'six-month', signed: record })
  })

  it('signing freezes the figures that the endpoint counts', async () => {
    newborn('yes')
    await mai.push()
    const seen = (await draft()).content
    newborn('no')
    await mai.push()
    const record = await signed()
    const report = await opened(record)
    expect(report).toMatchObject({ state: 'intact', signedBy: 'Trần Thu Hoa', signedTitle: 'Trưởng trạm', signedAt: world.ports.now(), ...period })
    expect([line(seen, 'early_breastfeeding_1h').denominator, line(report.content, 'early_breastfeeding_1h').denominator]).toEqual([1, 2])
    newborn('yes')
    await mai.push()
    expect(line((await opened(record)).content, 'early_breastfeeding_1h').denominator).toBe(2)
    expect((await list()).signed).toEqual([expect.objectContaining({ id: record, state: 'intact' })])
  })

  it('two taps, or a lost answer, give one report', async () => {
    const { record } = await draft()
    const answers = await Promise.all([sign(record), sign(record)])
    expect(answers.map(({ status, body }) => [status, body])).toEqual([[200, { record }], [200, { record }]])
    world.ports.pass(60_000)
    expect((await sign((await draft()).record)).body).toEqual({ record })
    expect((await list()).signed).toHaveLength(1)
    expect(await signed({ by: 'Lê Văn Minh' })).not.toBe(record)
    expect((await list()).signed).toHaveLength(2)
    const audit = await world.store.read((db) => db.selectFrom('audit').select('action').where('action', '=', 'sign-report').execute())
    expect(audit).toHaveLength(2)
  })

  it('an unchanged book gives no difference', async () => {
    newborn('yes')
    await mai.push()
    const record = await signed()
    world.ports.pass(HOUR_MS)
    expect(await differences(record)).toEqual([])
  })

  it('later records show as differences with their cause', async () => {
    newborn('yes')
    const { recordId: corrected } = newborn('yes')
    await mai.push()
    // Written before the figures were counted, sent after it.
    newborn('yes')
    world.ports.pass(60_000)
    const record = await signed()
    world.ports.pass(HOUR_MS)
    mai.op({ kind: 'newborn-check', recordId: corrected, set: { earlyBreastfeeding: 'no' } })
    await mai.push()
    const label = line((await opened(record)).content, 'early_breastfeeding_1h').label
    const found = (await differences(record))?.find((one) => one.label === label)
    expect(found).toMatchObject({ causes: { added: 3, underway: 3, changed: 1, voided: 0 } })
    expect(found?.words.join(' ')).toMatch(/2\/2 .*nay 2\/3 .*sửa 1 phiếu/)
  })

  it('a long report is signed as well as a short one', async () => {
    const rows = generatedWard(7, 300).map(({ id, kind, ...said }) => ({
      id, kind, ward: WARD, area: GROUP_5, subject: null, household: null, occurred_on: said.occurredOn, is_open: 0, search_text: '', sort_key: '',
      fields: JSON.stringify({ ...said, area: kind === 'agency-programme' ? WARD : GROUP_5 }), stamps: '{}', created_by: 'mai', received_at: 0, updated_seq: 0, erased_at: null,
    }))
    await world.store.write(WARD, async (db) => {
      for (const some of inChunks(rows, 100)) await db.insertInto('record').values(some).execute()
    })
    const report = await opened(await signed())
    expect(JSON.stringify(report.content).length).toBeGreaterThan(MAX_OP_BYTES)
    expect(report).toMatchObject({ state: 'intact' })
    expect(await differences(report.id)).toEqual([])
  })

  it('a content that was altered is told', async () => {
    const record = await signed()
    await world.store.write(WARD, async (db) => {
      const { fields } = await db.selectFrom('record').select('fields').where('id', '=', record).executeTakeFirstOrThrow()
      await db.updateTable('record').set({ fields: fields.replaceAll('Phường Lê Chân', 'Phường Lê Chăn') }).where('id', '=', record).execute()
    })
    expect((await list()).signed).toEqual([expect.objectContaining({ id: record, state: 'altered' })])
    expect(await opened(record)).toMatchObject({ state: 'altered', content: { header: { place: 'Phường Lê Chăn' } } })
    expect(await differences(record)).toBeNull()
  })

  it('another ward and other roles get nothing', async () => {
    const record = await signed()
    const neighbour = await staffOf(world, '31/11386', 'station')
    expect((await neighbour.get('/api/station/reports')).body).toMatchObject({ signed: [] })
    for (const path of [`reports/${record}`, `reports/${record}/differences`, `reports/${UNKNOWN}`]) expect((await neighbour.get(`/api/station/${path}`)).status).toBe(404)
    expect((await draft('what=six-month', neighbour)).content.header.area).toBe('31/11386')
    for (const role of ['ward_officer', 'city_reader', 'admin'] as const) {
      const other = await staffOf(world, WARD, role)
      for (const path of ['reports', 'report-draft', `reports/${record}`]) expect([role, path, (await other.get(`/api/station/${path}`)).status]).toEqual([role, path, 403])
      expect((await other.post('/api/station/report-sign', {})).status).toBe(403)
    }
  })

  it("a report's id cannot be taken from elsewhere", async () => {
    const household = mai.household(GROUP_5)
    await mai.push()
    expect((await sign(household.recordId)).status).toBe(400)
    expect((await list()).signed).toEqual([])
  })
})
