/** Reads Vietnamese aloud where the phone has a Vietnamese voice; without one there is no reading button. */
import { useMemo, useSyncExternalStore } from 'react'

export type Speech = { say: (text: string) => void; stop: () => void }

const isVietnamese = (voice: SpeechSynthesisVoice) => /^vi([-_]|$)/i.test(voice.lang)

/** A voice kept on the phone is taken before one that needs the network. */
export function pickVietnameseVoice(voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | undefined {
  const speaking = voices.filter(isVietnamese)
  return speaking.find((voice) => voice.localService) ?? speaking[0]
}

const synthesis = () => (typeof speechSynthesis === 'undefined' ? undefined : speechSynthesis)

// Voices arrive late on Android: the list is empty at first, then an event tells.
function watchVoices(onChange: () => void) {
  const source = synthesis()
  source?.addEventListener('voiceschanged', onChange)
  return () => source?.removeEventListener('voiceschanged', onChange)
}

// The address, not the voice: some browsers make new voice objects at each asking.
const presentVoice = () => pickVietnameseVoice(synthesis()?.getVoices() ?? [])?.voiceURI

export function useSpeech(): Speech | undefined {
  const address = useSyncExternalStore(watchVoices, presentVoice, () => undefined)
  return useMemo(() => {
    const source = synthesis()
    const voice = source?.getVoices().find((one) => one.voiceURI === address)
    if (!voice || !source) return undefined
    return {
      say: (text) => {
        const utterance = new SpeechSynthesisUtterance(text)
        utterance.voice = voice
        utterance.lang = voice.lang
        // A little slower than the default: the listener is a mother with a child on her arm.
        utterance.rate = 0.9
        source.cancel()
        source.speak(utterance)
      },
      stop: () => source.cancel(),
    }
  }, [address])
}
