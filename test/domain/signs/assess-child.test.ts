/** A sick child of 2 to 59 months: cough, diarrhoea and the general danger signs, at the safe side of every doubt. */
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { ThreeWay } from '#domain/records/kind.ts'
import { assessChildSigns, type ChildObservations } from '#domain/signs/assess-child.ts'
import { childClassLabels } from '#domain/signs/child-classes.ts'
import { childFindings } from '#domain/signs/child-findings.ts'
import type { Urgency } from '#domain/signs/urgency.ts'

const codes = childFindings.value.map(({ code }) => code)
const asked = childFindings.value.filter(({ measured }) => !measured).map(({ code }) => code)
const allNo: Record<string, ThreeWay> = Object.fromEntries(asked.map((code) => [code, 'no']))
const breaths = (...rates: number[]) => rates.map((perMinute) => ({ perMinute, seconds: 60, method: 'tapped' as const }))
const yes = (...said: string[]) => ({ ...allNo, ...Object.fromEntries(said.map((code) => [code, 'yes' as const])) })
const check = (said: Partial<ChildObservations>) => assessChildSigns({ signs: allNo, ageDays: 400, ...said })

describe('a child without any sign', () => {
  it('needs nothing when every question is answered', () => {
    expect(check({})).toEqual({ urgency: 'none', reasons: [], unknown: [], classes: [] })
  })

  it('is not asked about a cough it does not have', () => {
    const signs = Object.fromEntries(childFindings.value.filter(({ after }) => !after).map(({ code }) => [code, 'no' as const]))
    expect(check({ signs }).urgency).toBe('none')
  })

  it('with nothing asked is not known to be well', () => {
    expect(check({ signs: {} })).toMatchObject({ urgency: 'incomplete', reasons: [], unknown: asked })
  })
})

describe('a general danger sign', () => {
  it.each(['cannot_drink', 'vomits_everything', 'convulsions', 'lethargic_unconscious'])('%s alone means go now', (code) => {
    expect(check({ signs: yes(code) })).toMatchObject({ urgency: 'go-now', reasons: [code], classes: ['general_danger'] })
  })

  it('with a cough is severe for the station', () => {
    expect(check({ signs: yes('cough', 'convulsions') }).classes).toEqual(['general_danger', 'severe_pneumonia'])
  })

  it('is enough though nothing else was asked', () => {
    expect(check({ signs: { convulsions: 'yes' } }).urgency).toBe('go-now')
  })

  it('of a newer list is believed too', () => {
    expect(check({ signs: { ...allNo, stiff_neck: 'yes' } })).toMatchObject({ urgency: 'go-now', reasons: ['stiff_neck'] })
    expect(check({ signs: { ...allNo, stiff_neck: 'unknown' } }).urgency).toBe('incomplete')
  })
})

describe('a coughing child', () => {
  it.each([
    [[], 'home-care', 'cough_cold'],
    [['fast_breathing'], 'same-day', 'pneumonia'],
    [['chest_indrawing'], 'go-now', 'pneumonia'],
    [['stridor'], 'go-now', 'severe_pneumonia'],
    [['low_oxygen'], 'go-now', 'severe_pneumonia'],
  ] as const)('with %j goes %s, for the station %s', (signs, urgency, name) => {
    const result = check({ signs: yes('cough', ...signs) })
    expect([result.urgency, result.classes]).toEqual([urgency, [name]])
  })

  it('for 14 days is seen within the week', () => {
    expect(check({ signs: yes('cough', 'cough_14_days') })).toMatchObject({ urgency: 'this-week', classes: ['cough_cold', 'long_cough'] })
  })

  it('for 14 days with open questions is seen today', () => {
    const { stridor: _left, ...signs } = yes('cough', 'cough_14_days')
    expect(check({ signs })).toMatchObject({ urgency: 'same-day', unknown: ['stridor'], classes: ['long_cough'] })
  })

  it('is not sent home while breathing is unknown', () => {
    const { fast_breathing: _left, ...signs } = yes('cough')
    expect(check({ signs })).toMatchObject({ urgency: 'incomplete', unknown: ['fast_breathing'], classes: [] })
    expect(check({ signs, breaths: breaths(30) })).toMatchObject({ urgency: 'home-care', classes: ['cough_cold'] })
  })

  it.each([
    [60, 49, 'home-care'],
    [60, 50, 'same-day'],
    [364, 49, 'home-care'],
    [364, 50, 'same-day'],
    [365, 39, 'home-care'],
    [365, 40, 'same-day'],
    [1825, 39, 'home-care'],
    [1825, 40, 'same-day'],
  ])('at %i days with %i breaths goes %s', (ageDays, rate, urgency) => {
    expect(check({ signs: yes('cough'), ageDays, breaths: breaths(rate) }).urgency).toBe(urgency)
  })

  it('is judged by the last of several counts', () => {
    expect(check({ signs: yes('cough'), breaths: breaths(46, 38) }).urgency).toBe('home-care')
    expect(check({ signs: yes('cough'), breaths: breaths(38, 46) }).reasons).toEqual(['cough', 'fast_breathing'])
  })

  it.each([
    [89, 'go-now'],
    [89.9, 'go-now'],
    [90, 'home-care'],
    [91, 'home-care'],
  ])('with %d %% oxygen goes %s', (oxygenPercent, urgency) => {
    expect(check({ signs: yes('cough'), oxygenPercent }).urgency).toBe(urgency)
  })

  it('is complete without an oximeter, but not with doubt', () => {
    expect(check({ signs: yes('cough'), oxygenPercent: null }).unknown).toEqual([])
    expect(check({ signs: { ...yes('cough'), low_oxygen: 'unknown' } })).toMatchObject({ urgency: 'incomplete', unknown: ['low_oxygen'] })
  })
})

describe('a child with diarrhoea', () => {
  it.each([
    [[], 'home-care', ['no_dehydration']],
    [['sunken_eyes'], 'home-care', ['no_dehydration']],
    [['restless', 'drinks_eagerly'], 'same-day', ['some_dehydration']],
    [['sunken_eyes', 'skin_pinch_slow'], 'same-day', ['some_dehydration']],
    [['restless', 'skin_pinch_very_slow'], 'same-day', ['some_dehydration']],
    [['skin_pinch_slow', 'skin_pinch_very_slow'], 'home-care', ['no_dehydration']],
    [['sunken_eyes', 'drinks_poorly'], 'go-now', ['severe_dehydration']],
    [['drinks_poorly', 'skin_pinch_very_slow'], 'go-now', ['severe_dehydration']],
    [['lethargic_unconscious', 'sunken_eyes'], 'go-now', ['general_danger', 'severe_dehydration']],
    [['cannot_drink', 'drinks_poorly'], 'go-now', ['general_danger', 'no_dehydration']],
    [['blood_in_stool'], 'same-day', ['no_dehydration', 'dysentery']],
    [['diarrhoea_14_days'], 'this-week', ['no_dehydration', 'persistent_diarrhoea']],
  ] as const)('and %j goes %s, for the station %j', (signs, urgency, classes) => {
    const result = check({ signs: yes('diarrhoea', ...signs) })
    expect([result.urgency, result.classes]).toEqual([urgency, classes])
  })

  it('is not called well watered while signs are open', () => {
    const { skin_pinch_slow: _slow, skin_pinch_very_slow: _very, ...signs } = yes('diarrhoea', 'sunken_eyes')
    expect(check({ signs })).toMatchObject({ urgency: 'incomplete', classes: [], unknown: ['skin_pinch_slow', 'skin_pinch_very_slow'] })
  })

  it('unsure whether it has any stays open', () => {
    const { diarrhoea: _left, ...signs } = allNo
    expect(check({ signs }).urgency).toBe('incomplete')
  })
})

describe('any set of answers', () => {
  const answers = fc.dictionary(fc.constantFrom(...codes, 'stiff_neck'), fc.constantFrom<ThreeWay>('yes', 'no', 'unknown'))
  const rank: readonly Urgency[] = ['none', 'incomplete', 'home-care', 'this-week', 'same-day', 'go-now']
  const seen = fc.record({
    signs: answers,
    ageDays: fc.integer({ min: 60, max: 1825 }),
    breaths: fc.array(fc.integer({ min: 20, max: 80 }), { maxLength: 2 }).map((rates) => breaths(...rates)),
    oxygenPercent: fc.option(fc.integer({ min: 80, max: 100 })),
  })
  /** A child sent home is judged whole, so an open question takes that word back: both ask for more, neither for the station. */
  const height = (urgency: Urgency) => Math.max(rank.indexOf(urgency), rank.indexOf('home-care'))

  it('never grows less urgent by one more yes', () => {
    fc.assert(
      fc.property(seen, fc.constantFrom(...codes), (observed, code) => {
        const before = assessChildSigns(observed)
        const after = assessChildSigns({ ...observed, signs: { ...observed.signs, [code]: 'yes' } })
        expect(height(after.urgency)).toBeGreaterThanOrEqual(height(before.urgency))
        if (before.urgency !== 'none') expect(after.urgency).not.toBe('none')
      }),
    )
  })

  it('says none or home only when nothing worse is open', () => {
    fc.assert(
      fc.property(seen, (observed) => {
        const { urgency, unknown } = assessChildSigns(observed)
        const worst = Object.fromEntries(unknown.map((code) => [code, 'yes' as const]))
        const then = assessChildSigns({ ...observed, signs: { ...observed.signs, ...worst } })
        if (urgency === 'none' || urgency === 'home-care' || urgency === 'this-week') expect(then.urgency).toBe(urgency)
      }),
    )
  })

  it('gives classes that the station has names for', () => {
    fc.assert(
      fc.property(seen, (observed) => {
        for (const name of assessChildSigns(observed).classes) expect(childClassLabels[name]).toBeTruthy()
      }),
    )
  })
})
