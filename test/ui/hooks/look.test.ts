/** The look of the page and the voice that reads aloud. */
import { describe, expect, it } from 'vitest'
import { pickVietnameseVoice } from '#ui/hooks/use-speech.ts'
import { readLook, textSizes, themes, writeLook } from '#ui/hooks/use-theme.ts'

const voice = (lang: string, localService: boolean): SpeechSynthesisVoice => ({ lang, localService, name: lang, voiceURI: `${lang}${localService}`, default: false })

describe('the look of the page', () => {
  it('is read back as it was chosen', () => {
    for (const theme of themes) {
      for (const text of textSizes) {
        const root = { dataset: {} }
        writeLook({ theme, text }, root)
        expect(readLook(root)).toEqual({ theme, text })
      }
    }
  })

  it('is light at normal size before any choice', () => {
    expect(readLook({ dataset: {} })).toEqual({ theme: 'light', text: 1 })
  })

  it('falls back when an old setting is unknown', () => {
    expect(readLook({ dataset: { theme: 'sepia', text: '9' } })).toEqual({ theme: 'light', text: 1 })
  })
})

describe('the voice that reads aloud', () => {
  it('is Vietnamese or there is none', () => {
    expect(pickVietnameseVoice([voice('en-US', true), voice('vie', true)])).toBeUndefined()
    expect(pickVietnameseVoice([voice('vi_VN', false)])?.lang).toBe('vi_VN')
  })

  it('on the phone comes before one on the network', () => {
    expect(pickVietnameseVoice([voice('vi-VN', false), voice('vi-VN', true)])?.localService).toBe(true)
  })
})
