/** Judging danger signs: any one sign is enough, unknown is never no, and every one of the 12 signs can be found. */
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { ThreeWay } from '#domain/records/kind.ts'
import { assessDangerSigns, type SignObservations } from '#domain/signs/assess.ts'
import { newbornDangerSigns } from '#domain/signs/newborn-danger-signs.ts'
import { newbornFindings } from '#domain/signs/newborn-findings.ts'

const asked = newbornFindings.map(({ code }) => code).filter((code) => code !== 'slow_breathing')
const allNo: Record<string, ThreeWay> = Object.fromEntries(asked.map((code) => [code, 'no']))
const breaths = (...rates: number[]) => rates.map((perMinute) => ({ perMinute, seconds: 60, method: 'tapped' as const }))
const check = (said: Partial<SignObservations>) => assessDangerSigns({ signs: allNo, ageDays: 7, ...said })

describe('a newborn without any sign', () => {
  it('needs no referral when every question is answered', () => {
    expect(check({})).toEqual({ urgency: 'none', reasons: [], unknown: [] })
  })

  it('is fully answered by count and thermometer', () => {
    const { fast_breathing: _fast, temperature_fever: _hot, temperature_cold: _cold, ...signs } = allNo
    expect(check({ signs, breaths: breaths(48), temperatureCelsius: 36.8 }).urgency).toBe('none')
  })
})

describe('any one sign', () => {
  it.each(asked)('%s alone means go now', (code) => {
    expect(check({ signs: { ...allNo, [code]: 'yes' } })).toEqual({ urgency: 'go-now', reasons: [code], unknown: [] })
  })

  it.each(newbornDangerSigns.value.map(({ code }) => code))('of the twelve, %s, means go now', (code) => {
    expect(check({ signs: { ...allNo, [code]: 'yes' } }).urgency).toBe('go-now')
  })

  it('is enough even when nothing else was asked', () => {
    const result = assessDangerSigns({ signs: { lethargy: 'yes' }, ageDays: 2 })
    expect(result.urgency).toBe('go-now')
    expect(result.unknown).toContain('chest_indrawing')
  })

  it('of a newer list is believed too', () => {
    expect(check({ signs: { ...allNo, sunken_fontanelle: 'yes' } })).toMatchObject({ urgency: 'go-now', reasons: ['sunken_fontanelle'] })
  })

  it('comes in the order of the steps, not of the answers', () => {
    const signs = { ...allNo, diarrhoea: 'yes', poor_feeding: 'yes' } as const
    expect(check({ signs }).reasons).toEqual(['poor_feeding', 'diarrhoea'])
  })
})

describe('what is not known', () => {
  it.each(asked)('leaves the check incomplete: %s', (code) => {
    expect(check({ signs: { ...allNo, [code]: 'unknown' } })).toEqual({ urgency: 'incomplete', reasons: [], unknown: [code] })
  })

  it('is the same whether unsure or never asked', () => {
    const { jaundice_danger: _left, ...signs } = allNo
    expect(check({ signs })).toEqual(check({ signs: { ...allNo, jaundice_danger: 'unknown' } }))
  })

  it('includes an unsure answer of a newer list', () => {
    expect(check({ signs: { ...allNo, sunken_fontanelle: 'unknown' } }).urgency).toBe('incomplete')
  })

  it('includes slow breathing that somebody was unsure of', () => {
    expect(check({ signs: { ...allNo, slow_breathing: 'unknown' } }).unknown).toEqual(['slow_breathing'])
  })

  it('does not ask about urine and stool on the first day', () => {
    const { no_urine_or_stool_24h: _early, ...signs } = allNo
    expect(check({ signs, ageDays: 0 }).urgency).toBe('none')
    expect(check({ signs, ageDays: 1 }).unknown).toEqual(['no_urine_or_stool_24h'])
  })
})

describe('the thermometer', () => {
  it.each([
    [37.5, ['temperature_fever']],
    [37.4, []],
    [36, []],
    [35.9, ['temperature_cold']],
  ])('at %d °C gives %j', (temperatureCelsius, reasons) => {
    expect(check({ temperatureCelsius }).reasons).toEqual(reasons)
  })

  it('settles what the hand could not feel', () => {
    const signs = { ...allNo, temperature_fever: 'unknown', temperature_cold: 'unknown' } as const
    expect(check({ signs, temperatureCelsius: 36.9 }).urgency).toBe('none')
  })

  it('does not overrule a baby that feels cold', () => {
    expect(check({ signs: { ...allNo, temperature_cold: 'yes' }, temperatureCelsius: 36.5 }).urgency).toBe('go-now')
  })

  it('left unread changes nothing', () => {
    expect(check({ temperatureCelsius: null }).urgency).toBe('none')
  })
})

describe('the breath count', () => {
  it.each([
    [[60], 'go-now'],
    [[59], 'none'],
    [[68, 66], 'go-now'],
    [[62, 55], 'none'],
    [[55, 62], 'go-now'],
    [[29], 'go-now'],
    [[30], 'none'],
  ])('%j a minute gives %s', (rates, urgency) => {
    expect(check({ breaths: breaths(...rates) }).urgency).toBe(urgency)
  })

  it('uses the limit of the age', () => {
    expect(check({ breaths: breaths(52), ageDays: 59 }).urgency).toBe('none')
    expect(check({ breaths: breaths(52), ageDays: 60 }).reasons).toEqual(['fast_breathing'])
  })

  it('that could not be done leaves the check incomplete', () => {
    expect(check({ signs: { ...allNo, fast_breathing: 'unknown' }, breaths: [] }).unknown).toEqual(['fast_breathing'])
  })
})

describe('any set of answers', () => {
  const answers = fc.dictionary(fc.constantFrom(...asked), fc.constantFrom<ThreeWay>('yes', 'no', 'unknown'))

  it('with a yes is go-now, and without one never is', () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 0, max: 28 }), (signs, ageDays) => {
        const { urgency } = assessDangerSigns({ signs, ageDays })
        expect(urgency === 'go-now').toBe(Object.values(signs).includes('yes'))
      }),
    )
  })

  it('says none only when all is answered with no', () => {
    fc.assert(
      fc.property(answers, (signs) => {
        const { urgency } = assessDangerSigns({ signs, ageDays: 5 })
        expect(urgency === 'none').toBe(asked.every((code) => signs[code] === 'no'))
      }),
    )
  })

  it('never grows safer by forgetting an answer', () => {
    fc.assert(
      fc.property(fc.constantFrom(...asked), (code) => {
        const { [code]: _forgotten, ...signs } = allNo
        expect(assessDangerSigns({ signs, ageDays: 5 }).urgency).toBe('incomplete')
      }),
    )
  })
})
