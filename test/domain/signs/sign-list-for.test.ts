/** Which list is asked for whom, at the days on which one list gives way to the next, and the words of the later lists. */
import { describe, expect, it } from 'vitest'
import { dehydrationRows, oxygenLimit } from '#domain/signs/child-classes.ts'
import { childFindings, findChildFinding } from '#domain/signs/child-findings.ts'
import { bloodPressureLimits } from '#domain/signs/blood-pressure.ts'
import { reasonLabel, reasonLine } from '#domain/signs/reason-label.ts'
import { needsConfirmation } from '#domain/signs/rule.ts'
import { signListDays, signListFor } from '#domain/signs/sign-list-for.ts'
import { findWomanFinding, womanFindings } from '#domain/signs/woman-findings.ts'
import { womanFever, womanMeasured } from '#domain/signs/woman-measured.ts'

describe('the list for a child', () => {
  it.each([
    [-1, null],
    [0, 'young-infant'],
    [28, 'young-infant'],
    [29, 'young-infant'],
    [59, 'young-infant'],
    [60, 'child'],
    [364, 'child'],
    [365, 'child'],
    [1825, 'child'],
    [1826, null],
  ])('of %i days is %s', (ageDays, list) => {
    expect(signListFor({ ageDays })).toBe(list)
  })

  it('follows the days that the station sets', () => {
    expect(signListFor({ ageDays: 30 }, { ...signListDays.value, childFrom: 29 })).toBe('child')
  })
})

describe('the list for a woman', () => {
  it.each([
    [true, null, 'pregnant'],
    [true, undefined, 'pregnant'],
    [false, null, null],
    [false, 0, 'postpartum'],
    [false, 42, 'postpartum'],
    [false, 49, 'postpartum'],
    [false, 50, null],
    [false, -1, null],
    [true, 10, 'postpartum'],
    [true, 50, 'pregnant'],
  ])('pregnant %s, %s days after birth, is %s', (pregnant, postpartumDays, list) => {
    expect(signListFor({ pregnant, postpartumDays })).toBe(list)
  })
})

describe('the words of the later lists', () => {
  const all = [...childFindings.value, ...womanFindings.value, ...womanMeasured.value]
  const words = (text: string): number => text.trim().split(/\s+/).length
  const sentences = (text: string): number => (text.match(/[.?!](\s|$)/g) ?? []).length

  it.each(all.map((finding) => [finding.code, finding] as const))('are short and plain: %s', (_code, finding) => {
    for (const text of [finding.question, finding.howToLook]) {
      expect(words(text)).toBeLessThanOrEqual(20)
      expect(sentences(text)).toBeLessThanOrEqual(2)
      expect(text).toBe(text.normalize('NFC'))
    }
    expect(finding.question).toMatch(/\?$/)
    expect(words(finding.label)).toBeLessThanOrEqual(6)
    expect(words(finding.caregiverWords ?? '')).toBeLessThanOrEqual(12)
  })

  it('name no drug, no dose and no illness', () => {
    const spoken = all.flatMap(({ label, question, howToLook, caregiverWords }) => [label, question, howToLook, caregiverWords ?? ''])
    expect(spoken.join(' ')).not.toMatch(/(^|\s)(thuốc|liều|kháng sinh|viêm|nhiễm khuẩn|mất nước|tiền sản giật)/i)
  })

  it('have one code each within a list', () => {
    for (const list of [childFindings.value, [...womanFindings.value, ...womanMeasured.value]]) {
      expect(new Set(list.map(({ code }) => code)).size).toBe(list.length)
    }
  })

  it('are found by code, and others are not', () => {
    expect(findChildFinding('stridor')?.label).toBe('Thở rít khi nằm yên')
    expect(findChildFinding('fever')).toBeUndefined()
    expect(findWomanFinding('fever')?.question).toBe('Có sốt không?')
    expect(findWomanFinding('stridor')).toBeUndefined()
  })

  it('wait for the station to confirm them', () => {
    const rules = [childFindings, womanFindings, womanMeasured, womanFever, dehydrationRows, oxygenLimit, bloodPressureLimits, signListDays]
    expect(rules.every(needsConfirmation)).toBe(true)
  })
})

describe('the reasons of a later referral', () => {
  it('are read from the list they belong to', () => {
    expect(reasonLine(['cough', 'stridor'])).toBe('Ho hoặc khó thở, thở rít khi nằm yên')
    expect(reasonLine(['high_blood_pressure', 'severe_headache'])).toBe('Huyết áp cao, đau đầu dữ dội')
  })

  it('carry the temperature of a mother', () => {
    expect(reasonLabel('fever', { temperatureCelsius: 38.5 })).toBe('Sốt 38,5 °C')
  })

  it('never say what was told in private', () => {
    expect(reasonLabel('depressed_harm')).toBe('Việc riêng, trạm hỏi trực tiếp')
  })
})
