/** A phone at work: its open book, and what goes on behind it, fetched only after the first sight of the screens. */
import { allWords } from '#language/all-words.ts'
import type { Phone } from '#storage/phone.ts'
import type { Keyring } from '#storage/vault/keyring.ts'
import type { OpenVault } from '#storage/vault/vaults.ts'
import type { EnrolOutcome, PhoneWork } from './phone-work.ts'

/** Parts that the phone's screens are given. */
export interface PhoneSession {
  phone: Phone
  /** Asks for an exchange with the endpoint; resolves when it has ended. */
  syncNow: () => Promise<void>
  /** Gives an open book a new device by a code of the station. */
  enrol: (code: string) => Promise<EnrolOutcome>
  /** Tells the clock of the tasks where one is. */
  at: (path: string) => void
  /** Ends it, before the book is shut. */
  stop: () => void
}

/** Starts the work behind an open book; `onEnded` is called when the phone was taken out of use and its vault is gone. */
export function startPhoneSession(ring: Keyring, vault: OpenVault, onEnded: () => void): PhoneSession {
  let begun: Promise<PhoneWork> | undefined
  let isStopped = false
  let place = ''

  const load = async (): Promise<PhoneWork> => {
    await allWords()
    const { startPhoneWork } = await import('./phone-work.ts')
    if (isStopped) throw new Error('the book was shut meanwhile')
    const work = startPhoneWork(ring, vault, onEnded)
    work.at(place)
    return work
  }
  const begin = (): Promise<PhoneWork> => {
    begun ??= load().catch((reason: unknown) => {
      // The code could not be fetched, on a first visit without a network: the next request tries again.
      begun = undefined
      throw reason
    })
    return begun
  }
  const syncNow = async () => {
    const work = await begin().catch(() => undefined)
    await work?.syncer.request()
  }
  void syncNow()
  return {
    phone: vault.phone,
    syncNow,
    enrol: async (code) => (await begin()).enrol(code),
    at: (path) => {
      place = path
      begun?.then((work) => work.at(path)).catch(() => undefined)
    },
    stop: () => {
      isStopped = true
      begun?.then((work) => work.stop()).catch(() => undefined)
    },
  }
}
