/** Finds grown-ups who may already be registered: mothers entered at their own and at their parents' house, moved-in families (issue 4). */
import { nameLikeness } from '../text/same-name.ts'
import { isUnnamed } from '../text/unnamed-child.ts'
import type { PartialDate } from '../time/partial-date.ts'
import { birthAgreement, type BirthAgreement } from './birth-agreement.ts'
import { homeSigns, type HomeLines } from './home-signs.ts'
import { numbersDiffer, sharedNumber, type PersonNumbers } from './person-numbers.ts'
import { joinSigns, likeliestFirst, type Sign, type Suspicion } from './suspicion.ts'

/** What is compared of a grown-up; `group` is the id of the residential group. */
export interface GrownUpLines extends PersonNumbers, HomeLines {
  readonly id: string
  readonly name: string
  readonly birth?: PartialDate | undefined
  readonly sex?: 'male' | 'female' | undefined
  readonly group?: string | undefined
}

const NAME_SIGNS: Readonly<Record<string, Sign>> = {
  same: { weight: 0.5, reason: 'cùng tên' },
  'same-unmarked': { weight: 0.45, reason: 'tên giống khi bỏ dấu' },
  close: { weight: 0.3, reason: 'tên gần giống' },
}

const BIRTH_SIGNS: Readonly<Record<BirthAgreement, Sign | undefined>> = {
  'same-day': { weight: 0.6, reason: 'cùng ngày sinh' },
  near: { weight: 0.3, reason: 'ngày sinh lệch vài ngày' },
  swapped: { weight: 0.4, reason: 'ngày, tháng sinh đổi chỗ' },
  compatible: { weight: 0.25, reason: 'năm sinh khớp nhau' },
  different: { weight: 0, reason: 'khác ngày sinh' },
  unknown: undefined,
}

function suspect(a: GrownUpLines, b: GrownUpLines): Suspicion | undefined {
  const number = sharedNumber(a, b)
  const birth = birthAgreement(a.birth, b.birth)
  const isOtherSex = a.sex !== undefined && b.sex !== undefined && a.sex !== b.sex
  if (number === undefined && (isOtherSex || birth === 'different')) return undefined
  const likeness = isUnnamed(a.name) || isUnnamed(b.name) ? 'different' : nameLikeness(a.name, b.name)
  const home = homeSigns(a, b)
  const isOtherNumber = number === undefined && numbersDiffer(a, b)
  const isSameGroup = a.group !== undefined && a.group === b.group
  if (number === undefined) {
    if (likeness === 'different') return undefined
    const isYearInGroup = birth === 'compatible' && likeness !== 'close' && isSameGroup
    // Namesakes of one year are many in a ward: the very day, one home, one telephone or one group must speak too.
    const isWorthAsking = birth === 'same-day' || (!isOtherNumber && (home.length > 0 || isYearInGroup))
    if (!isWorthAsking) return undefined
  }
  const signs = [
    number,
    NAME_SIGNS[likeness],
    BIRTH_SIGNS[birth],
    ...home,
    home.length === 0 && isSameGroup ? { weight: 0.1, reason: 'cùng tổ' } : undefined,
    isOtherSex ? { weight: 0, reason: 'khác giới' } : undefined,
    isOtherNumber ? { weight: 0, reason: 'khác số định danh' } : undefined,
  ].filter((sign) => sign !== undefined)
  const joined = joinSigns(b.id, signs)
  return isOtherNumber ? { ...joined, score: joined.score / 2 } : joined
}

/**
 * Grown-ups that the candidate may repeat, likeliest first: the same number of a person, or a like name with the very
 * birth day, or a like name with a birth that agrees and one home, telephone or group. Each is a question.
 */
export function similarGrownUps(candidate: GrownUpLines, existing: Iterable<GrownUpLines>): Suspicion[] {
  const found: Suspicion[] = []
  for (const other of existing) {
    const suspicion = other.id === candidate.id ? undefined : suspect(candidate, other)
    if (suspicion) found.push(suspicion)
  }
  return found.sort(likeliestFirst)
}
