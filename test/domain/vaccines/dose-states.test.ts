/** Every dose of a child one day before, on and after each of its limits, whatever order the records come in. */
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { addDays } from '#domain/time/calendar-day.ts'
import { doseStateLabels, doseWhyLabels } from '#domain/vaccines/dose-state-words.ts'
import { doseStates } from '#domain/vaccines/dose-states.ts'
import type { DoseRecord } from '#domain/vaccines/given-doses.ts'
import { childVaccines, vaccines, womanVaccines } from '#domain/vaccines/index.ts'

const bornOn = '2026-01-15'
const given = (dose: string, givenOn: string | null, more: Partial<DoseRecord> = {}): DoseRecord => ({ dose, given: 'yes', givenOn, ...more })
const hexa = ['diphtheria', 'pertussis', 'tetanus', 'hepatitis_b', 'hib', 'polio_injected']

function stateOf(code: string, today: string, records: readonly DoseRecord[] = [], born: string | null = bornOn) {
  const state = doseStates(born, records, today, { vaccines }).find((dose) => dose.code === code)
  if (!state) throw new Error(`no dose ${code}`)
  return state
}

describe('a dose not given yet', () => {
  it.each([
    ['bcg', '2026-01-15', 'due', 'in-window'],
    ['bcg', '2026-02-15', 'due', 'in-window'],
    ['bcg', '2026-02-16', 'late', 'overdue'],
    ['bcg', '2027-01-15', 'late', 'overdue'],
    ['bcg', '2027-01-16', 'too-old', 'past-latest-age'],
    ['penta_1', '2026-03-14', 'not-yet', 'too-young'],
    ['penta_1', '2026-03-15', 'due', 'in-window'],
    ['penta_1', '2026-03-16', 'due', 'in-window'],
    ['penta_1', '2026-04-15', 'due', 'in-window'],
    ['penta_1', '2026-04-16', 'late', 'overdue'],
    ['penta_2', '2026-09-01', 'not-yet', 'dose-before-missing'],
    ['ipv_1', '2026-06-14', 'not-yet', 'too-young'],
    ['ipv_1', '2026-06-15', 'due', 'in-window'],
    ['ipv_2', '2026-11-01', 'not-yet', 'dose-before-missing'],
    ['measles_1', '2026-10-14', 'not-yet', 'too-young'],
    ['measles_1', '2026-10-15', 'due', 'in-window'],
    ['measles_1', '2026-12-15', 'due', 'in-window'],
    ['measles_1', '2026-12-16', 'late', 'overdue'],
    ['mr_1', '2027-07-14', 'not-yet', 'too-young'],
    ['mr_1', '2027-07-15', 'due', 'in-window'],
    ['dpt_4', '2027-07-14', 'not-yet', 'too-young'],
    ['dpt_4', '2027-07-15', 'due', 'in-window'],
    ['je_1', '2027-01-14', 'not-yet', 'too-young'],
    ['je_1', '2027-01-15', 'due', 'in-window'],
    ['rota_1', '2026-07-15', 'late', 'overdue'],
    ['rota_1', '2026-07-16', 'too-old', 'past-latest-age'],
    ['hepb_birth', '2026-01-16', 'due', 'in-window'],
    ['hepb_birth', '2026-01-17', 'late', 'overdue'],
    ['hepb_birth', '2026-01-23', 'too-old', 'past-latest-age'],
  ])('%s on %s is %s: %s', (code, today, state, why) => {
    expect(stateOf(code, today)).toMatchObject({ state, why, givenOn: null })
  })

  it('tells from when, when and until when', () => {
    expect(stateOf('rota_1', '2026-02-01')).toMatchObject({ from: '2026-03-15', due: '2026-03-15', lateAfter: '2026-04-15', until: '2026-07-15' })
  })

  it('of a child born early goes by real age', () => {
    expect(stateOf('penta_1', '2026-03-15', []).from).toBe('2026-03-15')
  })

  it('of a child born on the 31st falls on the month end', () => {
    expect(stateOf('penta_1', '2026-02-28', [], '2025-12-31')).toMatchObject({ state: 'due', from: '2026-02-28' })
  })
})

describe('a dose that was given', () => {
  it.each([
    ['bcg', '2026-02-15', 'given', 'on-time'],
    ['bcg', '2026-02-16', 'given-late', 'after-its-time'],
    ['penta_1', '2026-03-14', 'given-too-early', 'before-age'],
    ['penta_1', '2026-03-15', 'given', 'on-time'],
    ['penta_1', '2026-04-15', 'given', 'on-time'],
    ['penta_1', '2026-04-16', 'given-late', 'after-its-time'],
    ['measles_1', '2026-10-14', 'given-too-early', 'before-age'],
    ['measles_1', '2026-10-15', 'given', 'on-time'],
    ['mr_1', '2027-07-14', 'given-too-early', 'before-age'],
    ['mr_1', '2027-07-15', 'given', 'on-time'],
  ])('%s on %s is %s: %s', (code, day, state, why) => {
    expect(stateOf(code, '2027-12-01', [given(code, day)])).toMatchObject({ state, why, givenOn: day })
  })

  it('too early is called for again', () => {
    expect(stateOf('penta_1', '2026-05-01', [given('penta_1', '2026-03-14')])).toMatchObject({ state: 'given-too-early', from: '2026-03-15' })
    const repeated = [given('penta_1', '2026-03-14'), given('penta_1', '2026-04-01')]
    expect(stateOf('penta_1', '2026-05-01', repeated)).toMatchObject({ state: 'given', givenOn: '2026-04-01' })
  })

  it('dated after today or twice a day changes nothing', () => {
    expect(stateOf('penta_1', '2026-03-20', [given('penta_1', '2026-03-21')]).state).toBe('due')
    const twice = [given('penta_1', '2026-03-20'), given('penta_1', '2026-03-20')]
    expect(stateOf('penta_2', '2026-03-20', twice)).toMatchObject({ state: 'not-yet', why: 'interval-not-over' })
  })

  it('on a day not known is given all the same', () => {
    const records = [given('penta_1', null)]
    expect(stateOf('penta_1', '2026-05-01', records)).toMatchObject({ state: 'given', why: 'day-unknown', givenOn: null })
    expect(stateOf('penta_2', '2026-04-14', records)).toMatchObject({ state: 'not-yet', why: 'too-young' })
    expect(stateOf('penta_2', '2026-04-15', records).state).toBe('due')
  })
})

describe('the time between two doses', () => {
  const first = given('penta_1', '2026-03-15')

  it.each([
    [27, 'given-too-early', 'before-interval'],
    [28, 'given', 'on-time'],
    [29, 'given', 'on-time'],
  ])('of %i days makes the second %s', (days, state, why) => {
    expect(stateOf('penta_2', '2026-12-01', [first, given('penta_2', addDays('2026-03-15', days))])).toMatchObject({ state, why })
  })

  it('counts from the last dose that was valid', () => {
    const records = [given('penta_1', '2026-03-10'), given('penta_1', '2026-03-20')]
    expect(stateOf('penta_2', '2026-04-16', records)).toMatchObject({ from: '2026-04-17', state: 'not-yet', why: 'interval-not-over' })
    expect(stateOf('penta_2', '2026-04-17', records).state).toBe('due')
  })

  it.each([
    [6, 'given-too-early'],
    [7, 'given'],
    [14, 'given'],
    [15, 'given-late'],
  ])('of %i days for Japanese encephalitis is %s', (days, state) => {
    const records = [given('je_1', '2027-01-20'), given('je_2', addDays('2027-01-20', days))]
    expect(stateOf('je_2', '2028-01-01', records).state).toBe(state)
  })

  it('of a year parts the third from the second', () => {
    const records = [given('je_1', '2027-01-20'), given('je_2', '2027-01-30')]
    expect(stateOf('je_3', '2028-01-29', records)).toMatchObject({ state: 'not-yet', from: '2028-01-30' })
    expect(stateOf('je_3', '2028-01-30', records).state).toBe('due')
  })

  it.each([
    ['2-3-4', ['2026-03-15', '2026-04-15', '2026-05-15']],
    ['2-4-6', ['2026-03-15', '2026-05-15', '2026-07-15']],
    ['28 days apart', ['2026-03-15', '2026-04-12', '2026-05-10']],
  ])('may follow the schedule %s', (_name, days) => {
    const records = days.map((day, index) => given(`penta_${index + 1}`, day))
    expect([1, 2, 3].map((number) => stateOf(`penta_${number}`, '2026-12-01', records).state)).toEqual(['given', 'given', 'given'])
  })

  it('closes the window of a dose with a last age', () => {
    expect(stateOf('rota_2', '2026-07-12', [given('rota_1', '2026-07-01')]).state).toBe('too-old')
  })
})

describe('a private combined dose', () => {
  const six = ['2026-03-15', '2026-04-15', '2026-05-15'].map((day, index) => given(`hexa_${index + 1}`, day, { antigens: hexa }))

  it.each(['penta_1', 'penta_2', 'penta_3', 'opv_1', 'opv_2', 'opv_3', 'ipv_1', 'ipv_2'])('with six antigens counts as %s', (code) => {
    expect(stateOf(code, '2026-12-01', six).state).toBe('given')
  })

  it('does not count for what it does not hold', () => {
    expect(stateOf('measles_1', '2026-12-01', six).state).toBe('due')
    expect(stateOf('penta_1', '2026-05-01', [given('hexa_1', '2026-03-20')]).state).toBe('late')
    expect(stateOf('dpt_4', '2027-08-01', six).state).toBe('due')
  })

  it('recorded as five-in-one still counts for polio', () => {
    expect(stateOf('opv_1', '2026-05-01', [given('penta_1', '2026-03-20', { antigens: hexa })]).state).toBe('given')
  })

  it('leaves injected polio alone out of the oral doses', () => {
    expect(stateOf('opv_1', '2026-12-01', [given('ipv_1', '2026-06-20', { antigens: ['polio_injected'] })]).state).toBe('late')
  })

  it('too early for another vaccine says nothing about it', () => {
    const mmr = given('mmr', '2027-01-20', { antigens: ['measles', 'mumps', 'rubella'] })
    expect(stateOf('measles_1', '2027-02-01', [mmr]).state).toBe('given-late')
    expect(stateOf('mr_1', '2027-02-01', [mmr]).state).toBe('not-yet')
  })
})

describe('hepatitis B at birth', () => {
  const at = (givenAt: string, birthTime: string | null = '08:30') =>
    doseStates(bornOn, [given('hepb_birth', null, { givenAt })], '2026-03-01', { vaccines: childVaccines, birthTime }).find(({ code }) => code === 'hepb_birth')

  it.each([
    ['2026-01-16T08:29', 'given', 'on-time'],
    ['2026-01-16T08:30', 'given', 'on-time'],
    ['2026-01-16T08:31', 'given-late', 'after-its-time'],
    ['2026-01-20T09:00', 'given-late', 'after-its-time'],
  ])('at %s is %s: %s', (givenAt, state, why) => {
    expect(at(givenAt)).toMatchObject({ state, why, givenOn: givenAt.slice(0, 10) })
  })

  it('without the hour of birth asks for it', () => {
    expect(at('2026-01-16T09:00', null)).toMatchObject({ state: 'given', why: 'time-missing' })
  })
})

describe('a dose that somebody said was not given', () => {
  const sick: DoseRecord = { dose: 'penta_1', given: 'no', notGivenReason: 'sick', occurredOn: '2026-03-15' }
  const away: DoseRecord = { ...sick, notGivenReason: 'away', occurredOn: '2026-04-15' }

  it('carries the latest reason', () => {
    expect(stateOf('penta_1', '2026-04-20', [away, sick])).toMatchObject({ state: 'not-given', reason: 'away', from: '2026-03-15' })
    expect(stateOf('penta_1', '2026-04-20', [{ dose: 'penta_1', given: 'no' }]).reason).toBe('other')
  })

  it('is given once a later record says so', () => {
    expect(stateOf('penta_1', '2026-04-20', [sick, given('penta_1', '2026-04-10')])).toMatchObject({ state: 'given', reason: null })
  })

  it('is past its age even with a reason', () => {
    expect(stateOf('rota_1', '2026-08-01', [{ ...sick, dose: 'rota_1' }])).toMatchObject({ state: 'too-old', reason: 'sick' })
  })
})

describe('tetanus of a pregnant woman', () => {
  const states = (records: readonly DoseRecord[], today: string) =>
    doseStates(null, records, today, { vaccines: womanVaccines }).map(({ state }) => state)

  it('begins at once and waits a month', () => {
    expect(states([], '2026-06-01')).toEqual(['due', 'not-yet', 'not-yet', 'not-yet', 'not-yet'])
    const first = [given('td_pregnant', '2026-06-01')]
    expect(states(first, '2026-06-28').slice(0, 2)).toEqual(['given', 'not-yet'])
    expect(states(first, '2026-06-29').slice(0, 2)).toEqual(['given', 'due'])
  })
})

describe('any set of records', () => {
  const codes = doseStates(bornOn, [], '2027-01-01').map(({ code }) => code)
  const record = fc.record<DoseRecord>({
    dose: fc.constantFrom(...codes, 'hexa_1', 'penta'),
    given: fc.constantFrom('yes', 'yes', 'no'),
    givenOn: fc.option(fc.integer({ min: -5, max: 900 }).map((days) => addDays(bornOn, days))),
    antigens: fc.constantFrom([], hexa, ['measles', 'rubella']),
    notGivenReason: fc.constantFrom('sick', 'away', null),
    occurredOn: fc.constantFrom('2026-03-01', '2026-04-01'),
  })

  it('gives the same states in every order', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 12 }).chain((records) => fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length }))), ([records, shuffled]) => {
        expect(doseStates(bornOn, shuffled, '2028-06-01')).toEqual(doseStates(bornOn, records, '2028-06-01'))
      }),
    )
  })

  it('names every dose once, in words', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 12 }), fc.integer({ min: 0, max: 900 }), (records, days) => {
        const states = doseStates(bornOn, records, addDays(bornOn, days))
        expect(states.map(({ code }) => code)).toEqual(codes)
        for (const { state, why } of states) expect([doseStateLabels[state], doseWhyLabels[why]].every(Boolean)).toBe(true)
      }),
    )
  })
})
