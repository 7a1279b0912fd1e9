/** Joining with a code: a new vault, or the same person's own one that lies shut on this phone; a failure spends nothing and leaves nothing. */
import { describe, expect, it } from 'vitest'
import { joinWithCode, type EnrolAnswer } from '#app/join.ts'
import { toBase64Url } from '#protocol/base64-url.ts'
import { readMeta } from '#storage/meta.ts'
import { saveRecords } from '#storage/save.ts'
import { listDoors } from '#storage/vault/keyring.ts'
import { keepShare, openWithPin, readDoors } from '#storage/vault/vaults.ts'
import { aHousehold, TO_5, WARD, wardProfile } from '../fixtures/phones.ts'
import { aKeyring } from '../storage/vault/keyrings.ts'

const SHARE = new Uint8Array(32).fill(5)
const enrolled = (author: string, device: string, reopens?: string): EnrolAnswer => ({
  kind: 'enrolled',
  reply: {
    device, token: 't'.repeat(43), author, authorName: author, honorific: 'chị', role: 'collaborator', serverTime: 0,
    scope: { version: 1, areas: [TO_5, WARD], profile: wardProfile },
    ...(reopens === undefined ? {} : { reopens: { device: reopens, share: toBase64Url(SHARE) } }),
  },
})

describe('joining', () => {
  it('makes a vault of its own with the identity in it', async () => {
    const ring = aKeyring()
    const outcome = await joinWithCode(ring, '12345678', '280571', () => Promise.resolve(enrolled('mai', 'd1')))
    if (outcome.kind !== 'open') throw new Error(outcome.why)
    expect((await readMeta(outcome.vault.phone, 'identity'))?.author).toBe('mai')
    expect((await readDoors(ring)).map(({ state }) => state)).toEqual(['ready'])
  })

  it('with a code that is not good leaves no door', async () => {
    const ring = aKeyring()
    expect(await joinWithCode(ring, '12345678', '280571', () => Promise.resolve({ kind: 'refused', why: 'code-used' }))).toEqual({ kind: 'refused', why: 'code-used' })
    expect(await listDoors(ring)).toEqual([])
    expect((await ring.disk.databases()).map(({ name }) => name)).toEqual(['so-noi-doors'])
  })

  it('of the same person opens her book again under the new PIN, with what she had not sent', async () => {
    const ring = aKeyring()
    const first = await joinWithCode(ring, '12345678', '280571', () => Promise.resolve(enrolled('mai', 'd1')))
    if (first.kind !== 'open') throw new Error(first.why)
    await saveRecords(first.vault.phone, [aHousehold('0190-1')], { occurredOn: '2026-06-17' })
    await keepShare(ring, first.vault, 'd1', SHARE)
    await first.vault.shut()
    const asked: string[][] = []
    const again = await joinWithCode(ring, '87654321', '730264', (_, vaults = []) => {
      asked.push([...vaults])
      return Promise.resolve(enrolled('mai', 'd2', 'd1'))
    })
    if (again.kind !== 'open') throw new Error(again.why)
    expect(asked).toEqual([['d1']])
    expect(await again.vault.phone.db.ops.where('status').equals('waiting').count()).toBe(1)
    expect((await readMeta(again.vault.phone, 'identity'))?.device).toBe('d2')
    await again.vault.shut()
    expect(await readDoors(ring)).toHaveLength(1)
    expect((await openWithPin(ring, again.vault.door, '280571')).kind).toBe('wrong')
    expect((await openWithPin(ring, again.vault.door, '730264')).kind).toBe('open')
  })

  it('of another person leaves the first book shut', async () => {
    const ring = aKeyring()
    const mai = await joinWithCode(ring, '12345678', '280571', () => Promise.resolve(enrolled('mai', 'd1')))
    if (mai.kind !== 'open') throw new Error(mai.why)
    await mai.vault.shut()
    const hong = await joinWithCode(ring, '87654321', '730264', () => Promise.resolve(enrolled('hong', 'd2')))
    if (hong.kind !== 'open') throw new Error(hong.why)
    expect(hong.vault.door).not.toBe(mai.vault.door)
    expect((await openWithPin(ring, mai.vault.door, '280571')).kind).toBe('open')
  })

  it('on a full disk asks for nothing, so that the code stays good', async () => {
    const ring = aKeyring()
    ring.db.doors.hook('creating', () => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const asked: string[] = []
    const outcome = await joinWithCode(ring, '12345678', '280571', (code) => {
      asked.push(code)
      return Promise.resolve(enrolled('mai', 'd1'))
    })
    expect([outcome, asked]).toEqual([{ kind: 'refused', why: 'no-room' }, []])
  })
})
