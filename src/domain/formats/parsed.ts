/** The answer of every parser of typed text: a value, or a problem that the screen puts into words. */

/** `value` when the text could be read, else one typed problem with what a message needs. */
export type Parsed<Value, Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem }

/** Wraps a value that was read. */
export function read<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value }
}

/** Wraps the reason why the text could not be read. */
export function unread<Problem>(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem }
}
