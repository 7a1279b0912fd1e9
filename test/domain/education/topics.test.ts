/** The seven topics: short cards, one item each to tell back, ids that the plan's indicators count, and the households that they fit. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectedAfter, scoreTeachBack } from '#domain/education/score.ts'
import { educationTopics, findTopic, topicsFor } from '#domain/education/topics.ts'
import { diarrhoeaTopic } from '#domain/education/diarrhoea-topic.ts'
import { childInjuryTopic } from '#domain/education/child-injury-topic.ts'
import { hazardGroupLabels } from '#domain/hazards/hazard-groups.ts'
import { ruleGroups } from '#domain/to-confirm.ts'

const words = (text: string): number => text.trim().split(/\s+/).length
const idsOf = (topics: readonly { id: string }[]) => topics.map(({ id }) => id)

describe('the topics', () => {
  it('are the seven that the plans ask for', () => {
    expect(idsOf(educationTopics)).toEqual(['newborn-danger-signs', 'breastfeeding', 'pneumonia', 'diarrhoea', 'child-injury', 'nutrition', 'immunisation'])
  })

  it.each(['newborn-danger-signs', 'pneumonia', 'diarrhoea', 'child-injury'])('hold %s, which an indicator counts', (id) => {
    expect(findTopic(id)?.id).toBe(id)
  })

  it('wait for the station to confirm marks and listeners', () => {
    const listed = ruleGroups.flatMap(({ rules }) => rules)
    for (const { label, passMark, forWhom } of educationTopics) {
      expect(listed.filter((rule) => rule.label.endsWith(`: ${label}`)).map(({ source }) => source)).toEqual([passMark.source, forWhom.source])
    }
  })

  it('teach one measure against every danger at home', () => {
    expect(childInjuryTopic.cards.map(({ code }) => code)).toEqual(Object.keys(hazardGroupLabels))
  })
})

describe.each(educationTopics.map((topic) => [topic.id, topic] as const))('the topic %s', (_id, topic) => {
  const codes = topic.teachBack.map(({ code }) => code)

  it('has cards of twelve words at most, each its own', () => {
    for (const card of topic.cards) {
      expect(words(card.sentence), card.sentence).toBeLessThanOrEqual(12)
      expect(card.readAloud.startsWith(card.sentence)).toBe(true)
      expect(card.id.length).toBeLessThanOrEqual(60)
    }
    expect(new Set(idsOf(topic.cards)).size).toBe(topic.cards.length)
    expect(new Set(topic.cards.map(({ picture }) => picture)).size).toBe(topic.cards.length)
  })

  it('asks back what its cards teach', () => {
    expect(new Set(codes).size).toBe(codes.length)
    expect(topic.cards.every(({ code }) => codes.includes(code))).toBe(true)
    expect(topic.mustSay.every((code) => codes.includes(code))).toBe(true)
  })

  it('can be passed and can be failed', () => {
    const expected = expectedAfter(topic, idsOf(topic.cards))
    expect(topic.passMark.value).toBeLessThanOrEqual(expected.length)
    expect(scoreTeachBack(topic, { recalled: expected, expected })).toMatchObject({ passed: true, missedCards: [] })
    expect(scoreTeachBack(topic, { recalled: [], expected }).passed).toBe(false)
  })

  it('has card ids that no other topic has', () => {
    const others = educationTopics.filter((other) => other !== topic).flatMap(({ cards }) => idsOf(cards))
    expect(idsOf(topic.cards).filter((id) => others.includes(id))).toEqual([])
  })
})

describe('a telling about diarrhoea', () => {
  const expected = diarrhoeaTopic.teachBack.map(({ code }) => code)

  it('passes with fluids and two other things', () => {
    expect(scoreTeachBack(diarrhoeaTopic, { recalled: ['drink_more', 'fever', 'blood_in_stool'], expected }).passed).toBe(true)
  })

  it('does not pass without giving more to drink', () => {
    expect(scoreTeachBack(diarrhoeaTopic, { recalled: ['fever', 'blood_in_stool', 'sicker', 'drinks_poorly'], expected }).passed).toBe(false)
  })

  it('is not failed for a card never shown', () => {
    const shown = expected.filter((code) => code !== 'drink_more')
    expect(scoreTeachBack(diarrhoeaTopic, { recalled: ['fever', 'blood_in_stool', 'sicker'], expected: shown }).passed).toBe(true)
  })
})

describe('the topics for a household', () => {
  it.each([
    ['an expecting woman only', { agesMonths: [], pregnant: true }, ['newborn-danger-signs', 'breastfeeding']],
    ['a newborn', { agesMonths: [0], pregnant: false }, ['newborn-danger-signs', 'breastfeeding', 'child-injury', 'immunisation']],
    ['a baby of seven months', { agesMonths: [7], pregnant: false }, ['breastfeeding', 'pneumonia', 'diarrhoea', 'child-injury', 'nutrition', 'immunisation']],
    ['a child of four years', { agesMonths: [50], pregnant: false }, ['pneumonia', 'diarrhoea', 'child-injury']],
    ['nobody small', { agesMonths: [180], pregnant: false }, []],
  ])('with %s are those that fit', (_who, listeners, fitting) => {
    expect(idsOf(topicsFor(listeners).fitting)).toEqual(fitting)
  })

  it('leave no topic out and show none twice', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(200))), fc.boolean(), (agesMonths, pregnant) => {
        const { fitting, others } = topicsFor({ agesMonths, pregnant })
        expect(idsOf([...fitting, ...others]).toSorted()).toEqual(idsOf(educationTopics).toSorted())
      }),
    )
  })

  it('count a child without a birthday for every age', () => {
    expect(topicsFor({ agesMonths: [null], pregnant: false }).others).toEqual([])
  })
})
