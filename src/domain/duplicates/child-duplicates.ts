/** Finds children who may already be registered, and tells twins from repeats (vietnam.md, Names: ask, never merge alone). */
import { searchKey } from '../text/search-key.ts'
import { nameLikeness } from '../text/same-name.ts'
import { isUnnamed, motherKeyInName } from '../text/unnamed-child.ts'
import { daysBetween } from '../time/calendar-day.ts'
import type { CalendarDay } from '../time/calendar-day.ts'
import { joinSigns, likeliestFirst } from './suspicion.ts'
import type { Sign, Suspicion } from './suspicion.ts'

/** What is compared of a child; `birthOrder` counts the children of one birth (1, 2 …). */
export interface ChildLines {
  readonly id: string
  readonly name: string
  readonly birth: CalendarDay
  readonly sex?: 'male' | 'female' | undefined
  readonly motherId?: string | undefined
  readonly motherName?: string | undefined
  readonly birthOrder?: number | undefined
  readonly personalId?: string | undefined
}

/** `twin` asks "Có phải sinh đôi?", `same-child` asks whether it is the same child. */
export interface ChildSuspicion extends Suspicion {
  readonly question: 'same-child' | 'twin'
}

/** Registers and mothers' memories differ by a day or two around midnight and discharge. */
const MOST_DAYS_APART = 3
const MOST_DAYS_BETWEEN_TWINS = 1

type NameSign = 'same' | 'close' | 'unnamed' | 'different'

function motherNameOf(child: ChildLines): string {
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
  if (a.personalId !== undefined && a.personalId !== '' && a.personalId === b.personalId) {
    return { id: b.id, score: 1, reasons: ['cùng số định danh'], question: 'same-child' }
  }
  const birth = birthSign(a, b)
  const mother = birth && motherSigns(a, b)
  if (!birth || !mother) return undefined
  const [name, nameReasons] = nameSign(a, b)
  const otherSex = bothKnownAndDiffer(a.sex, b.sex)
  const differs: Sign[] = otherSex ? [{ weight: 0, reason: 'khác giới' }] : []
  const joined = joinSigns(b.id, [birth, ...mother, ...nameReasons, ...differs])
  if (mother.length === 0) {
    // Without a mother to compare only the whole name on the very day is worth a question.
    const strong = name === 'same' && a.birth === b.birth && !otherSex
    return strong ? { ...joined, question: 'same-child' } : undefined
  }
  const another = name === 'different' || bothKnownAndDiffer(a.birthOrder, b.birthOrder) || (name === 'unnamed' && otherSex)
  if (!another) return { ...joined, question: 'same-child' }
  const near = Math.abs(daysBetween(a.birth, b.birth)) <= MOST_DAYS_BETWEEN_TWINS
  const sameMother = a.motherId !== undefined && a.motherId === b.motherId
  // What tells twins apart also speaks against a repeat.
  return near || sameMother ? { ...joined, score: joined.score / 2, question: 'twin' } : undefined
}

/**
 * Children that the candidate may repeat or be a twin of, likeliest first: births at most three days apart,
 * the same mother (by id or by name) and the same, a similar or no name. Search the whole area, not one household:
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
