/** Where each unfinished form goes on. */
import { describe, expect, it } from 'vitest'
import { stepFormIds } from '#domain/forms/form-id.ts'
import { forms } from '#domain/forms/index.ts'
import { draftAddress } from '#ui/link/draft-address.ts'

/** Ways in which each form is begun: for whom, what was answered, where it stood. */
const begun: Readonly<Record<string, readonly [subject: string | null, kind: string | undefined, answers: Record<string, unknown>, address: string][]>> = {
  household: [[null, undefined, {}, '/gia-dinh/them-ho'], ['h', 'household', {}, '/ho/h/sua']],
  person: [['h', 'household', {}, '/ho/h/them-nguoi'], ['p', 'person', {}, '/nguoi/p/sua']],
  birth: [['m', 'person', {}, '/sinh-moi/m']],
  'newborn-check': [['p', 'person', {}, '/nguoi/p/so-sinh']],
  'household-visit': [['p', 'person', {}, '/nguoi/p/tham']],
  'home-hazard-check': [['h', 'household', {}, '/ho/h/an-toan'], ['r', 'home-hazard-check', {}, '/ho/r/an-toan']],
  'special-circumstance': [[null, undefined, {}, '/tre-can-giup'], ['r', 'special-circumstance', {}, '/tre-can-giup']],
  measurement: [['p', 'person', {}, '/nguoi/p/can-do']],
  immunisation: [['p', 'person', {}, '/nguoi/p/tiem-chung']],
  'vitamin-a-dose': [[null, undefined, {}, '/vitamin-a'], ['p', 'person', {}, '/vitamin-a?be=p']],
  'danger-signs': [['p', 'person', {}, '/nguoi/p/dau-hieu']],
  'education-session': [
    [null, undefined, { topic: 'newborn-care' }, '/buoi-nhom'],
    ['h', 'household', { topic: 'newborn-care' }, '/the-tranh/newborn-care?ho=h'],
    ['h', 'household', { topic: 'newborn-care', about: 'p' }, '/the-tranh/newborn-care?ho=h&nguoi=p'],
  ],
}

describe('an unfinished form', () => {
  it.each(forms.map(({ id }) => id))('%s goes on where it stopped', (form) => {
    const ways = begun[form] ?? []
    expect(ways.length, `say in this test how ${form} is begun and resumed`).toBeGreaterThan(0)
    for (const [subject, kind, answers, address] of ways) {
      expect(draftAddress({ form, subject, answers }, kind)).toBe(address)
    }
  })

  it.each(forms.map(({ id }) => id))('%s has an address even before its answers', (form) => {
    expect(draftAddress({ form, subject: 'x', answers: {} }, undefined)).toMatch(/^\/[a-z]/)
  })

  it.each([...stepFormIds])('%s in steps goes on under its own name', (form) => {
    expect(draftAddress({ form, subject: 'p', answers: {} }, 'person')).toBe(`/ghi/${form}/p`)
    expect(draftAddress({ form, subject: null, answers: {} }, undefined)).toBeUndefined()
  })

  it('without a topic leads to the choice of topics', () => {
    expect(draftAddress({ form: 'education-session', subject: 'h', answers: { topic: '' } }, 'household')).toBe('/the-tranh')
  })

  it('of a later version is not led astray', () => {
    expect(draftAddress({ form: 'a-form-of-tomorrow', subject: 'p', answers: {} }, 'person')).toBeUndefined()
    expect(draftAddress({ form: 'a-form-of-tomorrow', subject: null, answers: {} }, undefined)).toBeUndefined()
  })
})
