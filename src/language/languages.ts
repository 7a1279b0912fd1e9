/** The languages there are, and the choice of one: made before any screen is loaded, for screens read their words then. */
import { tellBy } from './told.ts'
import { speakWith } from './words.ts'

/** Each language by its own name, for somebody who reads no other. */
export const languageNames = { vi: 'Tiếng Việt', en: 'English' } as const

/** Code of a language, as HTML writes it. */
export type LanguageCode = keyof typeof languageNames

/** The language that is spoken. */
export let spoken: LanguageCode = 'vi'

/** All codes, in the order of the choice. */
export const languageCodes: readonly LanguageCode[] = ['vi', 'en']

/** The language a stored or asked code stands for; Vietnamese for any other. */
export function languageOf(code: string | null): LanguageCode {
  return languageCodes.find((known) => known === code) ?? 'vi'
}

/** Puts a language in place of the one before; a phone that stays with Vietnamese loads nothing for it. */
export async function chooseLanguage(code: LanguageCode): Promise<void> {
  if (code === 'vi') {
    // Its later words come with the screens that need them.
    if (spoken !== 'vi') speakWith((await import('./vi.ts')).vi)
    tellBy(undefined)
    spoken = code
    return
  }
  const { en, domainInEnglish } = await import('./en.ts')
  speakWith(en)
  tellBy(domainInEnglish)
  spoken = code
}
