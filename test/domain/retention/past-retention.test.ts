/** What is past its time by the rules, and what is not yet. */
import { describe, expect, it } from 'vitest'
import { pastTime } from '#domain/retention/past-retention.ts'
import { retentionRules } from '#domain/retention/retention-rules.ts'

const today = '2040-06-10'
const child = { kind: 'person', role: 'child', status: 'active', birthDate: '2019-06-09' } as const

describe('the time that an entry is kept', () => {
  it('of a child ends five years after its sixteenth birthday', () => {
    expect(pastTime(child, undefined, today)).toEqual({ rule: 'grown-up', since: '2035-06-09', until: '2040-06-09' })
    expect(pastTime({ ...child, birthDate: '2019-06-10' }, undefined, today)).toBeUndefined()
  })

  it('begins anew with the last record about it', () => {
    expect(pastTime(child, '2036-01-05', today)).toBeUndefined()
    expect(pastTime(child, '2034-01-05', today)?.since).toBe('2035-06-09')
    expect(pastTime({ ...child, birthDate: '2010-02-03' }, '2034-01-05', today)).toEqual({ rule: 'grown-up', since: '2034-01-05', until: '2039-01-05' })
  })

  it('of a grown-up of the family does not run', () => {
    expect(pastTime({ kind: 'person', role: 'mother', status: 'active', birthDate: '1950' }, undefined, today)).toBeUndefined()
  })

  it('counts from moving away or from death', () => {
    expect(pastTime({ kind: 'person', role: 'mother', status: 'moved', statusOn: '2034-01-01' }, undefined, today)).toMatchObject({ rule: 'person-moved', until: '2039-01-01' })
    expect(pastTime({ ...child, status: 'died', statusOn: '2034-01-01' }, undefined, today)).toBeUndefined()
    expect(pastTime({ ...child, status: 'died', statusOn: '2029-01-01' }, undefined, today)).toMatchObject({ rule: 'died', until: '2039-01-01' })
    expect(pastTime({ kind: 'household', status: 'moved', movedOn: '2030-05-05' }, '2031-01-01', today)).toEqual({ rule: 'household-moved', since: '2031-01-01', until: '2036-01-01' })
    expect(pastTime({ kind: 'household', status: 'active', movedOn: '2030-05-05' }, undefined, today)).toBeUndefined()
  })

  it('does not begin while the day is not known', () => {
    expect(pastTime({ kind: 'household', status: 'moved', movedOn: null }, undefined, today)).toBeUndefined()
    expect(pastTime({ ...child, birthDate: null }, undefined, today)).toBeUndefined()
    expect(pastTime({ ...child, birthDate: '2019' }, undefined, '2040-12-31')).toBeUndefined()
    expect(pastTime({ ...child, birthDate: '2019' }, undefined, '2041-01-01')?.since).toBe('2035-12-31')
  })

  it('is to be confirmed by the station', () => {
    expect(retentionRules.every(({ confirmedBy }) => confirmedBy === null)).toBe(true)
  })
})
