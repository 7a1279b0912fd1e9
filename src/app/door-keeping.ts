/** Keeps what a shut door needs, while it is open: what it shows, the share of its key at the endpoint, and the parcel of what waits. */
import * as z from 'zod/mini'
import { toBase64Url } from '#protocol/base64-url.ts'
import { keyShareReplySchema } from '#protocol/key-share.ts'
import { readMeta, readMetas, writeMeta } from '#storage/meta.ts'
import { unsentForms } from '#storage/outbox.ts'
import type { Phone } from '#storage/phone.ts'
import type { DoorPlate } from '#storage/vault/doors.ts'
import { updateDoor, type Keyring } from '#storage/vault/keyring.ts'
import { keepShare, type OpenVault } from '#storage/vault/vaults.ts'
import { watch } from '#storage/watch.ts'
import { packParcel } from '#sync/parcel.ts'
import { askBackgroundSync } from './background.ts'
import { postJson } from './endpoint.ts'

const SHARE_BYTES = 32
/** What waits is packed when nothing was written for so long (ms): online it is gone by then. */
const CALM_MS = 800

/** Starts keeping; the function ends it. */
export function keepDoor(ring: Keyring, vault: OpenVault): () => void {
  const { phone, door } = vault
  let timer: ReturnType<typeof setTimeout> | undefined
  let working = Promise.resolve()
  const inTurn = (work: () => Promise<void>) => {
    // A book that is shut meanwhile ends the work; what was left undone is done at the next opening.
    working = working.then(work).catch(() => undefined)
  }
  const packSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => inTurn(() => keepParcel(ring, vault)), CALM_MS)
  }
  const plates = watch(() => readPlate(phone)).subscribe({ next: (plate) => inTurn(() => updateDoor(ring, door, plate)) })
  const outbox = watch(() => unsentForms(phone)).subscribe({ next: packSoon })
  const exchanges = watch(async () => (await readMeta(phone, 'sync-state')).lastSyncAt).subscribe({
    next: (lastSyncAt) => {
      if (lastSyncAt !== null) inTurn(() => leaveShare(ring, vault))
    },
  })
  const hide = () => {
    if (document.visibilityState === 'hidden') inTurn(() => keepParcel(ring, vault))
  }
  document.addEventListener('visibilitychange', hide)
  return () => {
    clearTimeout(timer)
    plates.unsubscribe()
    outbox.unsubscribe()
    exchanges.unsubscribe()
    document.removeEventListener('visibilitychange', hide)
  }
}

async function readPlate(phone: Phone): Promise<DoorPlate> {
  const [identity, scope, settings] = await readMetas(phone, 'identity', 'scope', 'settings')
  return {
    name: identity?.authorName ?? '',
    training: scope?.profile.training ?? false,
    stationName: scope?.profile.stationName ?? '',
    stationPhone: scope?.profile.stationPhone ?? null,
    theme: settings.theme,
    textSize: settings.textSize,
  }
}

/** Leaves a share for the device that this phone is now; the wrap under it is kept only when the endpoint has it. */
async function leaveShare(ring: Keyring, vault: OpenVault): Promise<void> {
  const [identity, parcelKey] = await readMetas(vault.phone, 'identity', 'parcel-key')
  const door = await ring.db.doors.get(vault.door)
  if (!identity || !door || (door.share?.device === identity.device && parcelKey !== null)) return
  const share = ring.ports.randomBytes(SHARE_BYTES)
  const answer = await postJson('/api/key-share', { share: toBase64Url(share) }, identity.token)
  const reply = z.safeParse(keyShareReplySchema, answer.kind === 'answer' ? answer.body : undefined)
  if (!reply.success) return
  await keepShare(ring, vault, identity.device, share)
  await writeMeta(vault.phone, 'parcel-key', reply.data.parcelKey)
}

async function keepParcel(ring: Keyring, { door, phone }: OpenVault): Promise<void> {
  const packed = await packParcel(phone, __APP_VERSION__)
  await updateDoor(ring, door, { parcel: packed ? { ...packed, takenAt: null } : null })
  if (packed) await askBackgroundSync()
}
