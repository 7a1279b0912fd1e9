/** POST /api/parcel: a sealed push, brought by a locked phone's worker; opened here and taken as if the phone had sent it itself. */
import * as z from 'zod/mini'
import { MAX_PARCEL_BYTES, openParcel, parcelSchema, type ParcelReply } from '#protocol/parcel.ts'
import { parcelOpener } from '../auth/parcel-key.ts'
import { deviceIdByToken } from '../auth/device-auth.ts'
import { answerJson } from '../http/answer.ts'
import { readBytes, unpackJson } from '../http/body.ts'
import type { Ask, Parts } from '../http/context.ts'
import { addressOf } from '../http/origin.ts'
import { answerRefusal, Refusal } from '../http/problem.ts'
import { MAX_PUSH_BYTES } from '#protocol/push.ts'
import { takeSentPush } from './push.ts'

/** Takes a parcel. One that cannot be opened counts against its address, as a guessed code does. */
export async function parcel(ask: Ask, parts: Parts): Promise<Response> {
  const { store, limits } = parts
  const address = addressOf(ask)
  const retryAfterSeconds = limits.parcel.waitSeconds(address)
  if (retryAfterSeconds > 0) return answerRefusal(new Refusal('too-many', { retryAfterSeconds }))
  const sealed = await readBytes(ask.req.raw, MAX_PARCEL_BYTES)
  if (sealed instanceof Refusal) return answerRefusal(sealed)
  limits.parcel.began(address)
  const opener = await store.read(parcelOpener)
  const packed = opener && (await openParcel(opener, new Uint8Array(sealed)))
  if (!packed) return answerRefusal(new Refusal('malformed'))
  const content = await unpackJson(packed, MAX_PUSH_BYTES)
  const parcelRead = content instanceof Refusal ? content : z.safeParse(parcelSchema, content.json)
  if (parcelRead instanceof Refusal) return answerRefusal(parcelRead)
  if (!parcelRead.success) return answerRefusal(new Refusal('wrong-shape'))
  const device = await store.read((db) => deviceIdByToken(db, parcelRead.data.token))
  if (device instanceof Refusal) return answerRefusal(device)
  limits.parcel.tookBack(address)
  const reply = await takeSentPush(parts, device, parcelRead.data.push)
  return reply instanceof Refusal ? answerRefusal(reply) : answerJson(ask, { taken: true } satisfies ParcelReply)
}
