/** Which addresses stay inside the app. */
import { describe, expect, it } from 'vitest'
import { isAppAddress } from '#ui/link/link.tsx'

describe('an address', () => {
  it('inside the app is handed to its navigation', () => {
    expect(isAppAddress('/gia-dinh/032')).toBe(true)
  })

  it('that calls, writes or leads elsewhere is left alone', () => {
    for (const href of ['tel:115', 'sms:0912345678', 'https://moh.gov.vn', '//moh.gov.vn', '#can-nang']) {
      expect(isAppAddress(href)).toBe(false)
    }
  })
})
