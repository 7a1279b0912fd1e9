/** Brings the words that the first sight of the app does without: every screen that is fetched later waits for them. */
import { hasAllWords, speakWith } from './words.ts'

let coming: Promise<void> | undefined

async function fetchWords(): Promise<void> {
  const { vi } = await import('./vi.ts')
  if (!hasAllWords) speakWith(vi)
}

/** Resolves when every word of the language in use is there; a failed fetch is tried again at the next call. */
export function allWords(): Promise<void> {
  if (hasAllWords) return Promise.resolve()
  coming ??= fetchWords().catch((reason: unknown) => {
    coming = undefined
    throw reason
  })
  return coming
}
