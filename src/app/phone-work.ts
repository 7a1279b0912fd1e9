/** What goes on behind the screens of an open book: its syncer, and the moments at which it syncs: on opening, online again, in sight again, after a save. */
import { readAccess } from '#storage/access.ts'
import { storeEnrolment } from '#storage/enrolment.ts'
import type { Phone } from '#storage/phone.ts'
import { layBallast } from '#storage/room.ts'
import { readMeta } from '#storage/meta.ts'
import { watch } from '#storage/watch.ts'
import type { Keyring } from '#storage/vault/keyring.ts'
import { endVault, type OpenVault } from '#storage/vault/vaults.ts'
import { startSyncer, type Syncer } from '#sync/syncer.ts'
import { keepDoor } from './door-keeping.ts'
import { keepLists } from './list-keeping.ts'
import { askEnrolment, type EnrolAnswer } from './join.ts'
import { startTaskClock } from './task-clock.ts'
import { startWaitingAlarm } from './waiting-alarm.ts'
import { browserSyncPorts } from './wiring.ts'

/** How a new code for an open book ended, for the screen to say in words. */
export type EnrolOutcome = 'enrolled' | 'already-enrolled' | (EnrolAnswer & { kind: 'refused' })['why']

/** The work as the session holds it. */
export interface PhoneWork {
  syncer: Syncer
  enrol: (code: string) => Promise<EnrolOutcome>
  /** Tells the clock of the tasks where one is. */
  at: (path: string) => void
  /** Ends it, before the book is shut. */
  stop: () => void
}

/** Starts it; `onEnded` is called when the phone was taken out of use and its vault is gone. */
export function startPhoneWork(ring: Keyring, vault: OpenVault, onEnded: () => void): PhoneWork {
  const { phone } = vault
  const syncer = startSyncer(phone, browserSyncPorts(vault.door), {
    set: (work, ms) => window.setTimeout(work, ms),
    clear: (timer) => {
      if (typeof timer === 'number') window.clearTimeout(timer)
    },
  })
  const online = () => void syncer.request()
  const seen = () => {
    if (document.visibilityState === 'visible') void syncer.request()
  }
  window.addEventListener('online', online)
  document.addEventListener('visibilitychange', seen)
  const saves = syncAfterSaves(phone, syncer)
  const endings = watch(() => readAccess(phone)).subscribe({
    next: ({ state }) => {
      if (state === 'ended') void endVault(ring, vault).then(onEnded)
    },
  })
  const clock = startTaskClock(phone)
  const alarm = startWaitingAlarm(phone)
  const stopKeeping = keepDoor(ring, vault)
  const stopLists = keepLists(phone)
  void layBallast(phone)
  void syncer.request()
  return {
    syncer,
    enrol: (code) => enrol(phone, syncer, code),
    at: clock.at,
    stop: () => {
      syncer.stop()
      clock.stop()
      alarm.stop()
      window.removeEventListener('online', online)
      document.removeEventListener('visibilitychange', seen)
      saves.unsubscribe()
      endings.unsubscribe()
      stopKeeping()
      stopLists()
    },
  }
}

/** The count of ops is watched, so no screen has to know that there is a network. */
function syncAfterSaves(phone: Phone, syncer: Syncer): { unsubscribe: () => void } {
  let known: number | undefined
  return watch(async () => (await readMeta(phone, 'counter')).n).subscribe({
    next: (written) => {
      if (known !== undefined && written > known) void syncer.request()
      known = written
    },
  })
}

async function enrol(phone: Phone, syncer: Syncer, code: string): Promise<EnrolOutcome> {
  const answer = await askEnrolment(code)
  if (answer.kind === 'refused') return answer.why
  if (!(await storeEnrolment(phone, answer.reply))) return 'already-enrolled'
  void layBallast(phone)
  void syncer.request()
  return 'enrolled'
}
