/** Names of residential groups: "Tổ 5", "05", "5A", "TDP số 5", "Thôn Đông" (source: vietnam.md, Address). */
import { searchKey } from '../text/search-key.ts'
import { compareNatural } from '../text/natural-order.ts'

/** What kind of group a name says it is; `group` covers tổ, tổ dân phố and TDP. */
export type GroupKind = 'group' | 'thon' | 'xom' | 'khu' | 'ban' | 'ap' | 'cum' | 'pho' | 'unsaid'

/** A group's name taken apart; `key` is its number or name without marks and leading zeros ("5a", "dong"). */
export interface GroupName {
  readonly kind: GroupKind
  readonly key: string
}

const KINDS: readonly (readonly [RegExp, GroupKind])[] = [
  [/^(?:to dan pho|to dp|tdp|to)(?![a-z])/, 'group'],
  [/^thon(?![a-z])/, 'thon'],
  [/^xom(?![a-z])/, 'xom'],
  [/^(?:khu dan cu|khu pho|kdc|khu)(?![a-z])/, 'khu'],
  [/^ban(?![a-z])/, 'ban'],
  [/^ap(?![a-z])/, 'ap'],
  [/^cum(?![a-z])/, 'cum'],
  [/^pho(?![a-z])/, 'pho'],
]

/** Takes a typed group name apart: "TDP số 05" → { kind: 'group', key: '5' }. */
export function parseGroupName(typed: string): GroupName {
  const text = searchKey(typed)
  const found = KINDS.find(([word]) => word.test(text))
  const rest = found ? text.replace(found[0], '') : text
  const key = rest
    .replace(/^[\s.:-]+/, '')
    .replace(/^so[\s.:]*(?=\d)/, '')
    .replace(/(\d)\s+(?=[a-z]$)/, '$1')
    .replace(/(?<!\d)0+(?=\d)/g, '')
    .trim()
  // "Tổ" or "Bản" alone is a name and not a kind without a name.
  return key === '' ? { kind: 'unsaid', key: text } : { kind: found?.[1] ?? 'unsaid', key }
}

/** Whether two texts name the same group of one ward; a bare "5" agrees with "Tổ 5" and with "Thôn 5". */
export function sameGroupName(left: string, right: string): boolean {
  const a = parseGroupName(left)
  const b = parseGroupName(right)
  return a.key !== '' && a.key === b.key && (a.kind === b.kind || a.kind === 'unsaid' || b.kind === 'unsaid')
}

/** Natural order of groups: Tổ 2, 5, 5A, Tổ 10, then names. Usable in `sort`. */
export function compareGroupNames(left: string, right: string): number {
  const a = parseGroupName(left)
  const b = parseGroupName(right)
  return compareNatural(a.key, b.key) || compareNatural(a.kind, b.kind)
}
