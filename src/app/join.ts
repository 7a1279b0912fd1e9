/** A code of the station becomes an open vault: a new one, or the one of the same person that lies on this phone under a forgotten PIN. */
import * as z from 'zod/mini'
import type { JoinOutcome } from '#features/enrol/join-screen.tsx'
import { enrolReplySchema, type EnrolReply } from '#protocol/enrol.ts'
import { storeEnrolment } from '#storage/enrolment.ts'
import { isFullDisk } from '#storage/room.ts'
import { listDoors, type Keyring } from '#storage/vault/keyring.ts'
import { finishDoor, makeVault, openWithSecret, removeVault, setPin, type OpenVault } from '#storage/vault/vaults.ts'
import { fromBase64Url } from '#protocol/base64-url.ts'
import { deviceName } from './device-name.ts'
import { postJson } from './endpoint.ts'

/** How asking for a device with a code ended. */
export type EnrolAnswer = { kind: 'enrolled'; reply: EnrolReply } | { kind: 'refused'; why: 'code-used' | 'code-expired' | 'not-found' | 'too-many' | 'offline' }

/** Asks the endpoint with a code; `vaults` are the devices of the shut vaults on this phone. */
export async function askEnrolment(code: string, vaults: readonly string[] = []): Promise<EnrolAnswer> {
  const answer = await postJson('/api/enrol', { code, deviceName: deviceName(), appVersion: __APP_VERSION__, ...(vaults.length > 0 ? { vaults } : {}) })
  if (answer.kind === 'unreachable') return { kind: 'refused', why: 'offline' }
  if (answer.kind === 'refused') {
    const { problem } = answer.problem
    if (problem === 'code-used' || problem === 'code-expired' || problem === 'too-many') return { kind: 'refused', why: problem }
    return { kind: 'refused', why: problem === 'unavailable' ? 'offline' : 'not-found' }
  }
  const reply = z.safeParse(enrolReplySchema, answer.body)
  return reply.success ? { kind: 'enrolled', reply: reply.data } : { kind: 'refused', why: 'offline' }
}

/** Joins: asks, opens or makes the vault under the new PIN, and writes the identity into it; `ask` is given by tests. */
export async function joinWithCode(ring: Keyring, code: string, pin: string, ask = askEnrolment): Promise<JoinOutcome> {
  const before = await listDoors(ring)
  // Made before the code is spent: a phone without room says so while the code is still good.
  const fresh = await roomFor(() => makeVault(ring, pin, 'making'))
  if (!fresh) return { kind: 'refused', why: 'no-room' }
  const answer = await ask(code, before.flatMap(({ share }) => (share ? [share.device] : [])))
  const reply = answer.kind === 'enrolled' ? answer.reply : undefined
  const old = reply && (await reopened(ring, reply, pin))
  if (!reply || old) await discard(ring, fresh)
  if (answer.kind === 'refused') return answer
  const vault = old ?? fresh
  if (!(await storeEnrolment(vault.phone, answer.reply))) {
    await vault.shut()
    return { kind: 'refused', why: 'already-enrolled' }
  }
  await finishDoor(ring, vault.door)
  // Behind a door that was ended nothing is left; whoever joins anew begins anew.
  for (const { id, state } of before) if (state === 'ended') await removeVault(ring, id)
  return { kind: 'open', vault }
}

async function discard(ring: Keyring, vault: OpenVault): Promise<void> {
  await vault.shut()
  await removeVault(ring, vault.door)
}

async function roomFor<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work()
  } catch (reason) {
    if (isFullDisk(reason)) return undefined
    throw reason
  }
}

async function reopened(ring: Keyring, { reopens }: EnrolReply, pin: string): Promise<OpenVault | undefined> {
  if (!reopens) return undefined
  const door = (await listDoors(ring)).find(({ share }) => share?.device === reopens.device)
  const vault = door && (await openWithSecret(ring, door.id, 'share', fromBase64Url(reopens.share)))
  if (vault) await setPin(ring, vault, pin)
  return vault
}
