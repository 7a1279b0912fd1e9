/** The steps of a session, in order, so that a draft remembers its place by a number: at home who listens, one card a screen, each caregiver's telling and its score, the summary. */
import type { EducationCard, EducationTopic } from '#domain/education/topic.ts'
import type { EducationAnswers } from '#domain/forms/education-session.ts'

/** A card, or what a caregiver tells and how much that was. */
type CardOrTelling = { kind: 'card'; card: EducationCard; place: number } | { kind: 'tell' | 'score'; caregiver: string }

/** One screen of a session at home. */
export type SessionStep = { kind: 'who' | 'summary' } | CardOrTelling

/** One screen of a session in a group. */
export type GroupStep = { kind: 'page' } | CardOrTelling

function cardsAndTellings({ attendees }: EducationAnswers, topic: EducationTopic): CardOrTelling[] {
  return [
    ...topic.cards.map((card, place): CardOrTelling => ({ kind: 'card', card, place })),
    ...attendees.flatMap((caregiver): CardOrTelling[] => [{ kind: 'tell', caregiver }, { kind: 'score', caregiver }]),
  ]
}

/** The steps for those who listen. */
export function sessionSteps(answers: EducationAnswers, topic: EducationTopic): SessionStep[] {
  return [{ kind: 'who' }, ...cardsAndTellings(answers, topic), { kind: 'summary' }]
}

/** The page that is filled in, then what is opened from it and leads back to it. */
export function groupSteps(answers: EducationAnswers, topic: EducationTopic): GroupStep[] {
  return [{ kind: 'page' }, ...cardsAndTellings(answers, topic)]
}
