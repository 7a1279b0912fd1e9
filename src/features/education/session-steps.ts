/** The steps of a session at home, in order: who listens, one card a screen, each caregiver's telling, the summary. */
import type { EducationCard, EducationTopic } from '#domain/education/topic.ts'
import type { EducationAnswers } from '#domain/forms/education-session.ts'

/** One screen of the session. */
export type SessionStep =
  | { kind: 'who' | 'summary' }
  | { kind: 'card'; card: EducationCard; place: number }
  | { kind: 'tell'; caregiver: string }

/** The steps for those who listen. */
export function sessionSteps({ attendees }: EducationAnswers, topic: EducationTopic): SessionStep[] {
  return [
    { kind: 'who' },
    ...topic.cards.map((card, place): SessionStep => ({ kind: 'card', card, place })),
    ...attendees.map((caregiver): SessionStep => ({ kind: 'tell', caregiver })),
    { kind: 'summary' },
  ]
}
