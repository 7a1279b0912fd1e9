/** When a phone syncs: at once when asked, once more when asked meanwhile, later when it failed or another was at it. */
import { afterEach, describe, expect, it } from 'vitest'
import type { Answer, SyncPorts } from '#sync/ports.ts'
import { LONGEST_PAUSE_MS, pauseAfter } from '#sync/outcome.ts'
import { startSyncer, type Syncer } from '#sync/syncer.ts'
import { readMeta } from '#storage/meta.ts'
import { saveRecords } from '#storage/save.ts'
import { aHousehold, anEnrolledPhone, type TestPhone } from '../fixtures/phones.ts'

let syncer: Syncer | undefined

afterEach(() => syncer?.stop())

interface Setting {
  phone: TestPhone
  timers: { work: () => void; ms: number }[]
  asked: string[]
}

function start(setting: Setting, answer: () => Answer, lockIsFree = () => true, seemsOnline = () => true): Syncer {
  const ports: SyncPorts = {
    appVersion: 'test',
    seemsOnline,
    post: async (path) => {
      setting.asked.push(path)
      return answer()
    },
    withLock: async (work) => {
      if (!lockIsFree()) return false
      await work()
      return true
    },
  }
  const timers = { set: (work: () => void, ms: number) => setting.timers.push({ work, ms }), clear: () => undefined }
  syncer = startSyncer(setting.phone, ports, timers)
  return syncer
}

async function aPhoneWithWork(): Promise<Setting> {
  const phone = await anEnrolledPhone()
  await saveRecords(phone, [aHousehold(phone.newId())], { occurredOn: '2026-06-17' })
  return { phone, timers: [], asked: [] }
}

describe('the syncer', () => {
  it('plans another try after a failure and says when', async () => {
    const setting = await aPhoneWithWork()
    const outcome = await start(setting, () => ({ kind: 'unreachable' })).request()
    expect(outcome).toMatchObject({ ok: false, trouble: 'offline' })
    expect(setting.timers).toHaveLength(1)
    const { nextTryAt, phase } = await readMeta(setting.phone, 'sync-state')
    expect(phase).toBe('idle')
    expect((nextTryAt ?? 0) - setting.phone.clock.now).toBe(setting.timers[0]?.ms)
  })

  it('waits as long as a busy endpoint asks for', async () => {
    const setting = await aPhoneWithWork()
    await start(setting, () => ({ kind: 'refused', problem: { problem: 'too-many', retryAfterSeconds: 120 } })).request()
    expect(setting.timers[0]?.ms).toBe(120_000)
  })

  it('looks again when another tab was at it', async () => {
    const setting = await aPhoneWithWork()
    let free = false
    const running = start(setting, () => ({ kind: 'unreachable' }), () => free)
    expect(await running.request()).toBeUndefined()
    expect(setting.asked).toEqual([])
    free = true
    setting.timers[0]?.work()
    await running.request()
    expect(setting.asked.length).toBeGreaterThan(0)
  })

  it('leaves a revoked phone with its work and says so', async () => {
    const setting = await aPhoneWithWork()
    await start(setting, () => ({ kind: 'refused', problem: { problem: 'device-revoked' } })).request()
    expect((await readMeta(setting.phone, 'sync-state')).trouble).toBe('revoked')
    expect((await setting.phone.db.ops.toArray()).map((row) => row.status)).toEqual(['waiting'])
  })

  it('takes an answer that is not ours for none', async () => {
    const setting = await aPhoneWithWork()
    const outcome = await start(setting, () => ({ kind: 'answer', body: { welcome: 'wifi' } })).request()
    expect(outcome).toMatchObject({ ok: false, trouble: 'unreadable' })
    expect((await setting.phone.db.ops.toArray()).map((row) => row.status)).toEqual(['waiting'])
  })
})

describe('work that does not move', () => {
  const STALLED_MS = 10 * 60_000

  it('is noted from the first failure on while there seems to be a network', async () => {
    const setting = await aPhoneWithWork()
    const since = setting.phone.clock.now
    const running = start(setting, () => ({ kind: 'unreachable' }))
    await running.request()
    setting.phone.clock.now += STALLED_MS
    await running.request()
    expect((await readMeta(setting.phone, 'sync-state')).stalledSince).toBe(since)
  })

  it('is no alarm without a network', async () => {
    const setting = await aPhoneWithWork()
    await start(setting, () => ({ kind: 'unreachable' }), () => true, () => false).request()
    expect((await readMeta(setting.phone, 'sync-state')).stalledSince).toBeNull()
  })

  it('is no alarm on a phone with nothing to send', async () => {
    const setting = { ...(await aPhoneWithWork()), phone: await anEnrolledPhone('hong') }
    await start(setting, () => ({ kind: 'unreachable' })).request()
    expect((await readMeta(setting.phone, 'sync-state')).stalledSince).toBeNull()
  })

  it('is noted also when another never gives the turn back', async () => {
    const setting = await aPhoneWithWork()
    await start(setting, () => ({ kind: 'unreachable' }), () => false).request()
    expect((await readMeta(setting.phone, 'sync-state')).stalledSince).toBe(setting.phone.clock.now)
  })

  it('is noted anew when the clock was years ahead at the first failure', async () => {
    const setting = await aPhoneWithWork()
    const right = setting.phone.clock.now
    setting.phone.clock.now += 3 * 365 * 86_400_000
    const running = start(setting, () => ({ kind: 'unreachable' }))
    await running.request()
    setting.phone.clock.now = right
    await running.request()
    expect((await readMeta(setting.phone, 'sync-state')).stalledSince).toBe(right)
  })

  it('is noted anew also while another has the turn', async () => {
    const setting = await aPhoneWithWork()
    const right = setting.phone.clock.now
    setting.phone.clock.now += 3 * 365 * 86_400_000
    const running = start(setting, () => ({ kind: 'unreachable' }), () => false)
    await running.request()
    setting.phone.clock.now = right
    await running.request()
    expect((await readMeta(setting.phone, 'sync-state')).stalledSince).toBe(right)
  })

  it('is tried again when the alarm is due, not later', async () => {
    const setting = await aPhoneWithWork()
    const running = start(setting, () => ({ kind: 'unreachable' }))
    for (let failure = 0; failure < 8; failure += 1) await running.request()
    setting.phone.clock.now += STALLED_MS - 20_000
    await running.request()
    expect(setting.timers.at(-1)?.ms).toBe(20_000)
  })

  it('is tried again after something broke', async () => {
    const setting = await aPhoneWithWork()
    const running = start(setting, () => {
      throw new TypeError('a mistake')
    })
    await expect(running.request()).rejects.toThrow('a mistake')
    expect(setting.timers).toHaveLength(1)
  })
})

describe('the pause between tries', () => {
  it('grows with every failure up to five minutes', () => {
    const pauses = [1, 2, 3, 4, 20].map((failures) => pauseAfter(failures, 0.5))
    expect(pauses).toEqual([5_000, 10_000, 20_000, 40_000, LONGEST_PAUSE_MS])
  })

  it('differs from phone to phone', () => {
    expect(pauseAfter(1, 0)).toBeLessThan(pauseAfter(1, 1))
  })
})
