/** JSON values and their canonical text: the form that digests are taken of and equality is decided on. */

/** Any value that crosses the wire or is stored in a record's field. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** Text with sorted keys and no blanks: equal values give equal text. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const parts = Object.keys(value)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`)
    return `{${parts.join(',')}}`
  }
  return JSON.stringify(value)
}

/** True when two values are the same JSON, whatever the order of their keys. */
export function sameJson(left: Json | undefined, right: Json | undefined): boolean {
  if (left === right) return true
  if (left === undefined || right === undefined) return false
  return canonicalJson(left) === canonicalJson(right)
}
