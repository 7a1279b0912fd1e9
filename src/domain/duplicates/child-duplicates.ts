/** Finds children who may already be registered, and tells twins from repeats (vietnam.md, Names: ask, never merge alone). */
import { searchKey } from '../text/search-key.ts'
import { nameLikeness } from '../text/same-name.ts'
import { isUnnamed, motherKeyInName } from '../text/unnamed-child.ts'
import { daysBetween } from '../time/calendar-day.ts'
import type { CalendarDay } from '../time/calendar-day.ts'
import type { PartialDate } from '../time/partial-date.ts'
import { birthAgreement, MOST_DAYS_APART } from './birth-agreement.ts'
import { homeSigns, type HomeLines } from './home-signs.ts'
import { numbersDiffer, sharedNumber, type PersonNumbers } from './person-numbers.ts'
import { joinSigns, likeliestFirst } from './suspicion.ts'
import type { Sign, Suspicion } from './suspicion.ts'

/** What is compared of a child; `birthOrder` counts the children of one birth (1, 2 …). */
export interface ChildLines extends PersonNumbers, HomeLines {
  readonly id: string
  readonly name: string
  readonly birth: CalendarDay
  readonly sex?: 'male' | 'female' | undefined
  readonly motherId?: string | undefined
  readonly motherName?: string | undefined
  readonly motherBirth?: PartialDate | undefined
  readonly birthOrder?: number | undefined
}

/** `twin` asks "Có phải sinh đôi?", `same-child` asks whether it is the same child. */
export interface ChildSuspicion extends Suspicion {
  readonly question: 'same-child' | 'twin'
}

const MOST_DAYS_BETWEEN_TWINS = 1

type NameSign = 'same' | 'close' | 'unnamed' | 'different'

/** The mother's name, from her own entry or out of "Con bà …". */
export function motherNameOf(child: Pick<ChildLines, 'name' | 'motherName'>): string {
  return child.motherName ?? motherKeyInName(child.name) ?? ''
}

/** Undefined when the mothers differ; an empty list when one of them is not known. */
function motherSigns(a: ChildLines, b: ChildLines): Sign[] | undefined {
  if (a.motherId !== undefined && a.motherId === b.motherId) return [{ weight: 0.6, reason: 'cùng mẹ' }]
  const [left, right] = [motherNameOf(a), motherNameOf(b)]
  if (searchKey(left) === '' || searchKey(right) === '') return []
  const likeness = nameLikeness(left, right)
  if (likeness === 'different') return undefined
  return likeness === 'close' ? [{ weight: 0.35, reason: 'tên mẹ gần giống' }] : [{ weight: 0.5, reason: 'mẹ cùng tên' }]
}

function birthSign(a: ChildLines, b: ChildLines): Sign | undefined {
  const apart = Math.abs(daysBetween(a.birth, b.birth))
  if (apart === 0) return { weight: 0.5, reason: 'cùng ngày sinh' }
  return apart <= MOST_DAYS_APART ? { weight: 0.4 - 0.1 * apart, reason: `ngày sinh lệch ${apart} ngày` } : undefined
}

const NAME_SIGNS: Readonly<Record<string, readonly [NameSign, Sign]>> = {
  same: ['same', { weight: 0.6, reason: 'cùng tên' }],
  'same-unmarked': ['same', { weight: 0.5, reason: 'tên giống khi bỏ dấu' }],
  close: ['close', { weight: 0.4, reason: 'tên gần giống' }],
}

function nameSign(a: ChildLines, b: ChildLines): readonly [NameSign, Sign[]] {
  const unnamed = [a, b].filter((child) => isUnnamed(child.name)).length
  if (unnamed === 2) return ['unnamed', [{ weight: 0.3, reason: 'hai bé chưa đặt tên' }]]
  if (unnamed === 1) return ['unnamed', [{ weight: 0.3, reason: 'một bé chưa đặt tên' }]]
  const found = NAME_SIGNS[nameLikeness(a.name, b.name)]
  return found ? [found[0], [found[1]]] : ['different', []]
}

const bothKnownAndDiffer = <Value>(a: Value | undefined, b: Value | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b

function suspect(a: ChildLines, b: ChildLines): ChildSuspicion | undefined {
  const number = sharedNumber(a, b)
  if (number) return { ...joinSigns(b.id, [number]), question: 'same-child' }
  const birth = birthSign(a, b)
  const mother = birth && motherSigns(a, b)
  if (!birth || !mother) return undefined
  const home = homeSigns(a, b)
  const [name, nameReasons] = nameSign(a, b)
  const isOtherSex = bothKnownAndDiffer(a.sex, b.sex)
  const isOtherNumber = numbersDiffer(a, b)
  const differs: Sign[] = [
    ...(isOtherSex ? [{ weight: 0, reason: 'khác giới' }] : []),
    ...(isOtherNumber ? [{ weight: 0, reason: 'khác số định danh' }] : []),
  ]
  const joined = joinSigns(b.id, [birth, ...mother, ...home, ...nameReasons, ...differs])
  const halved = { ...joined, score: joined.score / 2 }
  const isAnother = name === 'different' || bothKnownAndDiffer(a.birthOrder, b.birthOrder) || (name === 'unnamed' && isOtherSex)
  if (mother.length === 0) {
    // Without a mother to compare, one home must speak, or the whole name on the very day.
    const isStrong = home.length > 0 ? !isAnother : name === 'same' && a.birth === b.birth && !isOtherSex
    return isStrong ? { ...(isOtherNumber ? halved : joined), question: 'same-child' } : undefined
  }
  if (!isAnother) return { ...(isOtherNumber ? halved : joined), question: 'same-child' }
  const isNear = Math.abs(daysBetween(a.birth, b.birth)) <= MOST_DAYS_BETWEEN_TWINS
  const isSameMother = a.motherId !== undefined && a.motherId === b.motherId
  // Namesakes give birth every day in a ward: two entries of one mother do not disagree on her own birth.
  const mayBeSameMother = isSameMother || (isNear && birthAgreement(a.motherBirth, b.motherBirth) !== 'different')
  // What tells twins apart also speaks against a repeat; with two numbers nothing is left to ask.
  return mayBeSameMother && !isOtherNumber ? { ...halved, question: 'twin' } : undefined
}

/**
 * Children that the candidate may repeat or be a twin of, likeliest first: births at most three days apart,
 * the same mother (by id or by name; else one home) and the same, a similar or no name. Search the whole area, not one household:
 * a woman who gives birth at her parents' house is registered twice.
 */
export function similarChildren(candidate: ChildLines, existing: Iterable<ChildLines>): ChildSuspicion[] {
  const found: ChildSuspicion[] = []
  for (const other of existing) {
    const suspicion = other.id === candidate.id ? undefined : suspect(candidate, other)
    if (suspicion) found.push(suspicion)
  }
  return found.sort(likeliestFirst)
}
