/** How soon somebody must be seen, between what was found and what is not known. */
import { describe, expect, it } from 'vitest'
import { levels, mostUrgent, urgencyActions, urgencyBetween } from '#domain/signs/urgency.ts'

describe('the most urgent of several levels', () => {
  it('is the one that cannot wait', () => {
    expect(mostUrgent(['home-care', 'go-now', 'this-week'])).toBe('go-now')
    expect(mostUrgent(['this-week', 'same-day'])).toBe('same-day')
  })

  it('of nothing at all is none', () => {
    expect(mostUrgent([])).toBe('none')
  })
})

describe('the urgency with something unknown', () => {
  it.each([
    ['none', 'none', 'none'],
    ['none', 'home-care', 'incomplete'],
    ['none', 'go-now', 'incomplete'],
    ['home-care', 'home-care', 'home-care'],
    ['home-care', 'this-week', 'incomplete'],
    ['this-week', 'this-week', 'this-week'],
    ['this-week', 'same-day', 'same-day'],
    ['this-week', 'go-now', 'same-day'],
    ['same-day', 'go-now', 'same-day'],
    ['go-now', 'go-now', 'go-now'],
  ] as const)('found %s, at worst %s, is %s', (found, worst, urgency) => {
    expect(urgencyBetween(found, worst)).toBe(urgency)
  })
})

describe('what the collaborator is told to do', () => {
  it.each([...levels, 'incomplete'] as const)('is short for %s and names no illness', (urgency) => {
    const action = urgencyActions[urgency]
    expect(action.split(/\s+/).length).toBeLessThanOrEqual(20)
    expect(action).not.toMatch(/viêm|mất nước|lỵ|thuốc|liều/i)
  })
})
