/** Emptying the outbox: batches that grow and shrink, answers that count and those that do not, and a copy found out. */
import { beforeEach, describe, expect, it } from 'vitest'
import { readMeta, writeMeta } from '#storage/meta.ts'
import { outboxCounts } from '#storage/read/outbox.ts'
import { saveRecords } from '#storage/save.ts'
import { syncOnce } from '#sync/engine.ts'
import { aHousehold, anEnrolledPhone, type TestPhone } from '../fixtures/phones.ts'
import { opsOf } from '../fixtures/remote.ts'
import { letIn, noNews, refused, scripted } from '../fixtures/scripted.ts'

let phone: TestPhone

beforeEach(async () => {
  phone = await anEnrolledPhone()
})

async function save(count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) await saveRecords(phone, [aHousehold(phone.newId(), { number: String(at) })], { occurredOn: '2026-06-17' })
}

describe('a batch', () => {
  it('grows after quick answers and is remembered', async () => {
    await save(130)
    const { ports, asked } = scripted((one) => (one.path === '/api/push' ? letIn(one) : noNews()))
    expect(await syncOnce(phone, ports)).toEqual({ ok: true })
    expect(asked.filter(({ path }) => path === '/api/push').map(({ body }) => body.ops?.length)).toEqual([50, 80])
    expect(await readMeta(phone, 'batch-size')).toBe(200)
  })

  it('stays as it is after slow answers', async () => {
    await save(3)
    const { ports } = scripted((one) => {
      phone.clock.now += 2_000
      return one.path === '/api/push' ? letIn(one) : noNews()
    })
    await syncOnce(phone, ports)
    expect(await readMeta(phone, 'batch-size')).toBe(50)
  })

  it('is halved when no answer comes', async () => {
    await save(40)
    const { ports } = scripted(() => ({ kind: 'unreachable' }))
    for (let cycle = 0; cycle < 7; cycle += 1) await syncOnce(phone, ports)
    expect(await readMeta(phone, 'batch-size')).toBe(1)
  })

  it('is halved at once when it is too large', async () => {
    await save(8)
    const { ports, asked } = scripted((one) => {
      if (one.path !== '/api/push') return noNews()
      return (one.body.ops?.length ?? 0) > 2 ? refused('too-large') : letIn(one)
    })
    expect(await syncOnce(phone, ports)).toEqual({ ok: true })
    expect(asked.flatMap(({ body }) => (body.ops ? [body.ops.length] : []))).toEqual([8, 4, 2, 4, 2, 4, 2, 2])
  })

  it('of one op that no endpoint takes does not stop the next', async () => {
    await save(3)
    const [, poison] = await opsOf(phone)
    const { ports } = scripted((one) => {
      if (one.path !== '/api/push') return noNews()
      return one.body.ops?.some(({ opId }) => opId === poison?.opId) ? refused('too-large') : letIn(one)
    })
    expect(await syncOnce(phone, ports)).toEqual({ ok: true })
    const rows = await opsOf(phone)
    expect(rows.map((row) => row.status)).toEqual(['refused', 'sent', 'sent', 'sent'])
    expect(rows[0]?.opId).toBe(poison?.opId)
  })
})

describe('an answer that says nothing of what was sent', () => {
  it('ends the cycle, and the phone asks again later', async () => {
    await save(1)
    const { ports, asked } = scripted((one) => (one.path === '/api/push' ? letIn(one, { results: [] }) : noNews()))
    expect(await syncOnce(phone, ports)).toMatchObject({ ok: false, trouble: 'unreadable' })
    expect(asked).toHaveLength(1)
    expect((await opsOf(phone)).map((row) => row.status)).toEqual(['waiting'])
  })
})

describe('a refusal that asks for patience', () => {
  it.each([['too-many', 120], ['unavailable', 30]] as const)('is no receipt and is waited for: %s', async (problem, retryAfterSeconds) => {
    await save(1)
    const { ports } = scripted(() => refused(problem, { retryAfterSeconds }))
    expect(await syncOnce(phone, ports)).toEqual({ ok: false, trouble: 'busy', retryAfterMs: retryAfterSeconds * 1000 })
    expect(await outboxCounts(phone)).toMatchObject({ waiting: 1, sent: 0 })
    expect((await readMeta(phone, 'sync-state')).nextTryAt).toBe(phone.clock.now + retryAfterSeconds * 1000)
  })

  it('of an older endpoint leaves everything waiting', async () => {
    await save(1)
    const { ports } = scripted(() => refused('server-too-old'))
    expect(await syncOnce(phone, ports)).toMatchObject({ trouble: 'busy' })
    expect(await outboxCounts(phone)).toMatchObject({ waiting: 1, refused: 0 })
  })
})

describe('a copy of this phone', () => {
  it('makes it a device of its own in the same cycle', async () => {
    await save(2)
    const { ports, asked } = scripted((one) => {
      if (one.path === '/api/fork') return { kind: 'answer', body: { device: one.body.newDevice, serverTime: 0 } }
      if (one.path === '/api/pull') return noNews()
      return one.body.device === 'device-mai' ? refused('fork') : letIn(one)
    })
    expect(await syncOnce(phone, ports)).toEqual({ ok: true })
    expect(asked.map(({ path }) => path)).toEqual(['/api/push', '/api/fork', '/api/push', '/api/pull'])
    const { device, token } = (await readMeta(phone, 'identity')) ?? {}
    expect(asked.at(-1)).toMatchObject({ token, body: { device } })
    expect(asked[2]?.body.ops?.map((op) => [op.n, op.device])).toEqual([[1, device], [2, device]])
    expect(await outboxCounts(phone)).toMatchObject({ sent: 2, waiting: 0 })
  })

  it('whose answer was lost asks for the same device again', async () => {
    await save(1)
    let isLost = true
    const { ports, asked } = scripted((one) => {
      if (one.path === '/api/fork') return isLost ? { kind: 'unreachable' } : { kind: 'answer', body: { device: one.body.newDevice, serverTime: 0 } }
      if (one.path === '/api/pull') return noNews()
      return one.body.device === 'device-mai' ? refused('fork') : letIn(one)
    })
    expect(await syncOnce(phone, ports)).toMatchObject({ ok: false, trouble: 'offline' })
    isLost = false
    expect(await syncOnce(phone, ports)).toEqual({ ok: true })
    const forks = asked.filter(({ path }) => path === '/api/fork').map(({ body }) => body.newDevice)
    expect(forks).toHaveLength(2)
    expect(forks[0]).toBe(forks[1])
  })

  it('is looked for only once in a cycle', async () => {
    await save(1)
    const { ports, asked } = scripted((one) => (one.path === '/api/fork' ? { kind: 'answer', body: { device: one.body.newDevice, serverTime: 0 } } : refused('fork')))
    expect(await syncOnce(phone, ports)).toMatchObject({ ok: false, trouble: 'unreadable' })
    expect(asked.filter(({ path }) => path === '/api/fork')).toHaveLength(1)
  })
})

describe('a lost history', () => {
  it('is gone back to once in a cycle', async () => {
    await save(1)
    await writeMeta(phone, 'ack', { ackN: 0, digest: '0'.repeat(64), mark: 'gone', backupN: 0 })
    const { ports, asked } = scripted(() => refused('history-lost', { at: '0' }))
    expect(await syncOnce(phone, ports)).toMatchObject({ ok: false, trouble: 'unreadable' })
    expect(asked).toHaveLength(2)
  })

  it('that names no number is not gone back to', async () => {
    await save(1)
    const { ports } = scripted(() => refused('history-lost', { at: 'witness' }))
    expect(await syncOnce(phone, ports)).toMatchObject({ ok: false, trouble: 'unreadable' })
    expect(await readMeta(phone, 'resync')).toEqual({})
  })
})
