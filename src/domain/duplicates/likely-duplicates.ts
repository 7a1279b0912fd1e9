/** Finds in a whole ward who and what may be registered twice, as questions for a person; nobody is asked twice (issue 4). */
import type { Household } from '../records/household.ts'
import type { IdentityDecision } from '../records/identity-decision.ts'
import type { Person } from '../records/person.ts'
import { identitiesOf, type Identities } from './aliases.ts'
import { bookLines } from './book-lines.ts'
import { similarChildren } from './child-duplicates.ts'
import type { SharedMember } from './family-likeness.ts'
import { similarGrownUps } from './grown-up-duplicates.ts'
import { similarHouseholds } from './household-duplicates.ts'
import { childPairs, householdPairs, peoplePairs, type Pair } from './pairs-to-compare.ts'
import type { Suspicion } from './suspicion.ts'
import { readThroughAliases } from './through-aliases.ts'

/** What is asked about a pair. */
export type DuplicateQuestion = 'same-child' | 'twin' | 'same-person' | 'same-household'

/** The questions in words. */
export const duplicateQuestions: Readonly<Record<DuplicateQuestion, string>> = {
  'same-child': 'Có phải cùng một bé không?',
  twin: 'Có phải hai bé sinh đôi không?',
  'same-person': 'Có phải cùng một người không?',
  'same-household': 'Có phải cùng một hộ không?',
}

/** Two entries that may be one: `one` has the smaller id; score 0–1 and reasons in words as in `Suspicion`. */
export interface LikelyPair {
  readonly what: 'person' | 'household'
  readonly one: string
  readonly other: string
  readonly score: number
  readonly reasons: readonly string[]
  readonly question: DuplicateQuestion
  /** Of two households: the members who may be one, each with the id in `one` first. */
  readonly members: readonly SharedMember[]
}

/**
 * All pairs of the ward that are worth a question, likeliest first. Entries that people joined are read as one, pairs
 * that they told apart are left out, and so are voided entries.
 */
export function likelyDuplicates(
  persons: readonly Person[],
  households: readonly Household[],
  decisions: readonly IdentityDecision[],
): LikelyPair[] {
  const identities = identitiesOf(decisions)
  const lines = bookLines(standing(persons, identities), standing(households, identities))
  const children = new Set(lines.children.map(({ id }) => id))
  const areChildren = ({ id }: Suspicion, self: string): boolean => children.has(id) && children.has(self)
  return [
    ...compared(lines.children, childPairs(lines.children), similarChildren).map(([self, found]) => pairOf('person', self, found, found.question)),
    ...compared(lines.people, peoplePairs(lines.people), similarGrownUps)
      .filter(([self, found]) => !areChildren(found, self))
      .map(([self, found]) => pairOf('person', self, found, 'same-person')),
    ...compared(lines.households, householdPairs(lines.households), similarHouseholds).map(([self, found]) =>
      pairOf('household', self, found, 'same-household', found.members),
    ),
  ]
    .filter(({ one, other }) => !identities.areApart(one, other))
    .sort(likeliestPairFirst)
}

/** By id, so that both phones of a group compare in one direction and say the same reasons. */
function standing<Entry extends Person | Household>(entries: readonly Entry[], { aliasOf }: Identities): Entry[] {
  return readThroughAliases(entries, aliasOf)
    .filter(({ voidReason }) => typeof voidReason !== 'string')
    .sort((left, right) => (left.id < right.id ? -1 : Number(left.id > right.id)))
}

function compared<Lines extends { readonly id: string }, Found extends Suspicion>(
  lines: readonly Lines[],
  pairs: readonly Pair[],
  similar: (candidate: Lines, existing: Iterable<Lines>) => Found[],
): (readonly [string, Found])[] {
  return pairs.flatMap(([left, right]) => {
    const [one, other] = [lines[left], lines[right]]
    return one && other ? similar(one, [other]).map((found) => [one.id, found] as const) : []
  })
}

function pairOf(what: LikelyPair['what'], one: string, { id, score, reasons }: Suspicion, question: DuplicateQuestion, members: readonly SharedMember[] = []): LikelyPair {
  return { what, one, other: id, score, reasons, question, members }
}

function likeliestPairFirst(left: LikelyPair, right: LikelyPair): number {
  const [a, b] = [`${left.what} ${left.one} ${left.other}`, `${right.what} ${right.one} ${right.other}`]
  return right.score - left.score || (a < b ? -1 : Number(a > b))
}
