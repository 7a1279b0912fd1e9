/** English of a number of things: "1 form", "2 forms", "3 families". */

/** The number with its thing; `several` where an s at the end is not enough. */
export function many(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`
}
