/** A pregnant woman and a mother after birth: 21 signs, each asked in its time, with blood pressure and temperature. */
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { ThreeWay } from '#domain/records/kind.ts'
import { assessWomanSigns, womanFindingsAt, type WomanObservations } from '#domain/signs/assess-woman.ts'
import { levels, type Urgency } from '#domain/signs/urgency.ts'
import { womanFindings, type WomanTime } from '#domain/signs/woman-findings.ts'

const times: readonly WomanTime[] = ['pregnant', 'postpartum']
const codes = womanFindings.value.map(({ code }) => code)
const allNo: Record<string, ThreeWay> = Object.fromEntries(codes.map((code) => [code, 'no']))
const check = (said: Partial<WomanObservations>) => assessWomanSigns({ time: 'postpartum', signs: allNo, ...said })
const mmHg = (...readings: (readonly [number, number])[]) => readings.map(([systolic, diastolic]) => ({ systolic, diastolic }))

describe('a woman without any sign', () => {
  it.each(times)('needs nothing when all is answered: %s', (time) => {
    expect(check({ time })).toEqual({ urgency: 'none', reasons: [], unknown: [] })
  })

  it('with nothing asked is not known to be well', () => {
    const { urgency, unknown } = check({ signs: {} })
    expect(urgency).toBe('incomplete')
    expect(unknown).toEqual(womanFindingsAt('postpartum').map(({ code }) => code))
  })
})

describe('any one sign of the woman', () => {
  it.each(womanFindings.value.map(({ code, urgency }) => [code, urgency] as const))('%s alone means %s', (code, urgency) => {
    expect(check({ signs: { ...allNo, [code]: 'yes' } })).toEqual({ urgency, reasons: [code], unknown: [] })
  })

  it('can always wait no longer than today', () => {
    for (const { urgency } of womanFindings.value) expect(['go-now', 'same-day']).toContain(urgency)
  })

  it('is believed outside the time it is asked', () => {
    expect(check({ time: 'postpartum', signs: { ...allNo, waters_broken: 'yes' } }).urgency).toBe('go-now')
  })

  it('of a newer list is believed too', () => {
    expect(check({ signs: { ...allNo, jaundice: 'yes' } })).toMatchObject({ urgency: 'go-now', reasons: ['jaundice'] })
  })

  it('unsure leaves the check incomplete', () => {
    expect(check({ signs: { ...allNo, severe_headache: 'unknown' } })).toEqual({ urgency: 'incomplete', reasons: [], unknown: ['severe_headache'] })
  })
})

describe('the signs asked at a time', () => {
  const at = (time: WomanTime, weeks?: number | null) => womanFindingsAt(time, weeks).map(({ code }) => code)

  it('leave out the lochia before and labour after birth', () => {
    expect(at('pregnant')).not.toContain('foul_discharge')
    expect(at('pregnant')).toContain('labour_imminent')
    expect(at('postpartum')).toContain('foul_discharge')
    expect(at('postpartum')).not.toContain('labour_imminent')
  })

  it.each([
    [19, false],
    [20, true],
    [21, true],
    [null, true],
    [undefined, true],
  ])('at %s weeks ask for movements: %s', (weeks, asked) => {
    expect(at('pregnant', weeks).includes('fetal_movement_less')).toBe(asked)
  })

  it('do not keep an early pregnancy open for movements', () => {
    const { fetal_movement_less: _early, ...signs } = allNo
    expect(check({ time: 'pregnant', signs, gestationWeeks: 12 }).urgency).toBe('none')
    expect(check({ time: 'pregnant', signs }).unknown).toEqual(['fetal_movement_less'])
  })

  it('are 21 in all, each asked at some time', () => {
    expect(womanFindings.value).toHaveLength(21)
    expect(new Set([...at('pregnant'), ...at('postpartum')]).size).toBe(21)
  })
})

describe('the thermometer of a woman', () => {
  it.each([
    [37.4, 'none'],
    [37.5, 'go-now'],
    [37.6, 'go-now'],
  ])('at %d °C means %s', (temperatureCelsius, urgency) => {
    expect(check({ temperatureCelsius }).urgency).toBe(urgency)
  })

  it('settles what the hand could not feel', () => {
    expect(check({ signs: { ...allNo, fever: 'unknown' }, temperatureCelsius: 36.8 }).urgency).toBe('none')
  })
})

describe('blood pressure', () => {
  it.each([
    [[], 'none', [], []],
    [[[139, 89]], 'none', [], []],
    [[[140, 80]], 'incomplete', [], ['high_blood_pressure']],
    [[[120, 90]], 'incomplete', [], ['high_blood_pressure']],
    [[[140, 90], [138, 88]], 'none', [], []],
    [[[140, 80], [120, 90]], 'same-day', ['high_blood_pressure'], []],
    [[[150, 95], [130, 80], [141, 80]], 'same-day', ['high_blood_pressure'], []],
    [[[159, 109]], 'incomplete', [], ['high_blood_pressure']],
    [[[160, 90]], 'go-now', ['very_high_blood_pressure', 'high_blood_pressure'], []],
    [[[130, 110]], 'go-now', ['very_high_blood_pressure', 'high_blood_pressure'], []],
  ] as const)('of %j means %s', (readings, urgency, reasons, unknown) => {
    expect(check({ bloodPressure: mmHg(...readings) })).toEqual({ urgency, reasons, unknown })
  })

  it('high with protein or another sign goes now', () => {
    const bloodPressure = mmHg([142, 92], [144, 90])
    expect(check({ bloodPressure, signs: { ...allNo, proteinuria: 'yes' } }).urgency).toBe('go-now')
    expect(check({ bloodPressure, signs: { ...allNo, oedema_face_hands: 'yes' } }).urgency).toBe('go-now')
    expect(check({ signs: { ...allNo, proteinuria: 'yes' } }).urgency).toBe('same-day')
  })

  it('is judged by limits that the station may set', () => {
    const strict = { high: { systolic: 130, diastolic: 85 }, times: 1, urgent: { systolic: 150, diastolic: 100 } }
    const seen = { time: 'pregnant', signs: allNo, bloodPressure: mmHg([130, 70]) } as const
    expect(assessWomanSigns(seen, { bloodPressure: strict, feverFrom: 38 }).urgency).toBe('same-day')
    expect(assessWomanSigns({ ...seen, bloodPressure: [], temperatureCelsius: 37.9 }, { bloodPressure: strict, feverFrom: 38 }).urgency).toBe('none')
  })
})

describe('the private question', () => {
  it('is marked, comes last and stands on no card', () => {
    const secret = womanFindings.value.filter((finding) => finding.private)
    expect(secret.map(({ code }) => code)).toEqual(['depressed_harm'])
    expect(womanFindings.value.at(-1)).toMatchObject({ code: 'depressed_harm', caregiverWords: null })
  })
})

describe('any answers of a woman', () => {
  const answers = fc.dictionary(fc.constantFrom(...codes, 'proteinuria', 'jaundice'), fc.constantFrom<ThreeWay>('yes', 'no', 'unknown'))
  const pressure = fc.tuple(fc.integer({ min: 90, max: 180 }), fc.integer({ min: 50, max: 120 }))
  const seen = fc.record({
    time: fc.constantFrom(...times),
    signs: answers,
    bloodPressure: fc.array(pressure, { maxLength: 3 }).map((readings) => mmHg(...readings)),
    gestationWeeks: fc.option(fc.integer({ min: 4, max: 42 })),
  })
  const rank: readonly Urgency[] = ['none', 'incomplete', ...levels.slice(1)]

  it('never grow less urgent by one more yes', () => {
    fc.assert(
      fc.property(seen, fc.constantFrom(...codes), (observed, code) => {
        const before = assessWomanSigns(observed)
        const after = assessWomanSigns({ ...observed, signs: { ...observed.signs, [code]: 'yes' } })
        expect(rank.indexOf(after.urgency)).toBeGreaterThanOrEqual(rank.indexOf(before.urgency))
      }),
    )
  })

  it('say none only when nothing asked is open', () => {
    fc.assert(
      fc.property(seen, (observed) => {
        const { urgency, reasons, unknown } = assessWomanSigns(observed)
        expect(urgency === 'none').toBe(reasons.length === 0 && unknown.length === 0)
      }),
    )
  })
})
