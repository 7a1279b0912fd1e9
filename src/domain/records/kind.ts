/** What every kind of record declares: its schema, its labels, who may write it, and on which fields a clash goes to a person. */
import * as z from 'zod/mini'
import { isArea } from '../area.ts'
import type { Json } from '../json.ts'

/** `yyyy-mm-dd`, a day in the field (Asia/Ho_Chi_Minh). */
export const daySchema = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))

/** `yyyy`, `yyyy-mm` or `yyyy-mm-dd`: what an adult may know of a birthday. */
export const partialDaySchema = z
  .string()
  .check(z.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/))

/** `HH:MM`, 24 hours. */
export const timeSchema = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))

/** `yyyy-mm-ddTHH:MM`, a moment in the field (Asia/Ho_Chi_Minh). */
export const momentSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/))

/** Yes, no, or not known: unknown is a value of its own, an empty field is not "no". */
export const threeWaySchema = z.enum(['yes', 'no', 'unknown'])

/** An answer of a form. */
export type ThreeWay = z.infer<typeof threeWaySchema>

/** Where a fact was read: the handbook, the discharge paper, or what the mother said. */
export const sourceSchema = z.enum(['book', 'discharge-paper', 'told'])

/** One of these sources. */
export type FactSource = z.infer<typeof sourceSchema>

/** Another record's id. */
export const idSchema = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/))

/** Free text that a person typed. */
export const textSchema = z.string().check(z.maxLength(2000))

/** Fields that every record carries beside its own. */
export const headShape = {
  area: z.string().check(z.refine(isArea)),
  /** The day in the field; the day of entry is `recordedAt`. */
  occurredOn: daySchema,
  /** Milliseconds since 1970 by the phone's clock, corrected by its last known offset. */
  recordedAt: z.number(),
  author: z.string().check(z.minLength(1), z.maxLength(60)),
  device: z.string().check(z.minLength(1), z.maxLength(40)),
  /** True when the phone's clock could not be trusted at the time of recording. */
  clockUnsure: z.optional(z.boolean()),
  /** Reason of a voided record (bỏ phiếu); null again when it was taken back. */
  voidReason: z.optional(z.nullable(textSchema)),
}

/** Roles that a ward gives out; see `design.md` §2. */
export type Role = 'collaborator' | 'group_head' | 'station' | 'ward_officer' | 'city_reader' | 'admin'

/** A kind of record: one file, one definition. */
export interface RecordKind<Shape extends z.core.$ZodShape = z.core.$ZodShape> {
  id: string
  label: { vi: string; en: string }
  /** Raised when the schema changes. */
  version: number
  /** Head and own fields, all of them; a stored record must satisfy it. */
  schema: z.ZodMiniObject<Shape>
  /** Fields on which two people who did not see each other make a conflict. */
  clinical: readonly string[]
  /** Fields that hold ids of other records, which must exist in the same ward. */
  references: readonly string[]
  /** One step per version: `lifts[0]` turns fields of version 1 into those of version 2. As many as `version` − 1. */
  lifts: readonly ((set: Record<string, Json>) => Record<string, Json>)[]
  /** Ward-level records have no group. */
  scope: 'group' | 'ward'
  /** Restricted records are seen by their author and named officers only. */
  restricted: boolean
  writers: readonly Role[]
}

interface KindDeclaration<Shape extends z.core.$ZodShape> extends Omit<RecordKind, 'schema' | 'version' | 'restricted' | 'lifts'> {
  version?: number
  lifts?: RecordKind['lifts']
  restricted?: boolean
  fields: Shape
}

/** Declares a kind from its own fields; the head is added. */
export function defineKind<Shape extends z.core.$ZodShape>(declaration: KindDeclaration<Shape>) {
  const { fields, ...rest } = declaration
  return { version: 1, restricted: false, lifts: [], ...rest, schema: z.object({ ...headShape, ...fields }) }
}

/** A record as the screens and the rules read it: its id, its kind and its fields, flat. */
export type RecordOf<Kind extends { id: string; schema: z.core.$ZodType }> = {
  id: string
  kind: Kind['id']
} & z.infer<Kind['schema']>

/** A record of a kind that this version may not know. */
export interface AnyRecord {
  id: string
  kind: string
  [field: string]: Json | undefined
}
