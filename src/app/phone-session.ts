/** A phone at work: its book, its syncer, and the moments at which it syncs: on opening, online again, in sight again, after a save. */
import * as z from 'zod/mini'
import { enrolReplySchema } from '#protocol/enrol.ts'
import { storeEnrolment } from '#storage/enrolment.ts'
import type { Phone } from '#storage/phone.ts'
import { layBallast } from '#storage/room.ts'
import { readMeta } from '#storage/meta.ts'
import { watch } from '#storage/watch.ts'
import { startSyncer, type Syncer } from '#sync/syncer.ts'
import { postJson } from './endpoint.ts'
import { BACKGROUND_SYNC_TAG, browserSyncPorts, openBrowserPhone } from './wiring.ts'

/** How an enrolment ended, for the screen to say in words. */
export type EnrolOutcome = 'enrolled' | 'code-used' | 'code-expired' | 'not-found' | 'too-many' | 'offline' | 'already-enrolled'

/** Parts that the phone's screens are given. */
export interface PhoneSession {
  phone: Phone
  syncer: Syncer
  enrol: (code: string) => Promise<EnrolOutcome>
}

interface SyncRegistration {
  sync?: { register: (tag: string) => Promise<void> }
}

/** Opens the book and starts syncing. */
export function startPhoneSession(): PhoneSession {
  const phone = openBrowserPhone()
  const syncer = startSyncer(phone, browserSyncPorts(), {
    set: (work, ms) => window.setTimeout(work, ms),
    clear: (timer) => {
      if (typeof timer === 'number') window.clearTimeout(timer)
    },
  })
  window.addEventListener('online', () => void syncer.request())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void syncer.request()
  })
  syncAfterSaves(phone, syncer)
  void layBallast(phone)
  void syncer.request()
  return { phone, syncer, enrol: (code) => enrol(phone, syncer, code) }
}

/** The count of ops is watched, so no screen has to know that there is a network. */
function syncAfterSaves(phone: Phone, syncer: Syncer): void {
  let known: number | undefined
  watch(async () => (await readMeta(phone, 'counter')).n).subscribe({
    next: (written) => {
      if (known !== undefined && written > known) {
        void syncer.request()
        void askBackgroundSync()
      }
      known = written
    },
  })
}

/** Asks the browser to wake the service worker when the network is back, where it can. */
async function askBackgroundSync(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const registration: (ServiceWorkerRegistration & SyncRegistration) | undefined = await navigator.serviceWorker.getRegistration()
  try {
    await registration?.sync?.register(BACKGROUND_SYNC_TAG)
  } catch {
    // The person or the browser does not allow it: the page itself sends at the next opening.
    return
  }
}

async function enrol(phone: Phone, syncer: Syncer, code: string): Promise<EnrolOutcome> {
  const answer = await postJson('/api/enrol', { code, deviceName: deviceName(), appVersion: __APP_VERSION__ })
  if (answer.kind === 'unreachable') return 'offline'
  if (answer.kind === 'refused') {
    const { problem } = answer.problem
    if (problem === 'code-used' || problem === 'code-expired' || problem === 'too-many') return problem
    return problem === 'unavailable' ? 'offline' : 'not-found'
  }
  const reply = z.safeParse(enrolReplySchema, answer.body)
  if (!reply.success) return 'offline'
  if (!(await storeEnrolment(phone, reply.data))) return 'already-enrolled'
  void layBallast(phone)
  void syncer.request()
  return 'enrolled'
}

/** What the station's list shows: the phone's model where the browser tells it, else the kind of machine. */
function deviceName(): string {
  const agent = navigator.userAgent
  const model = /Android [\d.]+; ([^)]+)\)/.exec(agent)?.[1]
  const machine = /Android|iPhone|iPad|Windows|Mac OS|CrOS|Linux/.exec(agent)?.[0] ?? ''
  const browser = /(Chrome|Firefox|Safari)\/(\d+)/.exec(agent)
  return [model ?? machine, browser ? `${browser[1]} ${browser[2]}` : ''].filter((part) => part !== '').join(' · ').slice(0, 100)
}
