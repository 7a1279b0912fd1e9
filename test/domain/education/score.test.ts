/** Cards and teach-back of the danger-sign topic: short sentences, honest scores, missed cards shown again. */
import { describe, expect, it } from 'vitest'
import { expectedAfter, passesTeachBack, recalledCount, scoreSentence, scoreTeachBack } from '#domain/education/score.ts'
import { educationTopics, findTopic } from '#domain/education/topics.ts'
import { newbornDangerSignsTopic as topic } from '#domain/education/newborn-danger-signs-topic.ts'

const words = (text: string): number => text.trim().split(/\s+/).length
const four = ['poor_feeding', 'lethargy', 'temperature_fever', 'fast_breathing']

describe('the cards of a topic', () => {
  it('have one picture each and a sentence of twelve words at most', () => {
    for (const { cards } of educationTopics) {
      expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length)
      expect(new Set(cards.map(({ picture }) => picture)).size).toBe(cards.length)
      for (const card of cards) expect(words(card.sentence)).toBeLessThanOrEqual(12)
    }
  })

  it('are fourteen for the newborn, as many as were drawn', () => {
    expect(topic.cards).toHaveLength(14)
  })

  it('are read aloud with what to do', () => {
    for (const card of topic.cards) expect(card.readAloud).toBe(`${card.sentence} Đưa bé đi khám ngay.`)
  })

  it('teach only what can be told back', () => {
    const codes = topic.teachBack.map(({ code }) => code)
    expect(topic.cards.every(({ code }) => codes.includes(code))).toBe(true)
  })

  it('are found by the id that records hold', () => {
    expect(findTopic('newborn-danger-signs')).toBe(topic)
    expect(findTopic('vaccines')).toBeUndefined()
  })
})

describe('what is expected of a mother', () => {
  const shown = topic.cards.slice(0, 4).map(({ id }) => id)

  it('is what the shown cards taught', () => {
    expect(expectedAfter(topic, shown)).toEqual(topic.cards.slice(0, 4).map(({ code }) => code))
  })

  it.each([0, 2])('is everything when only %i cards were shown', (count) => {
    expect(expectedAfter(topic, shown.slice(0, count))).toHaveLength(topic.teachBack.length)
  })

  it('is just the shown cards from the pass mark on', () => {
    expect(expectedAfter(topic, shown.slice(0, 3))).toHaveLength(3)
  })
})

describe('the score of a telling', () => {
  it('counts different expected signs only', () => {
    expect(recalledCount({ recalled: ['lethargy', 'lethargy', 'tăng cân'], expected: four })).toBe(1)
  })

  it.each([
    [2, false],
    [3, true],
    [4, true],
  ])('with %i signs passes: %s', (count, passed) => {
    const score = scoreTeachBack(topic, { recalled: four.slice(0, count), expected: four })
    expect(score).toMatchObject({ recalled: count, expected: 4, passed })
    expect(passesTeachBack({ recalled: four.slice(0, count), expected: four }, 3)).toBe(passed)
  })

  it('shows the missed cards again', () => {
    const score = scoreTeachBack(topic, { recalled: four.slice(0, 3), expected: four })
    expect(score.missedCards.map(({ code }) => code)).toEqual(['fast_breathing'])
    expect(scoreSentence(topic, score)).toBe('Mẹ nhớ 3/4 dấu hiệu. Nhắc lại: thở nhanh.')
  })

  it('says nothing to repeat when all was said', () => {
    expect(scoreSentence(topic, scoreTeachBack(topic, { recalled: four, expected: four }))).toBe('Mẹ nhớ 4/4 dấu hiệu.')
  })

  it('stays short when nothing was said', () => {
    const everything = topic.teachBack.map(({ code }) => code)
    const sentence = scoreSentence(topic, scoreTeachBack(topic, { recalled: [], expected: everything }))
    expect(sentence).toBe('Mẹ nhớ 0/16 dấu hiệu. Nhắc lại: bú kém, bỏ bú; ngủ li bì…')
    expect(words(sentence)).toBeLessThanOrEqual(20)
  })
})
