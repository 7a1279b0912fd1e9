/** Durations on the phone: kept with random ids, never too many, sent once a day, gone when the endpoint has them. */
import { describe, expect, it } from 'vitest'
import type { TaskTiming } from '#domain/timings/stopwatch.ts'
import { keepTimings, letTimingsGo, timingsToSend } from '#storage/timings.ts'
import { syncOnce } from '#sync/engine.ts'
import { anEnrolledPhone } from '../fixtures/phones.ts'
import { noNews, scripted } from '../fixtures/scripted.ts'

const DAY = '2026-06-17'
const some = (count: number): TaskTiming[] => Array.from({ length: count }, (_, at) => ({ task: 'find-person', ms: at, taps: 1, day: DAY }))

describe('durations', () => {
  it('get ids without a moment in them', async () => {
    const phone = await anEnrolledPhone()
    await keepTimings(phone, some(2))
    const rows = await timingsToSend(phone, DAY, 10)
    expect(rows).toHaveLength(2)
    for (const { id } of rows) expect(id).toMatch(/^[0-9a-f]{32}$/)
  })

  it('are a thousand at most', async () => {
    const phone = await anEnrolledPhone()
    await keepTimings(phone, some(990))
    await keepTimings(phone, some(30))
    expect(await phone.db.timings.count()).toBe(1000)
  })

  it('go once a day', async () => {
    const phone = await anEnrolledPhone()
    await keepTimings(phone, some(3))
    const rows = await timingsToSend(phone, DAY, 2)
    await letTimingsGo(phone, rows.map(({ id }) => id), DAY)
    expect(await timingsToSend(phone, DAY, 2)).toEqual([])
    expect(await timingsToSend(phone, '2026-06-18', 2)).toHaveLength(1)
  })

  it('are sent after the forms, without a word of whose they are', async () => {
    const phone = await anEnrolledPhone()
    await keepTimings(phone, some(2))
    const { ports, asked } = scripted((one) => (one.path === '/api/timings' ? { kind: 'answer', body: { kept: 2 } } : noNews()))
    expect(await syncOnce(phone, ports)).toEqual({ ok: true })
    const sent = asked.at(-1)
    expect(sent?.path).toBe('/api/timings')
    expect(JSON.stringify(sent?.body)).not.toMatch(/ctv-mai|device-mai|Mai/)
    expect(await phone.db.timings.count()).toBe(0)
  })

  it('stay when no answer comes, and hold nothing up', async () => {
    const phone = await anEnrolledPhone()
    await keepTimings(phone, some(2))
    const { ports } = scripted((one) => (one.path === '/api/timings' ? { kind: 'unreachable' } : noNews()))
    expect(await syncOnce(phone, ports)).toEqual({ ok: true })
    expect(await phone.db.timings.count()).toBe(2)
  })

  it('are not taken for received when another page answers', async () => {
    const phone = await anEnrolledPhone()
    await keepTimings(phone, some(2))
    const { ports } = scripted((one) => (one.path === '/api/timings' ? { kind: 'answer', body: undefined } : noNews()))
    await syncOnce(phone, ports)
    expect(await phone.db.timings.count()).toBe(2)
  })

  it('are not pressed on an endpoint that refuses them', async () => {
    const phone = await anEnrolledPhone()
    await keepTimings(phone, some(2))
    const { ports, asked } = scripted((one) => (one.path === '/api/timings' ? { kind: 'refused', problem: { problem: 'not-found' } } : noNews()))
    await syncOnce(phone, ports)
    await syncOnce(phone, ports)
    expect(asked.filter(({ path }) => path === '/api/timings')).toHaveLength(1)
    expect(await phone.db.timings.count()).toBe(2)
  })
})
