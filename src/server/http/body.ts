/** Reads a request's body whole, within limits before and after unpacking, and checks it against its schema. */
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import * as z from 'zod/mini'
import { Refusal } from './problem.ts'

const unpack = promisify(gunzip)
/** Deeper JSON than any record has; a tree of brackets must not reach code that walks it. */
const DEEPEST = 40

/** The body as JSON, or why it cannot be read. */
export async function readJson(request: Request, maxBytes: number): Promise<{ json: unknown } | Refusal> {
  const packed = await readBytes(request, maxBytes)
  if (packed instanceof Refusal) return packed
  const bytes = await unpacked(packed, request.headers.get('content-encoding'), maxBytes)
  return bytes instanceof Refusal ? bytes : parse(bytes)
}

/** Gzipped bytes as JSON, or why they cannot be read. */
export async function unpackJson(packed: Uint8Array, maxBytes: number): Promise<{ json: unknown } | Refusal> {
  const bytes = await unpacked(packed, 'gzip', maxBytes)
  return bytes instanceof Refusal ? bytes : parse(bytes)
}

/** The body as the schema says, or why not; the refusal names the place, never the value. */
export async function readBody<Schema extends z.core.$ZodType>(
  request: Request,
  schema: Schema,
  maxBytes = 64 * 1024,
): Promise<{ value: z.infer<Schema> } | Refusal> {
  const body = await readJson(request, maxBytes)
  if (body instanceof Refusal) return body
  // No text that a person types has it, and PostgreSQL cannot keep it.
  return JSON.stringify(body.json).includes('\\u0000') ? new Refusal('wrong-shape') : checkShape(body.json, schema)
}

/** The value as the schema says, or a refusal with the first place that does not fit. */
export function checkShape<Schema extends z.core.$ZodType>(json: unknown, schema: Schema): { value: z.infer<Schema> } | Refusal {
  const parsed = z.safeParse(schema, json)
  if (parsed.success) return { value: parsed.data }
  return new Refusal('wrong-shape', { at: placeIn(schema, parsed.error.issues[0]?.path ?? []).join('.').slice(0, 80) })
}

/** The place as far as the schema names it: the keys of a free record are the sender's own words and are not repeated. */
function placeIn(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const [key, ...rest] = path
  if (key === undefined) return []
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'object': {
      const part = Object.hasOwn(def.shape, key) ? def.shape[String(key)] : undefined
      return part ? [String(key), ...placeIn(part, rest)] : []
    }
    case 'array':
      return typeof key === 'number' ? [String(key), ...placeIn(def.element, rest)] : []
    case 'optional':
    case 'nullable':
      return placeIn(def.innerType, path)
    default:
      return []
  }
}

/** The body's bytes, or that they are too many. */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array | Refusal> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return new Refusal('too-large')
  if (!request.body) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(chunks)
    size += value.length
    if (size > maxBytes) {
      await reader.cancel()
      return new Refusal('too-large')
    }
    chunks.push(value)
  }
}

async function unpacked(bytes: Uint8Array, encoding: string | null, maxBytes: number): Promise<Uint8Array | Refusal> {
  if (encoding === null || encoding === 'identity') return bytes
  if (encoding !== 'gzip') return new Refusal('malformed', { at: 'content-encoding' })
  try {
    return await unpack(bytes, { maxOutputLength: maxBytes })
  } catch (error) {
    const isBomb = error instanceof RangeError
    return new Refusal(isBomb ? 'too-large' : 'malformed')
  }
}

function parse(bytes: Uint8Array): { json: unknown } | Refusal {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return isTooDeep(text) ? new Refusal('malformed') : { json: JSON.parse(text) as unknown }
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return new Refusal('malformed')
    throw error
  }
}

function isTooDeep(text: string): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (inString) {
      if (sign === 0x5c) at += 1
      else if (sign === 0x22) inString = false
    } else if (sign === 0x22) inString = true
    else if (sign === 0x5b || sign === 0x7b) {
      depth += 1
      if (depth > DEEPEST) return true
    } else if (sign === 0x5d || sign === 0x7d) depth -= 1
  }
  return false
}
