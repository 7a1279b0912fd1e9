/** Values that fit a schema, drawn by walking it, so that the fuzzer follows the wire when the wire changes. */
import * as z from 'zod/mini'
import type { Json } from '#domain/json.ts'
import type { Chance } from '#server/demo/chance.ts'

/** Words that a key suggests: ids that exist, areas, devices, tokens. */
export type Hints = Readonly<Record<string, readonly Json[]>>

/** Texts of all the forms that fields have; whichever a schema takes may be drawn for it. */
const texts = [
  'Nguyễn Thị Hạnh', 'ngõ 12, Lê Chân', '032', '', 'x', '2026-06-10', '2026-06', '1994', '23:50', '2026-06-10T23:50', '+84912345678', '115',
  '031190001234', '031190123', 'DN4310123456789', '0123456789', '01', '31', '11383', '12345678', '0'.repeat(64), 'household', 'person',
  'set', 'A'.repeat(43), 'hoa', 'mua he nam ay',
] as const
const numbers = [0, 1, 2, 3, 37.2, 38, 45, 60, 100, 200, 2026, 3200, 1_781_000_000_000] as const

interface Walkable {
  _zod: { def: Def }
}

interface Def {
  type: string
  shape?: Record<string, Walkable>
  element?: Walkable
  innerType?: Walkable
  valueType?: Walkable
  entries?: Record<string, string>
  options?: Walkable[]
}

const fitting = new WeakMap<Walkable, Json[]>()

function candidates(schema: Walkable, from: readonly Json[]): Json[] {
  const known = fitting.get(schema) ?? from.filter((value) => z.safeParse(schema as z.ZodMiniType, value).success)
  fitting.set(schema, known)
  return known
}

function oneOf(chance: Chance, items: readonly Json[]): Json {
  return items[chance.between(0, items.length - 1)] ?? null
}

/** A value that mostly fits; `key` is the name that it stands under. */
export function valueFor(schema: Walkable, chance: Chance, hints: Hints, key = ''): Json {
  const { def } = schema._zod
  const hinted = hints[key]
  if (hinted !== undefined && hinted.length > 0 && chance.happens(0.97) && def.type !== 'array' && def.type !== 'optional' && def.type !== 'nullable') return oneOf(chance, hinted)
  switch (def.type) {
    case 'object':
      return objectFor(def.shape ?? {}, chance, hints)
    case 'array':
      return Array.from({ length: chance.between(1, 3) }, () => (def.element ? valueFor(def.element, chance, hints, key) : null))
    case 'nullable':
      if (chance.happens(0.3)) return null
      return def.innerType ? valueFor(def.innerType, chance, hints, key) : null
    case 'optional':
      return def.innerType ? valueFor(def.innerType, chance, hints, key) : null
    case 'enum':
      return oneOf(chance, Object.values(def.entries ?? {}))
    case 'record':
      return { [chance.pick(['fever', 'name', 'address'])]: def.valueType ? valueFor(def.valueType, chance, hints) : null }
    case 'boolean':
      return chance.happens(0.5)
    case 'number':
      return oneOf(chance, candidates(schema, numbers))
    case 'string':
      return oneOf(chance, candidates(schema, [...texts, ...Object.values(hints).flat()]))
    default:
      return chance.pick([null, 1, 'x', true, ['x'], { x: 1 }] as const) as Json
  }
}

function objectFor(shape: Record<string, Walkable>, chance: Chance, hints: Hints): Json {
  const drawn: Record<string, Json> = {}
  for (const [key, part] of Object.entries(shape)) {
    if (part._zod.def.type === 'optional' && chance.happens(0.5)) continue
    drawn[key] = valueFor(part, chance, hints, key)
  }
  return drawn
}
