/** Scores what a caregiver told back without help, and says what to teach again; pass mark: plans.md §2 (NSC). */
import type { EducationCard, EducationTopic } from './topic.ts'

/** Codes said and codes that could be said, as a teach-back stores them. */
export interface ToldBack {
  readonly recalled: readonly string[]
  readonly expected: readonly string[]
}

/** The score of one telling; `missedCards` are shown again, in their order. */
export interface TeachBackScore {
  readonly recalled: number
  readonly expected: number
  readonly passed: boolean
  readonly missedCards: readonly EducationCard[]
}

/** How many different expected items were said; what is not expected, or said twice, adds nothing. */
export function recalledCount({ recalled, expected }: ToldBack): number {
  const possible = new Set(expected)
  return new Set(recalled.filter((code) => possible.has(code))).size
}

/** Whether so many items were said, and among them what must be; what was never shown is not asked for. */
export function passesTeachBack(told: ToldBack, passMark: number, mustSay: readonly string[] = []): boolean {
  return recalledCount(told) >= passMark && mustSay.every((code) => !told.expected.includes(code) || told.recalled.includes(code))
}

/** What is expected after these cards were shown; too few cards to pass on mean every item of the topic. */
export function expectedAfter(topic: EducationTopic, shownCards: readonly string[]): string[] {
  const shown = topic.cards.filter(({ id }) => shownCards.includes(id)).map(({ code }) => code)
  return shown.length >= topic.passMark.value ? shown : topic.teachBack.map(({ code }) => code)
}

/** The score against the topic's pass mark. */
export function scoreTeachBack(topic: EducationTopic, told: ToldBack): TeachBackScore {
  const recalled = recalledCount(told)
  const missed = told.expected.filter((code) => !told.recalled.includes(code))
  return {
    recalled,
    expected: new Set(told.expected).size,
    passed: passesTeachBack(told, topic.passMark.value, topic.mustSay),
    missedCards: topic.cards.filter(({ code }) => missed.includes(code)),
  }
}

/** Labels of so many missed items fit into one sentence. */
const NAMED = 2

/** "Mẹ nhớ 3/4 dấu hiệu. Nhắc lại: thở nhanh." */
export function scoreSentence(topic: EducationTopic, score: TeachBackScore): string {
  const told = `Mẹ nhớ ${score.recalled}/${score.expected} ${topic.counted}.`
  const labels = score.missedCards.map(({ code }) => topic.teachBack.find((item) => item.code === code)?.chip ?? '')
  if (labels.length === 0) return told
  const named = labels.slice(0, NAMED).map((label) => label.charAt(0).toLocaleLowerCase('vi') + label.slice(1))
  return `${told} Nhắc lại: ${named.join('; ')}${labels.length > NAMED ? '…' : '.'}`
}
