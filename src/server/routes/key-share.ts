/** POST /api/key-share: a phone leaves a share of its vault's key, and learns how to seal a parcel for this endpoint. */
import { keyShareRequestSchema, type KeyShareReply } from '#protocol/key-share.ts'
import { parcelKeyOf } from '../auth/parcel-key.ts'
import { deviceIdOf } from '../auth/device-auth.ts'
import { answerJson } from '../http/answer.ts'
import { readBody } from '../http/body.ts'
import type { Ask, Parts } from '../http/context.ts'
import { answerRefusal, Refusal } from '../http/problem.ts'

/** Keeps the share; a later one takes the place of the one before. */
export async function keyShare(ask: Ask, { store, ports }: Parts): Promise<Response> {
  const device = await store.read((db) => deviceIdOf(ask, db))
  if (device instanceof Refusal) return answerRefusal(device)
  const body = await readBody(ask.req.raw, keyShareRequestSchema)
  if (body instanceof Refusal) return answerRefusal(body)
  const { share } = body.value
  const reply: KeyShareReply = await store.write(device.ward, async (db) => {
    await db.updateTable('device').set({ key_share: share }).where('id', '=', device.id).execute()
    return { parcelKey: await parcelKeyOf(db, ports) }
  })
  return answerJson(ask, reply)
}
