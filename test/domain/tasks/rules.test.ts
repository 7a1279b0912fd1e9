/** What every rule of tasks says of itself, and which of them the phone shows. */
import { describe, expect, it } from 'vitest'
import { forms, stepForms } from '#domain/forms/index.ts'
import { recordKinds } from '#domain/records/index.ts'
import { antenatalContacts } from '#domain/schedules/antenatal-contacts.ts'
import { measuringSchedule } from '#domain/schedules/measuring.ts'
import { notGivenWords } from '#domain/schedules/vaccine-follow-up.ts'
import { phoneTaskRules, privateTaskRules, tasksOnPhone } from '#domain/tasks/on-phone.ts'
import { taskRules } from '#domain/tasks/rules/index.ts'
import { tasksFor } from '#domain/tasks/tasks-for.ts'
import { aChild, aReferral } from '../indicators/builders.ts'
import { dataOf } from './asking.ts'

const kindOf = new Map(recordKinds.map((kind) => [kind.id, kind]))

describe.each(taskRules.map((rule) => [rule.id, rule] as const))('the rule %s', (_id, rule) => {
  it('says what it is and where it stands', () => {
    expect(rule.label.trim()).not.toBe('')
    expect(rule.source.trim()).not.toBe('')
    expect(rule.validFrom).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(rule.source.includes('đề xuất') ? rule.confirmedBy : null).toBeNull()
  })

  it('is closed by records that its doer may write', () => {
    expect(rule.closes.length).toBeGreaterThan(0)
    for (const kind of rule.closes) expect(kindOf.get(kind)?.writers).toContain(rule.by)
  })

  it('has a form that exists, or none', () => {
    const known = new Set<string>([...forms.map(({ id }) => id), ...stepForms.map(({ id }) => id), 'referral'])
    expect(rule.form === undefined || known.has(rule.form)).toBe(true)
  })

  it('hides what comes from restricted records', () => {
    const reads = rule.closes.some((kind) => kindOf.get(kind)?.restricted)
    expect(rule.restricted ?? false).toBe(reads)
  })
})

describe('the phone', () => {
  it('shows the rules that have a form, and no others', () => {
    expect(phoneTaskRules.map(({ id }) => id)).toEqual(taskRules.filter(({ form, restricted }) => form && !restricted).map(({ id }) => id))
  })

  it('keeps restricted rules apart for their own screen', () => {
    expect(privateTaskRules.map(({ id }) => id)).toEqual(taskRules.filter(({ restricted }) => restricted).map(({ id }) => id))
  })

  it('shows the tasks of those rules as they are', () => {
    const question = { person: aChild(), records: dataOf([aReferral()]), today: '2026-06-17' }
    expect(tasksOnPhone(question)).toEqual(tasksFor(question, taskRules).filter(({ form }) => form))
  })
})

describe('the schedules', () => {
  it('open each antenatal contact before it is due, none twice', () => {
    for (const [place, { from, due, until }] of antenatalContacts.value.entries()) {
      expect(from <= due && due <= until).toBe(true)
      expect(until).toBeLessThan(antenatalContacts.value[place + 1]?.from ?? Infinity)
    }
  })

  it('hold the eight contacts of WHO', () => {
    expect(antenatalContacts.value.map(({ id }) => id)).toEqual(['week-12', 'week-20', 'week-26', 'week-30', 'week-34', 'week-36', 'week-38', 'week-40'])
  })

  it('measure the youngest most often', () => {
    const { every, closerMonths } = measuringSchedule.value
    expect(every.map(({ belowMonths }) => belowMonths)).toEqual(every.map(({ belowMonths }) => belowMonths).toSorted((left, right) => left - right))
    expect(Math.min(...every.map(({ months }) => months))).toBeGreaterThan(closerMonths)
  })

  it('have a word for every reason against a dose', () => {
    expect(Object.keys(notGivenWords).toSorted()).toEqual(['away', 'contraindicated', 'other', 'out-of-stock', 'refused', 'reminded', 'sick'])
  })
})
