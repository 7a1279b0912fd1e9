/** The lists of signs, findings and steps: complete, of one piece, and short enough to read at a door. */
import { describe, expect, it } from 'vitest'
import { defaultSignLimits } from '#domain/signs/limits.ts'
import { findNewbornSign, newbornDangerSigns } from '#domain/signs/newborn-danger-signs.ts'
import { findFinding, newbornFindings } from '#domain/signs/newborn-findings.ts'
import { newbornSteps } from '#domain/signs/newborn-steps.ts'
import { reasonLabel, reasonLine } from '#domain/signs/reason-label.ts'
import { needsConfirmation, ruleOn, type Rule } from '#domain/signs/rule.ts'

const words = (text: string): number => text.trim().split(/\s+/).length
const sentences = (text: string): number => (text.match(/[.?!](\s|$)/g) ?? []).length

describe('the twelve signs', () => {
  it('are twelve, each with its own code', () => {
    expect(new Set(newbornDangerSigns.value.map(({ code }) => code)).size).toBe(12)
  })

  it.each(newbornDangerSigns.value.map(({ code }) => code))('include %s among the things looked for', (code) => {
    expect(newbornFindings.some(({ sign }) => sign === code)).toBe(true)
  })

  it('wait for the station to confirm them', () => {
    expect(needsConfirmation(newbornDangerSigns)).toBe(true)
    expect(needsConfirmation({ ...newbornDangerSigns, confirmedBy: 'BS Hoa' })).toBe(false)
  })

  it('are found by code, and others are not', () => {
    expect(findNewbornSign('lethargy')?.label).toBe('Ngủ li bì khó đánh thức')
    expect(findNewbornSign('measles')).toBeUndefined()
    expect(findFinding('chest_indrawing')?.question).toBe('Bé có bị rút lõm lồng ngực không?')
    expect(findFinding('measles')).toBeUndefined()
  })
})

describe('the words for each finding', () => {
  it.each(newbornFindings.map((finding) => [finding.code, finding] as const))('are short and plain: %s', (_code, finding) => {
    for (const text of [finding.question, finding.howToLook, finding.unsureHelp]) {
      expect(words(text)).toBeLessThanOrEqual(20)
      expect(sentences(text)).toBeLessThanOrEqual(2)
      expect(text).toBe(text.normalize('NFC'))
    }
    expect(words(finding.caregiverWords)).toBeLessThanOrEqual(12)
    expect(words(finding.label)).toBeLessThanOrEqual(6)
  })

  it('name no drug, no dose and no illness', () => {
    const all = newbornFindings.flatMap((finding) => [finding.label, finding.howToLook, finding.unsureHelp, finding.caregiverWords])
    expect(all.join(' ')).not.toMatch(/(^|\s)(thuốc|liều|uống|kháng sinh|viêm phổi|nhiễm khuẩn)/i)
  })
})

describe('the eight steps', () => {
  it('are eight and ask for every finding once', () => {
    const codes = newbornSteps.flatMap((step) => step.findings)
    expect(newbornSteps).toHaveLength(8)
    expect(codes.toSorted()).toEqual(newbornFindings.map(({ code }) => code).toSorted())
  })

  it('have the drawn-in chest as the fourth', () => {
    expect(newbornSteps[3]?.findings).toEqual(['chest_indrawing'])
  })

  it('ask more than one finding only in counts and lists', () => {
    expect(newbornSteps.filter(({ kind }) => kind === 'yes-no').every(({ findings }) => findings.length === 1)).toBe(true)
  })
})

describe('a configured rule', () => {
  const rules: Rule<number>[] = [
    { value: 38, source: 'a', validFrom: '2026-01-01', confirmedBy: null },
    { value: 37.5, source: 'b', validFrom: '2026-07-01', confirmedBy: null },
  ]

  it.each([
    ['2025-12-31', undefined],
    ['2026-01-01', 38],
    ['2026-06-30', 38],
    ['2026-07-01', 37.5],
    ['2030-01-01', 37.5],
  ])('in force on %s is %s', (day, value) => {
    expect(ruleOn(rules, day)?.value).toBe(value)
    expect(ruleOn(rules.toReversed(), day)?.value).toBe(value)
  })

  it('always says where it was read', () => {
    for (const rule of Object.values(defaultSignLimits)) expect(rule.source.length).toBeGreaterThan(10)
  })
})

describe('the reasons of a referral', () => {
  const breaths = [
    { perMinute: 66, seconds: 60, method: 'tapped' as const },
    { perMinute: 68, seconds: 60, method: 'tapped' as const },
  ]

  it('read as one line with the counted breaths', () => {
    expect(reasonLine(['chest_indrawing', 'fast_breathing'], { breaths })).toBe('Rút lõm lồng ngực, thở 68 lần/phút')
  })

  it('say fast breathing in words without a count', () => {
    expect(reasonLabel('fast_breathing')).toBe('Thở nhanh')
  })

  it('carry the temperature with a comma', () => {
    expect(reasonLabel('temperature_fever', { temperatureCelsius: 38.2 })).toBe('Sốt 38,2 °C')
    expect(reasonLabel('temperature_cold', { temperatureCelsius: null })).toBe('Người lạnh')
  })

  it('know the twelve signs and stay calm at others', () => {
    expect(reasonLabel('abnormal_breathing', { breaths })).toBe('Thở khác thường')
    expect(reasonLabel('sunken_fontanelle')).toBe('Dấu hiệu khác')
    expect(reasonLine([])).toBe('')
  })
})
