/** How the app addresses the collaborator: the word she chose on this phone, else the one the station wrote down, and her name. */
import type { Honorific } from '#domain/honorific.ts'
import { readMetas } from '../meta.ts'
import type { Phone } from '../phone.ts'

/** The word of address and the full name. */
export interface Addressed {
  honorific: Honorific
  name: string
}

/** Null before the phone was enrolled. */
export async function readAddressed(phone: Phone): Promise<Addressed | null> {
  const [identity, settings] = await readMetas(phone, 'identity', 'settings')
  return identity && { honorific: settings.honorific ?? identity.honorific, name: identity.authorName }
}
