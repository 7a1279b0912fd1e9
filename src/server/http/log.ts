/** Logs one JSON line per request or event: never bodies, names, tokens or addresses. */

/** Writes one line. */
export type Log = (entry: Readonly<Record<string, string | number | boolean>>) => void

/** A log that writes to the given stream. */
export function jsonLog(write: (line: string) => void, now: () => number): Log {
  return (entry) => write(`${JSON.stringify({ at: new Date(now()).toISOString(), ...entry })}\n`)
}

/** What may be said of an unexpected error: its kind and code; its message may hold a person's data. */
export function errorTrace(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { error: error.name, code, where: places.slice(0, 4).map((line) => line.trim()).join(' < ') }
}
