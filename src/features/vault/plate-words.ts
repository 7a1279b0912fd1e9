/** What a shut door tells: how much waits behind it. */
import { words } from '#language/words.ts'
import type { ShutDoor } from '#storage/vault/vaults.ts'

/** In one line. */
export function plateWords({ state, unsent, parcel, drafts }: Pick<ShutDoor, 'state' | 'unsent' | 'parcel' | 'drafts'>): string {
  if (state === 'ended') return words.access.endedTitle
  const parts = [sendWords(unsent, parcel)]
  if (drafts > 0) parts.push(words.vault.drafts(drafts))
  return parts.join(' · ')
}

function sendWords(unsent: number, parcel: ShutDoor['parcel']): string {
  if (unsent === 0) return words.vault.allSent
  return parcel !== null && parcel.takenAt !== null && parcel.forms === unsent ? words.vault.onTheWay(unsent) : words.vault.unsent(unsent)
}
