/** How a newborn without a birth certificate is called, and how older registers wrote such a child. */
import { searchKey } from './search-key.ts'

/** What registers write in place of a name, as search keys (source: vietnam.md, Names). */
const PLACEHOLDERS = new Set([
  '', 'trai', 'gai', 'be', 'be trai', 'be gai', 'con trai', 'con gai', 'chau', 'chau trai', 'chau gai',
  'so sinh', 'be so sinh', 'chua dat ten', 'chua co ten', 'chua ten', 'chua khai sinh', 'khong ten',
])

/** The name shown for a child without one: "Con bà Nguyễn Thị Hạnh", or "Bé chưa đặt tên" with no mother's name. */
export function childOfMother(motherName: string): string {
  const mother = motherName.normalize('NFC').replace(/\s+/g, ' ').trim()
  return mother === '' ? 'Bé chưa đặt tên' : `Con bà ${mother}`
}

/** Words before the mother's name in "Con bà Hạnh", "con chị Hạnh", "con mẹ Hạnh" and "CB Hạnh", as a key. */
const CHILD_OF = /^(?:be |chau )?(?:con (?:ba|chi|me|co)|cb)\.? (.+)$/

/**
 * The mother's name as a search key when the text is "Con bà …", else undefined:
 * "Con bà Hạnh" → "hanh".
 */
export function motherKeyInName(name: string): string | undefined {
  return CHILD_OF.exec(searchKey(name))?.[1]
}

/** Whether this text stands in place of a name. A lone "Nam" is a name: one-word names exist. */
export function isUnnamed(name: string): boolean {
  const key = searchKey(name).replace(/[.()]/g, '').trim()
  return PLACEHOLDERS.has(key) || key === 'be chua dat ten' || motherKeyInName(name) !== undefined
}
