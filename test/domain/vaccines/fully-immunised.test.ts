/** Fully immunised under 1: the whole set before the first birthday, with the switches of the ward. */
import { describe, expect, it } from 'vitest'
import { needsConfirmation } from '#domain/signs/rule.ts'
import { fullImmunisation, isFullyImmunised } from '#domain/vaccines/fully-immunised.ts'
import type { DoseRecord } from '#domain/vaccines/given-doses.ts'

const bornOn = '2026-01-15'
const set: Record<string, string> = {
  bcg: '2026-01-16',
  penta_1: '2026-03-15',
  penta_2: '2026-05-15',
  penta_3: '2026-07-15',
  opv_1: '2026-03-15',
  opv_2: '2026-05-15',
  opv_3: '2026-07-15',
  ipv_1: '2026-06-15',
  measles_1: '2026-10-15',
}
const records = (changed: Record<string, string | null> = {}): DoseRecord[] =>
  Object.entries({ ...set, ...changed }).map(([dose, givenOn]) => ({ dose, given: 'yes', givenOn }))

describe('a child with the whole set', () => {
  it('is fully immunised, without a second injected polio', () => {
    expect(isFullyImmunised(bornOn, records())).toEqual({ full: true, missing: [] })
  })

  it.each(Object.keys(set))('is not when a dose is missing: %s', (code) => {
    const left = records().filter(({ dose }) => dose !== code)
    const { full, missing } = isFullyImmunised(bornOn, left)
    expect(full).toBe(false)
    expect(missing.length).toBeGreaterThan(0)
  })

  it.each([
    ['2027-01-13', true],
    ['2027-01-14', true],
    ['2027-01-15', false],
    ['2027-01-16', false],
  ])('with measles on %s: %s', (day, full) => {
    expect(isFullyImmunised(bornOn, records({ measles_1: day }))).toEqual({ full, missing: full ? [] : ['measles_1'] })
  })

  it('is not with a dose too early or undated', () => {
    expect(isFullyImmunised(bornOn, records({ measles_1: '2026-10-14' })).missing).toEqual(['measles_1'])
    expect(isFullyImmunised(bornOn, records({ measles_1: null })).missing).toEqual(['measles_1'])
  })

  it('is not when two doses stand 27 days apart', () => {
    expect(isFullyImmunised(bornOn, records({ penta_2: '2026-04-11' })).missing).toEqual(['penta_3'])
    expect(isFullyImmunised(bornOn, records({ penta_2: '2026-04-12' })).full).toBe(true)
  })
})

describe('the switches of the ward', () => {
  const withBirthDose = { switchedOn: ['hepatitis_b_birth'] }

  it('add the birth dose of hepatitis B', () => {
    expect(isFullyImmunised(bornOn, records(), withBirthDose).missing).toEqual(['hepb_birth'])
    expect(isFullyImmunised(bornOn, records({ hepb_birth: '2026-01-15' }), withBirthDose).full).toBe(true)
    expect(isFullyImmunised(bornOn, records({ hepb_birth: '2026-01-19' }), withBirthDose).full).toBe(true)
  })

  it('add both rota doses and no other vaccine', () => {
    expect(isFullyImmunised(bornOn, records(), { switchedOn: ['rota', 'pcv'] }).missing).toEqual(['rota_1', 'rota_2'])
  })

  it('stand off until the station confirms them', () => {
    expect(fullImmunisation.value.switchedOn).toEqual([])
    expect(needsConfirmation(fullImmunisation)).toBe(true)
  })
})
