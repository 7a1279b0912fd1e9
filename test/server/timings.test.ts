/** Durations at the endpoint: taken from phones alone, kept once and without a name, and shown to the station as medians. */
import { describe, expect, it } from 'vitest'
import { MAX_TIMINGS, type SentTiming, type StationTimings, type TimingsRequest } from '#protocol/timings.ts'
import type { Store } from '#server/store/store.ts'
import { testDatabases } from './databases.ts'
import type { Phone } from './phone.ts'
import { GROUP_5, WARD, wardWorld } from './ward-world.ts'

const databases = await testDatabases()
const TODAY = '2026-06-10'

const aTiming = (at: number, said: Partial<SentTiming> = {}): SentTiming => ({ id: at.toString(16).padStart(32, '0'), task: 'weight-height', ms: 10_000 + at, taps: 9, day: TODAY, ...said })

async function send(phone: Phone, message: TimingsRequest): Promise<{ status: number; body: unknown }> {
  const response = await phone.post('/api/timings', message)
  return { status: response.status, body: await response.json() }
}

const rowsIn = (store: Store) => store.read((db) => db.selectFrom('task_timing').selectAll().orderBy('id').execute())

describe.each(databases)('durations on $name', ({ open }) => {
  it('are kept once, with neither phone nor person', async () => {
    const store = await open()
    const { enrolPhone } = await wardWorld(store)
    const mai = await enrolPhone('Bùi Thị Mai', [GROUP_5])
    expect(await send(mai, { timings: [aTiming(1), aTiming(2)] })).toMatchObject({ status: 200, body: { kept: 2 } })
    expect(await send(mai, { timings: [aTiming(2), aTiming(3)] })).toMatchObject({ status: 200, body: { kept: 1 } })
    const rows = await rowsIn(store)
    expect(rows).toHaveLength(3)
    expect(Object.keys(rows[0] ?? {}).toSorted()).toEqual(['day', 'id', 'ms', 'taps', 'task', 'ward'])
    expect(rows[0]).toMatchObject({ ward: WARD, task: 'weight-height', ms: 10_001 })
  })

  it('leave out days that are long gone or still to come', async () => {
    const store = await open()
    const { enrolPhone } = await wardWorld(store)
    const mai = await enrolPhone('Bùi Thị Mai', [GROUP_5])
    const timings = [aTiming(1, { day: '2025-01-01' }), aTiming(2, { day: '2026-07-01' }), aTiming(3)]
    expect(await send(mai, { timings })).toMatchObject({ body: { kept: 1 } })
  })

  it('refuse a message that says more than durations', async () => {
    const store = await open()
    const { enrolPhone, browser } = await wardWorld(store)
    const mai = await enrolPhone('Bùi Thị Mai', [GROUP_5])
    expect(await mai.post('/api/timings', { timings: [{ ...aTiming(1), name: 'Hạnh' }] })).toMatchObject({ status: 400 })
    expect(await mai.post('/api/timings', { timings: [{ ...aTiming(1), task: 'Chị Hạnh' }] })).toMatchObject({ status: 400 })
    expect(await mai.post('/api/timings', { timings: [] })).toMatchObject({ status: 400 })
    expect(await mai.post('/api/timings', { timings: Array.from({ length: MAX_TIMINGS + 1 }, (_, at) => aTiming(at)) })).toMatchObject({ status: 400 })
    expect(await browser().post('/api/timings', { timings: [aTiming(1)] })).toMatchObject({ status: 401 })
    expect(await rowsIn(store)).toEqual([])
  })

  it('slow down a phone that sends without end', async () => {
    const store = await open()
    const { enrolPhone } = await wardWorld(store)
    const mai = await enrolPhone('Bùi Thị Mai', [GROUP_5])
    const answers: number[] = []
    for (let at = 0; at < 34; at += 1) answers.push((await mai.post('/api/timings', { timings: [aTiming(at)] })).status)
    expect(answers.slice(0, 30).every((status) => status === 200)).toBe(true)
    expect(answers.at(-1)).toBe(429)
  })

  it('show the station the middle of each task of its ward', async () => {
    const store = await open()
    const { enrolPhone, hoa } = await wardWorld(store)
    const mai = await enrolPhone('Bùi Thị Mai', [GROUP_5])
    const timings = [...[10, 20, 30].map((seconds, at) => aTiming(at, { ms: seconds * 1000 })), aTiming(9, { task: 'of-a-newer-version' }), aTiming(10, { day: '2026-03-01' })]
    await mai.post('/api/timings', { timings })
    const { body } = await hoa.get('/api/station/timings')
    expect(body as StationTimings).toEqual({ days: 30, lines: [{ task: 'weight-height', count: 3, median: 20_000, p90: 30_000, medianTaps: 9 }] })
  })
})
