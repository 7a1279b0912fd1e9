/** The knowledge of caregivers: the latest teach-back in the period, and mothers not yet asked. */
import { describe, expect, it } from 'vitest'
import { indicatorById } from '#domain/indicators/index.ts'
import { defaultIndicatorConfig, type ProgrammeData } from '#domain/indicators/indicator.ts'
import { aChild, aHousehold, aMother, aTeachBack, id } from './builders.ts'

const period = { from: '2026-01-01', to: '2026-06-30' }

function compute(data: ProgrammeData, config = defaultIndicatorConfig) {
  const result = indicatorById('caregiver_newborn_danger_signs')?.compute(data, period, config)
  if (!result) throw new Error('indicator missing')
  return result
}

const weak = ['poor_feeding']

describe('a caregiver who told the signs back', () => {
  it('passes with three signs', () => {
    expect(compute({ 'teach-back': [aTeachBack()] })).toMatchObject({ numerator: 1, denominator: 1, reached: [id(900)], toReach: [] })
  })

  it('does not pass with two, and is taught again', () => {
    const result = compute({ 'teach-back': [aTeachBack({ recalled: ['poor_feeding', 'lethargy'] })] })
    expect(result).toMatchObject({ numerator: 0, denominator: 1, toReach: [{ person: id(900), why: 'not-passed' }] })
  })

  it('is not helped by saying one sign three times', () => {
    expect(compute({ 'teach-back': [aTeachBack({ recalled: ['lethargy', 'lethargy', 'lethargy'] })] }).numerator).toBe(0)
  })

  it('counts once, by the latest telling', () => {
    const first = aTeachBack({ id: id(501), occurredOn: '2026-02-01', recalled: weak })
    const second = aTeachBack({ id: id(502), occurredOn: '2026-05-01' })
    expect(compute({ 'teach-back': [second, first] })).toMatchObject({ numerator: 1, denominator: 1, counted: [id(502)] })
  })

  it('can lose what was once known', () => {
    const first = aTeachBack({ id: id(501), occurredOn: '2026-02-01' })
    const second = aTeachBack({ id: id(502), occurredOn: '2026-05-01', recalled: weak })
    expect(compute({ 'teach-back': [first, second] }).numerator).toBe(0)
  })

  it.each([
    ['2025-12-31', 0],
    ['2026-01-01', 1],
    ['2026-06-30', 1],
    ['2026-07-01', 0],
  ])('on %s is counted %i times', (occurredOn, denominator) => {
    expect(compute({ 'teach-back': [aTeachBack({ occurredOn })] }).denominator).toBe(denominator)
  })

  it('on another topic is not counted', () => {
    expect(compute({ 'teach-back': [aTeachBack({ topic: 'pneumonia' })] }).denominator).toBe(0)
  })

  it('keeps the pass mark of the day unless the ward sets one', () => {
    const talk = aTeachBack({ passMark: 2, recalled: ['lethargy', 'poor_feeding'] })
    expect(compute({ 'teach-back': [talk] }).numerator).toBe(1)
    expect(compute({ 'teach-back': [talk] }, { ...defaultIndicatorConfig, passMark: 3 }).numerator).toBe(0)
  })

  it('is left out with a voided telling or a voided person', () => {
    expect(compute({ 'teach-back': [aTeachBack({ voidReason: 'nhầm' })] }).denominator).toBe(0)
    expect(compute({ person: [aMother({ voidReason: 'ghi trùng' })], 'teach-back': [aTeachBack()] }).denominator).toBe(0)
  })

  it('of temporary residence is named', () => {
    const data: ProgrammeData = {
      household: [aHousehold({ residence: 'temporary' })],
      person: [aMother()],
      'teach-back': [aTeachBack()],
    }
    expect(compute(data)).toMatchObject({ denominator: 1, temporary: [id(900)] })
  })
})

describe('a mother who was not asked', () => {
  const family: ProgrammeData = { household: [aHousehold()], person: [aChild(), aMother()] }

  it('is still to reach, outside the denominator', () => {
    expect(compute(family)).toMatchObject({ denominator: 0, unknown: 1, toReach: [{ person: id(900), why: 'not-asked' }] })
  })

  it('of twins is named once', () => {
    const twins = [aChild(), aChild({ id: id(2) }), aMother()]
    expect(compute({ ...family, person: twins }).toReach).toHaveLength(1)
  })

  it('is no longer named once she was asked', () => {
    expect(compute({ ...family, 'teach-back': [aTeachBack()] })).toMatchObject({ unknown: 0, toReach: [] })
  })

  it('who moved away or died is not looked for', () => {
    expect(compute({ ...family, person: [aChild(), aMother({ status: 'moved' })] }).toReach).toEqual([])
    expect(compute({ ...family, person: [aChild(), aMother({ status: 'died' })] }).toReach).toEqual([])
  })
})
