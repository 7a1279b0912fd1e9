/**
 * Hybrid logical clock: orders changes by wall time where clocks agree and by what was seen where they do not.
 * Convergence never rests on it: the server merges in one serial order and clamps every stamp to its own time.
 */

/** `<15-digit ms>-<4 hex counter>-<node>`: plain string order is time order. */
export type Hlc = string

interface HlcParts {
  ms: number
  counter: number
  node: string
}

const HLC = /^(\d{15})-([0-9a-f]{4})-([0-9a-z-]{1,40})$/
const MAX_COUNTER = 0xffff

/** The parts of a stamp, or undefined when the text is none. */
export function parseHlc(text: string): HlcParts | undefined {
  const match = HLC.exec(text)
  if (!match) return undefined
  const [, ms = '', counter = '', node = ''] = match
  return { ms: Number(ms), counter: Number.parseInt(counter, 16), node }
}

/** A stamp from milliseconds since 1970, a counter below 65,536 and the node that made it. */
export function formatHlc(ms: number, counter: number, node: string): Hlc {
  return `${String(Math.trunc(ms)).padStart(15, '0')}-${counter.toString(16).padStart(4, '0')}-${node}`
}

/** The next stamp of a node: never before `last`, never before its (server-corrected) wall clock. */
export function nextHlc(last: Hlc | undefined, wallMs: number, node: string): Hlc {
  const previous = last === undefined ? undefined : parseHlc(last)
  if (!previous || wallMs > previous.ms) return formatHlc(wallMs, 0, node)
  return stepAfter(previous, node)
}

/** The smallest stamp of `node` after `stamp`; a full counter moves on by one millisecond. */
export function hlcAfter(stamp: Hlc, node: string): Hlc {
  const parts = parseHlc(stamp)
  return parts ? stepAfter(parts, node) : formatHlc(0, 0, node)
}

/**
 * The stamp a server gives to an op: a clock in the future is pulled back to the server's time,
 * and a clock in the past still comes after the values its author had seen.
 */
export function effectiveStamp(hlc: Hlc, serverNowMs: number, seen: readonly Hlc[]): Hlc {
  const parts = parseHlc(hlc)
  const node = parts?.node ?? 'unknown'
  const clamped = !parts || parts.ms > serverNowMs ? formatHlc(serverNowMs, 0, node) : hlc
  const newestSeen = seen.reduce((newest, stamp) => (stamp > newest ? stamp : newest), '')
  return newestSeen !== '' && clamped <= newestSeen ? hlcAfter(newestSeen, node) : clamped
}

function stepAfter(parts: HlcParts, node: string): Hlc {
  return parts.counter >= MAX_COUNTER
    ? formatHlc(parts.ms + 1, 0, node)
    : formatHlc(parts.ms, parts.counter + 1, node)
}
