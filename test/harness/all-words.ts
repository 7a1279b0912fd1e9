/** Gives a test every word before it loads a screen, as the app does. */
import { vi as vietnamese } from '#language/vi.ts'
import { speakWith } from '#language/words.ts'

speakWith(vietnamese)
