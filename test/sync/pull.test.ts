/** Fetching: what is asked, what is passed over, how a cycle ends, and what a closed door means. */
import { beforeEach, describe, expect, it } from 'vitest'
import { areaSum } from '#protocol/area-sum.ts'
import { PROTOCOL_VERSION } from '#protocol/version.ts'
import { readAccess } from '#storage/access.ts'
import { readMeta } from '#storage/meta.ts'
import { outboxCounts } from '#storage/read/outbox.ts'
import { recordById } from '#storage/read/records.ts'
import { takeFence } from '#storage/remote/fence.ts'
import { saveRecords } from '#storage/save.ts'
import { syncOnce } from '#sync/engine.ts'
import { aHousehold, anEnrolledPhone, TO_5, WARD, type TestPhone } from '../fixtures/phones.ts'
import { aRow, pulled } from '../fixtures/remote.ts'
import { letIn, noNews, refused, scripted, type Asked } from '../fixtures/scripted.ts'

let phone: TestPhone
let home: string

beforeEach(async () => {
  phone = await anEnrolledPhone()
  home = phone.newId()
})

const page = (rows: ReturnType<typeof aRow>[], change = {}) => ({ area: TO_5, from: 0, rows, next: { seq: rows.at(-1)?.seq ?? 0, mark: 'm' }, more: false, ...change })
const pathsOf = (asked: readonly Asked[]) => asked.map(({ path }) => path)

describe('a pull', () => {
  it('tells how far this phone is, and asks for sums once a day', async () => {
    const sums = [{ ...page([]), sum: areaSum([]) }, { ...page([]), area: WARD, sum: areaSum([]) }]
    const { ports, asked } = scripted((one) => noNews(one.body.verify === true ? { areas: sums } : {}))
    await syncOnce(phone, ports)
    await syncOnce(phone, ports)
    expect(asked[0]?.body).toMatchObject({ proto: PROTOCOL_VERSION, witness: { ackN: 0, digest: '0'.repeat(64) }, settledSeq: 0, verify: true, scopeVersion: 1 })
    expect(asked[1]?.body.verify).toBeUndefined()
  })

  it('goes on while an area has more', async () => {
    const other = phone.newId()
    const { ports, asked } = scripted((_, count) => noNews({ areas: [count === 1 ? page([aRow(home, 5)], { more: true }) : page([aRow(other, 6)], { from: 5 })] }))
    expect(await syncOnce(phone, ports)).toEqual({ ok: true })
    expect(asked).toHaveLength(2)
    expect(await phone.db.records.count()).toBe(2)
  })

  it('passes over a page that begins elsewhere and does not turn in a circle', async () => {
    const { ports, asked } = scripted(() => noNews({ areas: [page([aRow(home, 5)], { from: 3 })] }))
    expect(await syncOnce(phone, ports)).toMatchObject({ ok: false, trouble: 'unreadable' })
    expect(asked.length).toBeLessThan(5)
    expect(await recordById(phone, home)).toBeUndefined()
  })

  it('of a syncer that lost its turn keeps nothing', async () => {
    const { ports } = scripted(async () => {
      await takeFence(phone)
      return noNews({ areas: [page([aRow(home, 5)])] })
    })
    expect(await syncOnce(phone, ports)).toBeUndefined()
    expect(await readMeta(phone, 'cursors')).toEqual({})
  })

  it('that fails does not move what the push has moved', async () => {
    await saveRecords(phone, [aHousehold(home)], { occurredOn: '2026-06-17' })
    const { ports } = scripted((one) => (one.path === '/api/push' ? letIn(one) : { kind: 'unreachable' }))
    expect(await syncOnce(phone, ports)).toMatchObject({ trouble: 'offline' })
    expect(await readMeta(phone, 'ack')).toMatchObject({ ackN: 1 })
    expect(await readMeta(phone, 'cursors')).toEqual({})
  })

  it('shows trouble while an area does not add up', async () => {
    const { ports } = scripted((one) => noNews(one.body.verify === true ? { areas: [page([aRow(home, 5)], { sum: 'other' })] } : {}))
    expect(await syncOnce(phone, ports)).toEqual({ ok: true })
    expect((await readMeta(phone, 'sync-state')).trouble).toBe('unreadable')
  })
})

describe('a lost history found by a pull', () => {
  it('sends first, reads anew, and hands over what did not come', async () => {
    await pulled(phone, [aRow(home, 50)])
    await saveRecords(phone, [aHousehold(phone.newId())], { occurredOn: '2026-06-17' })
    const { ports, asked } = scripted((one, count) => {
      if (one.path === '/api/push') return letIn(one)
      if (one.path === '/api/witness') return { kind: 'answer', body: { kept: 1 } }
      return count === 2 ? refused('history-lost', { at: '0' }) : noNews()
    })
    expect(await syncOnce(phone, ports)).toEqual({ ok: true })
    expect(pathsOf(asked)).toEqual(['/api/push', '/api/pull', '/api/push', '/api/pull', '/api/witness'])
    expect(asked.at(-1)?.body.copies).toMatchObject([{ recordId: home, kind: 'household', area: TO_5 }])
    expect(await phone.db.keepsakes.count()).toBe(0)
    expect(await readMeta(phone, 'resync')).toEqual({})
  })

  it('lets nothing go before the copies are handed over', async () => {
    await pulled(phone, Array.from({ length: 20 }, (_, at) => aRow(at === 0 ? home : phone.newId(), 50 + at)))
    const { ports } = scripted((one, count) => {
      if (one.path === '/api/witness') return { kind: 'unreachable' }
      return count === 1 ? refused('history-lost', { at: '0' }) : noNews()
    })
    expect(await syncOnce(phone, ports)).toMatchObject({ trouble: 'offline' })
    expect(await recordById(phone, home)).toBeDefined()
    expect(await phone.db.keepsakes.count()).toBe(20)
    expect(Object.keys(await readMeta(phone, 'resync'))).not.toEqual([])
  })
})

describe('a closed door', () => {
  it('locks the screens and opens them again', async () => {
    let isLocked = true
    await saveRecords(phone, [aHousehold(home)], { occurredOn: '2026-06-17' })
    const { ports } = scripted((one) => (one.path === '/api/push' ? letIn(one) : isLocked ? refused('device-locked') : noNews()))
    expect(await syncOnce(phone, ports)).toMatchObject({ trouble: 'locked' })
    expect(await outboxCounts(phone)).toMatchObject({ sent: 1, waiting: 0 })
    expect(await readAccess(phone)).toMatchObject({ state: 'locked' })
    isLocked = false
    expect(await syncOnce(phone, ports)).toEqual({ ok: true })
    expect(await readAccess(phone)).toMatchObject({ state: 'open' })
  })

  it('ends a phone that has handed everything over', async () => {
    await saveRecords(phone, [aHousehold(home)], { occurredOn: '2026-06-17' })
    const { ports, asked } = scripted((one) => (one.path === '/api/push' ? letIn(one, { directives: ['wipe'] }) : refused('device-revoked')))
    expect(await syncOnce(phone, ports)).toMatchObject({ trouble: 'revoked' })
    expect(await readAccess(phone)).toMatchObject({ state: 'ended' })
    expect(await phone.db.records.count()).toBe(0)
    expect(await syncOnce(phone, ports)).toBeUndefined()
    expect(pathsOf(asked)).toEqual(['/api/push', '/api/pull'])
  })
})
