/** The way through a session at home and in a group: who listens, each card, each telling and its score, the summary; and no step lost on the way. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { educationTopics } from '#domain/education/topics.ts'
import { emptyEducation } from '#domain/forms/education-session.ts'
import { groupSteps, sessionSteps } from '#features/education/session-steps.ts'

const kindsOf = (steps: readonly { kind: string }[]) => steps.map(({ kind }) => kind)

describe('the steps of a session at home', () => {
  it.each(educationTopics.map((topic) => [topic.id, topic] as const))('lead through %s card by card', (_id, topic) => {
    const steps = sessionSteps({ ...emptyEducation('2026-06-17', 'household', topic.id), attendees: ['mother', 'grandmother'] }, topic)
    expect(kindsOf(steps)).toEqual(['who', ...topic.cards.map(() => 'card'), 'tell', 'score', 'tell', 'score', 'summary'])
  })

  it('ask everybody who listens, once and in order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 6 }), fc.constantFrom(...educationTopics), (attendees, topic) => {
        const steps = sessionSteps({ ...emptyEducation('2026-06-17', 'household', topic.id), attendees }, topic)
        expect(steps.flatMap((step) => (step.kind === 'tell' ? step.caregiver : []))).toEqual(attendees)
        expect(steps.flatMap((step) => (step.kind === 'card' ? step.card : []))).toEqual(topic.cards)
        expect(kindsOf(steps).at(-1)).toBe('summary')
      }),
    )
  })
})

describe('the steps of a session in a group', () => {
  it.each(educationTopics.map((topic) => [topic.id, topic] as const))('lead from the page of %s to every card and telling', (_id, topic) => {
    const steps = groupSteps({ ...emptyEducation('2026-06-17', 'group', topic.id), attendees: ['mother'] }, topic)
    expect(kindsOf(steps)).toEqual(['page', ...topic.cards.map(() => 'card'), 'tell', 'score'])
  })
})
