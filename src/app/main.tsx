/** First lines of the app: which of the two houses is asked for, the phone or the station, and only that one is loaded. */
import './zod-setup.ts'
import '#ui/style/tokens.css'
import '#ui/style/base.css'
import { createRoot } from 'react-dom/client'
import { allWords } from '#language/all-words.ts'
import { words } from '#language/words.ts'
import { speakChosenLanguage } from './language-choice.ts'

const root = document.getElementById('root')
const isStation = /^\/(tram|thiet-lap|dat-mat-khau)(\/|$)/.test(window.location.pathname)

async function start(container: HTMLElement): Promise<void> {
  // Screens read their words when they are loaded.
  const language = await speakChosenLanguage()
  if (isStation) await allWords()
  if (isStation) await (await import('#language/station-words.ts')).chooseStationLanguage(language)
  const { App } = isStation ? await import('./station-app.tsx') : await import('./phone-app.tsx')
  createRoot(container).render(<App />)
}

/** The station's screens are not kept for offline use; without a network there is nothing to show but why. */
function sayWhy(container: HTMLElement): void {
  container.textContent = isStation ? words.app.stationNeedsNetwork : words.app.bookFailed
}

if (root) start(root).catch(() => sayWhy(root))
