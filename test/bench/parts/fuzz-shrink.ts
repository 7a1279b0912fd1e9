/** Finds a smaller request that breaks the endpoint in the same way, without leaving any trace in the database. */
import type { Json } from '#domain/json.ts'
import { createApp } from '#server/app.ts'
import type { Db, Store } from '#server/store/store.ts'
import type { TestPorts } from '../../server/ward-world.ts'
import type { FuzzRequest } from './fuzz-mutate.ts'

const MOST_TRIES = 400

/** Carries the result of a write that is to be undone. */
class Undone<T> extends Error {
  readonly result: T

  constructor(result: T) {
    super('undone')
    this.result = result
  }
}

/** The same store, in which every write is undone at its end. */
function withoutTrace(store: Store): Store {
  return {
    ...store,
    async write<T>(lane: string, work: (db: Db) => Promise<T>): Promise<T> {
      try {
        return await store.write(lane, async (db): Promise<T> => {
          throw new Undone(await work(db))
        })
      } catch (problem) {
        if (problem instanceof Undone) return (problem as Undone<T>).result
        throw problem
      }
    },
  }
}

function smaller(value: Json): Json[] {
  if (Array.isArray(value)) {
    const without = value.map((_, index) => value.filter((_item, at) => at !== index))
    const inside = value.flatMap((item, index) => smaller(item).map((part) => value.map((old, at) => (at === index ? part : old))))
    return [...without, ...inside]
  }
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
    const without = entries.map(([key]) => Object.fromEntries(entries.filter(([name]) => name !== key)))
    const inside = entries.flatMap(([key, item]) => smaller(item).map((part) => ({ ...value, [key]: part })))
    return [...without, ...inside]
  }
  return typeof value === 'string' && value.length > 60 ? [value.slice(0, value.length / 2)] : []
}

/** Ops keep the numbers of their places, or the push would be refused before it breaks anything. */
function renumbered(body: Json): Json {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return body
  const { ops, firstN } = body
  if (!Array.isArray(ops) || typeof firstN !== 'number') return body
  return { ...body, ops: ops.map((op, index) => (op !== null && typeof op === 'object' && !Array.isArray(op) ? { ...op, n: firstN + index } : op)) }
}

/** The smallest body found that still ends in the same fault, as text. */
export async function shrink(store: Store, ports: TestPorts, request: FuzzRequest): Promise<string> {
  const text = Buffer.from(request.body ?? []).toString('utf8')
  let places: string[] = []
  const app = createApp(withoutTrace(store), ports, { log: (line) => void ('where' in line && places.push(String(line['where']))) })
  const faultOf = async (body: Json): Promise<string | undefined> => {
    places = []
    const init = { method: request.method, headers: request.headers, body: JSON.stringify(body) }
    const { status } = await app.fetch(new Request(`http://so-noi.test${request.path}`, init), {})
    return status >= 500 ? (places[0] ?? '') : undefined
  }
  let best: Json
  try {
    best = JSON.parse(text) as Json
  } catch {
    return text.slice(0, 2000)
  }
  const fault = await faultOf(best)
  if (fault === undefined) return text.slice(0, 2000)
  let tries = 0
  for (let next: Json | undefined = best; next !== undefined && tries < MOST_TRIES; ) {
    best = next
    next = undefined
    for (const candidate of smaller(best).map(renumbered)) {
      tries += 1
      if (tries > MOST_TRIES) break
      if ((await faultOf(candidate)) === fault) {
        next = candidate
        break
      }
    }
  }
  return JSON.stringify(best).slice(0, 3000)
}
