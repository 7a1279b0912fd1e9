/** Spoils requests: in the tree of their JSON, in its text, in its bytes, and in the headers around it. */
import { gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import type { Json } from '#domain/json.ts'
import type { Chance } from '#server/demo/chance.ts'

/** A request as it will be sent. */
export interface FuzzRequest {
  method: string
  path: string
  headers: Record<string, string>
  body: Uint8Array | undefined
}

const LONG = 'ả'.repeat(30_000)
/** Values that break programs. */
const nasty: readonly Json[] = [
  null, true, false, 0, -1, -0.5, 1e308, -1e308, 2 ** 53, 2 ** 31, 9.9e-320, '', ' ', '0', 'null', '\u0000', 'a\u0000b', '\ud800', 'x\udfff', '\ud83d\ude00',
  '\u202e\u0301', '\ufeff', "'; drop table op; --", '%00', '../../etc/passwd', '__proto__', 'constructor', 'toString', '31/11383/g05', '31/11383', '31/99999/g01',
  'station:31/11383', LONG, [], {}, [[]], { length: -1 }, { toJSON: 1 }, Array.from({ length: 2000 }, () => 1), Array.from({ length: 300 }, () => ({})),
]
const pollution = ['"__proto__":{"role":"station","isRevoked":false}', '"constructor":{"prototype":{"x":1}}', '"hasOwnProperty":1', '"toString":"x"'] as const

function deep(levels: number): Json {
  let value: Json = 'deep'
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { x: value }
  return value
}

/** JSON of no particular shape, from fast-check; drawn once per run. */
export function randomJson(seed: number, count: number): Json[] {
  return fc.sample(fc.jsonValue({ maxDepth: 4 }), { seed, numRuns: count }) as Json[]
}

function spoilTree(value: Json, chance: Chance, pool: readonly Json[]): Json {
  const draw = (): Json => (chance.happens(0.6) ? (nasty[chance.between(0, nasty.length - 1)] ?? null) : chance.happens(0.1) ? deep(chance.between(5, 60)) : (pool[chance.between(0, pool.length - 1)] ?? null))
  if (Array.isArray(value)) {
    if (value.length === 0 || chance.happens(0.25)) return chance.pick([draw(), [...value, draw()], [...value, ...value], []])
    const at = chance.between(0, value.length - 1)
    return value.map((item, index) => (index === at ? spoilTree(item, chance, pool) : item))
  }
  if (value !== null && typeof value === 'object') {
    const keys = Object.keys(value)
    const key = keys[chance.between(0, keys.length - 1)]
    if (key === undefined || chance.happens(0.1)) return draw()
    if (chance.happens(0.15)) return { ...value, [chance.pick(['x', 'Ư', '', 'a'.repeat(50), 'area', 'author', 'id', 'proto', 'valueOf'])]: draw() }
    const { [key]: part = null, ...rest } = value
    if (chance.happens(0.15)) return rest
    return { ...value, [key]: spoilTree(part, chance, pool) }
  }
  return draw()
}

function spoilText(text: string, chance: Chance): string {
  const at = chance.between(0, text.length)
  return chance.pick([
    () => text.slice(0, at),
    () => text.replace('{', `{${chance.pick(pollution)},`),
    () => text.replace(/"(\w+)":("[^"]*"|\d+)/, '"$1":$2,"$1":null'),
    () => text.replace(/:\d+/, `:${chance.pick(['1e400', '-1e400', '0x10', '01', '1.', '9'.repeat(400), 'NaN', '1e-400'])}`),
    () => text.replace(/"([^"]*)"/, `"${chance.pick(['\\ud800', '\\u0000', '\\udc00\\ud800', '\\x', '\u0001'])}$1"`),
    () => `\ufeff${text}`,
    () => `${text}${text}`,
    () => `${'['.repeat(chance.between(1, 5000))}${text}`,
    () => text.slice(0, at) + chance.pick(['\u0000', '"', '}', ',', '\\', '\ud800', '🙂']) + text.slice(at),
  ])()
}

let bomb: Uint8Array | undefined

function spoilBytes(bytes: Uint8Array, chance: Chance, headers: Record<string, string>): Uint8Array {
  bomb ??= new Uint8Array(gzipSync(Buffer.alloc(30 * 1024 * 1024, 0x20)))
  const packed = new Uint8Array(gzipSync(bytes))
  const as = (encoding: string, body: Uint8Array) => {
    headers['content-encoding'] = encoding
    return body
  }
  return chance.pick([
    () => as('gzip', packed),
    () => as('gzip', packed),
    () => as('gzip', packed.subarray(0, chance.between(0, packed.length))),
    () => as('gzip', bytes),
    () => as('gzip', new Uint8Array(gzipSync(packed))),
    () => as('gzip', bomb ?? packed),
    () => as(chance.pick(['br', 'deflate', 'GZIP', 'gzip, gzip', 'x', 'identity']), packed),
    () => packed,
    () => chance.bytes(chance.between(0, 300)),
    () => bytes.map((byte) => (chance.happens(0.01) ? chance.between(0, 255) : byte)),
  ])()
}

const oddHeaders: readonly (readonly [string, readonly string[]])[] = [
  ['content-type', ['text/plain', 'application/json; charset=utf-16', 'multipart/form-data; boundary=x', 'application/jsonx', '', 'APPLICATION/JSON']],
  ['authorization', ['Bearer', 'Bearer ', `Bearer ${'a'.repeat(43)}`, 'Basic eDp5', `Bearer ${'x'.repeat(5000)}`, 'bearer x', 'Bearer \u00ff\u00fe']],
  ['cookie', ['so-noi=%E0%A4%A', 'so-noi=', 'so-noi=a; so-noi=b', ';;;=', `so-noi=${'y'.repeat(4000)}`, '__proto__=x']],
  ['origin', ['null', 'https://evil.example', 'x', 'http://so-noi.test.evil.example', 'file://']],
  ['host', ['', 'evil.example', 'so-noi.test:99999', '[::1']],
  ['x-forwarded-for', ['1.2.3.4', ',,,', 'x'.repeat(3000), '::1']],
  ['accept-encoding', ['gzip', 'gzip;q=0', '*', 'br, gzip, zstd']],
  ['content-length', ['0', '-1', '99999999999', 'x', '10']],
  ['if-none-match', ['*', '"x', 'W/""']],
  ['range', ['bytes=0-', 'bytes=-1']],
]

/** Wraps a value up as a request's body and headers, spoiled as `chance` has it. */
export function spoil(request: Omit<FuzzRequest, 'body'>, value: Json | undefined, chance: Chance, pool: readonly Json[]): FuzzRequest {
  const headers = { ...request.headers }
  if (chance.happens(0.08)) {
    const [name, values] = oddHeaders[chance.between(0, oddHeaders.length - 1)] ?? ['x', ['x']]
    headers[name] = values[chance.between(0, values.length - 1)] ?? ''
  }
  if (value === undefined) return { ...request, headers, body: undefined }
  let tree = value
  for (let left = chance.pick([0, 0, 1, 1, 1, 2, 4]); left > 0; left -= 1) tree = spoilTree(tree, chance, pool)
  let text = JSON.stringify(tree) ?? ''
  if (chance.happens(0.08)) text = spoilText(text, chance)
  const bytes = new Uint8Array(Buffer.from(text, 'utf8'))
  return { ...request, headers, body: chance.happens(0.06) ? spoilBytes(bytes, chance, headers) : bytes }
}
