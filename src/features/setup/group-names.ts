/** The list of groups while it is being made: read from pasted text, put in natural order, likely doubles found. */
import { compareGroupNames, sameGroupName } from '#domain/formats/group-name.ts'

/** Most groups of one ward. */
export const MOST_GROUPS = 300

/** Names in pasted or typed text, one a line or parted by commas, semicolons or tabs. */
export function namesInText(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/[\n\r,;\t]+/)
    .map((name) => name.replace(/\s+/g, ' ').trim().slice(0, 120))
    .filter((name) => name !== '')
}

/** "Tổ 1" … "Tổ n". */
export function numberedGroups(word: string, count: number): string[] {
  return Array.from({ length: Math.min(MOST_GROUPS, Math.max(0, count)) }, (_, place) => `${word} ${place + 1}`)
}

/** What adding these names makes of the list: exact repeats fall away, likely doubles wait for an answer. */
export type GroupsAdded = { groups: string[]; doubles: { name: string; of: string }[] }

/** Adds names in natural order. */
export function addGroups(groups: readonly string[], names: readonly string[]): GroupsAdded {
  const kept = [...groups]
  const doubles: GroupsAdded['doubles'] = []
  for (const name of names) {
    if (kept.includes(name) || doubles.some((double) => double.name === name)) continue
    const of = kept.find((one) => sameGroupName(one, name))
    if (of === undefined) kept.push(name)
    else doubles.push({ name, of })
  }
  return { groups: kept.toSorted(compareGroupNames), doubles }
}
