/** Which PINs may be chosen, and how long a door waits after wrong ones. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pinFault, waitUntil } from '#domain/vault/pin-rule.ts'

describe('a PIN', () => {
  it.each(['', '12345', '1234567', '12345a', '１２３４５６', ' 12345'])('is six digits, not %j', (pin) => {
    expect(pinFault(pin)).toBe('length')
  })

  it.each(['000000', '111111', '123456', '654321', '024680', '121212', '123123', '112233', '122221', '987654', '890123'])('is not as easy as %s', (pin) => {
    expect(pinFault(pin)).toBe('easy')
  })

  it.each(['280571', '730264', '190583', '408215'])('may be %s', (pin) => {
    expect(pinFault(pin)).toBeUndefined()
  })

  it('leaves at least 99 of 100 to choose from', () => {
    const easy = Array.from({ length: 1_000_000 }, (_, at) => String(at).padStart(6, '0')).filter((pin) => pinFault(pin) !== undefined)
    expect(easy.length).toBeLessThan(10_000)
  })
})

describe('the wait after wrong PINs', () => {
  it('never ends later than five minutes from now, whatever the clock did', () => {
    fc.assert(
      fc.property(fc.nat(10), fc.option(fc.integer({ min: 0, max: 4e12 })), fc.integer({ min: 0, max: 4e12 }), (count, at, now) => {
        const until = waitUntil({ count, at }, now)
        expect(until === null || (until > now && until <= now + 5 * 60_000)).toBe(true)
      }),
    )
  })
})
