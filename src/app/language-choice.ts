/**
 * Which language this phone speaks. Kept in localStorage: it is asked before any book is open and before any screen is loaded,
 * is read without waiting, and says nothing of anybody.
 */
import { chooseLanguage, languageOf, type LanguageCode } from '#language/languages.ts'

const KEY = 'so-noi-language'

/** The language that was chosen here; Vietnamese before, and where the browser keeps nothing. */
function chosenLanguage(): LanguageCode {
  try {
    return languageOf(localStorage.getItem(KEY))
  } catch {
    return 'vi'
  }
}

/** Puts the chosen language in place; Vietnamese when its words cannot be fetched. Returns what the page speaks from now on. */
export async function speakChosenLanguage(): Promise<LanguageCode> {
  const chosen = chosenLanguage()
  const spoken = await chooseLanguage(chosen).then(() => chosen, () => 'vi' as const)
  document.documentElement.lang = spoken
  return spoken
}

/** Keeps another language and opens the page anew in it: screens read their words when they are loaded, and what was written lies in drafts. */
export function changeLanguage(code: LanguageCode): void {
  localStorage.setItem(KEY, code)
  window.location.reload()
}
