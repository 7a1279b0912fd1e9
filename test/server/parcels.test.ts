/** Parcels and key shares at the endpoint: a sealed push from nobody counts as its phone's own, and a share opens only for its person. */
import { gzipSync } from 'node:zlib'
import { beforeEach, describe, expect, it } from 'vitest'
import { enrolReplySchema, type EnrolReply } from '#protocol/enrol.ts'
import { MAX_PARCEL_BYTES, sealParcel } from '#protocol/parcel.ts'
import type { EnrolmentCode } from '#protocol/station.ts'
import { testDatabases } from './databases.ts'
import type { Phone } from './phone.ts'
import { GROUP_5, GROUP_6, ORIGIN, wardWorld, type WardWorld } from './ward-world.ts'

const SHARE = 'A'.repeat(42) + 'E'
const databases = await testDatabases()

describe.each(databases)('on $name', ({ open }) => {
  let world: WardWorld
  let mai: Phone

  beforeEach(async () => {
    world = await wardWorld(await open())
    mai = await world.enrolPhone('Nguyễn Thị Mai', [GROUP_5])
  })

  const leaveShare = async (phone: Phone, share = SHARE): Promise<string> => {
    const answer = await phone.post('/api/key-share', { share })
    expect(answer.status).toBe(200)
    return ((await answer.json()) as { parcelKey: string }).parcelKey
  }

  const seal = (parcelKey: string, content: unknown) => sealParcel(parcelKey, new Uint8Array(gzipSync(JSON.stringify(content))))

  const carry = async (bytes: Uint8Array) => {
    const answer = await world.app.request(`${ORIGIN}/api/parcel`, { method: 'POST', headers: { 'content-type': 'application/octet-stream', host: 'so-noi.test' }, body: new Uint8Array(bytes) })
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }

  const enrolAgain = async (who: Phone, name: string, vaults: string[]): Promise<EnrolReply> => {
    const given = await world.hoa.post('/api/station/enrolments', { name, honorific: 'chị', phone: '0912345678', areas: [GROUP_5], author: who.identity.author })
    const { code } = given.body as EnrolmentCode
    const headers = { 'content-type': 'application/json', host: 'so-noi.test' }
    const answer = await world.app.request(`${ORIGIN}/api/enrol`, { method: 'POST', headers, body: JSON.stringify({ code, deviceName: 'Redmi', appVersion: '0.1.0', vaults }) })
    return enrolReplySchema.parse(await answer.json())
  }

  const householdsKept = () => world.store.read((db) => db.selectFrom('record').select('id').where('kind', '=', 'household').execute())

  describe('a parcel', () => {
    it('is taken as the push that lies in it, once', async () => {
      const parcelKey = await leaveShare(mai)
      const { recordId } = mai.household(GROUP_5)
      const bytes = await seal(parcelKey, { token: mai.identity.token, push: mai.pushBody() })
      expect(await carry(bytes)).toEqual({ status: 200, body: { taken: true } })
      expect(await carry(bytes)).toEqual({ status: 200, body: { taken: true } })
      expect((await householdsKept()).map(({ id }) => id)).toEqual([recordId])
      expect((await mai.push()).results.map(({ status }) => status)).toEqual(['duplicate'])
    })

    it('tells its carrier nothing of what was in it', async () => {
      const parcelKey = await leaveShare(mai)
      mai.household(GROUP_6)
      const { body } = await carry(await seal(parcelKey, { token: mai.identity.token, push: mai.pushBody() }))
      expect(body).toEqual({ taken: true })
    })

    it('is refused when it was changed, sealed for another, or holds no phone', async () => {
      const parcelKey = await leaveShare(mai)
      mai.household(GROUP_5)
      const bytes = await seal(parcelKey, { token: mai.identity.token, push: mai.pushBody() })
      const changed = bytes.map((byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte))
      expect((await carry(changed)).status).toBe(400)
      expect((await carry(bytes.subarray(0, 40))).status).toBe(400)
      expect((await carry(new Uint8Array())).status).toBe(400)
      expect((await carry(await seal(parcelKey, { token: 'x'.repeat(43), push: mai.pushBody() }))).status).toBe(401)
      expect((await carry(await seal(parcelKey, { push: mai.pushBody() }))).status).toBe(400)
      expect((await carry(new Uint8Array(MAX_PARCEL_BYTES + 1))).status).toBe(413)
      expect(await householdsKept()).toEqual([])
    })

    it('speaks for no other phone than the one whose credential it holds', async () => {
      const parcelKey = await leaveShare(mai)
      const hong = await world.enrolPhone('Lê Thị Hồng', [GROUP_6])
      mai.household(GROUP_5)
      expect((await carry(await seal(parcelKey, { token: hong.identity.token, push: mai.pushBody() }))).status).toBe(403)
    })

    it('slows down whoever sends what cannot be opened', async () => {
      for (let sent = 0; sent < 31; sent += 1) await carry(new Uint8Array(200).fill(1))
      expect((await carry(new Uint8Array(200).fill(1))).status).toBe(429)
    })

    it('is opened by the key that was given out before', async () => {
      const first = await leaveShare(mai)
      expect(await leaveShare(mai)).toBe(first)
    })
  })

  describe('a share of a vault key', () => {
    it('comes back with a code of the same person, and is noted', async () => {
      await leaveShare(mai)
      const reply = await enrolAgain(mai, 'Nguyễn Thị Mai', ['unknown', mai.identity.device])
      expect(reply.reopens).toEqual({ device: mai.identity.device, share: SHARE })
      const trail = await world.store.read((db) => db.selectFrom('audit').select('action').where('action', '=', 'vault-reopen').execute())
      expect(trail).toHaveLength(1)
    })

    it('never comes to another person, and not unasked', async () => {
      await leaveShare(mai)
      const hong = await world.enrolPhone('Lê Thị Hồng', [GROUP_6])
      expect((await enrolAgain(hong, 'Lê Thị Hồng', [mai.identity.device])).reopens).toBeUndefined()
      expect((await enrolAgain(mai, 'Nguyễn Thị Mai', [])).reopens).toBeUndefined()
    })

    it('is left only by a phone, in the shape of a share', async () => {
      expect((await mai.post('/api/key-share', { share: 'short' })).status).toBe(400)
      const answer = await world.app.request(`${ORIGIN}/api/key-share`, { method: 'POST', headers: { 'content-type': 'application/json', host: 'so-noi.test' }, body: JSON.stringify({ share: SHARE }) })
      expect(answer.status).toBe(401)
    })
  })
})
