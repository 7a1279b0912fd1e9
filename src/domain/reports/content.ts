/** Format 1 of a report's content: the figures as they are signed, read again by every later version. A new field is optional; a changed meaning is a new format. */
import * as z from 'zod/mini'

const whole = z.number().check(z.gte(0), z.refine(Number.isSafeInteger))
const daySchema = z.string()

/** Days from and to, both included. */
const periodSchema = z.object({ from: daySchema, to: daySchema })

const opSchema = z.enum(['<', '<=', '>', '>=', 'down'])

const goalSchema = z.object({
  op: opSchema,
  /** In the unit; null with `down` or where the plan left the number out. */
  value: z.nullable(z.number()),
  /** Vietnamese, such as "≥ 90%". */
  words: z.string(),
})

const countsSchema = z.object({ numerator: whole, denominator: whole })

/** `words` as in "91,0%"; both null where nothing was counted. */
const rateSchema = z.object({ value: z.nullable(z.number()), words: z.nullable(z.string()) })

const stateSchema = z.enum(['met', 'near', 'not-met', 'no-data', 'watch'])

/** A remark under a line; `code` for sorting and colour, `words` in Vietnamese. */
const noteSchema = z.object({ code: z.string(), words: z.string() })

/** People or records behind a figure: how many, the digest of all their ids, and the first ids in order. The rest is found again from the records. */
const listSchema = z.object({
  count: whole,
  /** SHA-256 of all ids, sorted and joined by line ends. */
  digest: z.string(),
  ids: z.array(z.string()),
})

const toReachSchema = z.object({
  ...listSchema.shape,
  /** Reason of each of `ids`, in their order. */
  reasons: z.array(z.string()),
  /** How many for each reason, over all. */
  byReason: z.record(z.string(), whole),
})

const beforeSchema = z.object({
  /** `whole`: may be compared. `part`: the book began late in that period. `no-data`: nothing to compare with. */
  basis: z.enum(['whole', 'part', 'no-data']),
  ...countsSchema.shape,
  rate: rateSchema,
  /** Difference to the period before in the unit, two decimals; null without both rates. */
  difference: z.nullable(z.number()),
  words: z.string(),
})

const partSchema = z.object({ label: z.string(), ...countsSchema.shape, rate: rateSchema })

const lineSchema = z.object({
  /** Id of the target, or the indicator's code where the plan gives no number. */
  id: z.string(),
  indicator: z.string(),
  label: z.string(),
  /** Heading of the station's table under which it stands. */
  heading: z.string(),
  /** Vietnamese word for what is counted. */
  counted: z.string(),
  /** The plan's own sentence, letter for letter. */
  wording: z.string(),
  /** How the sentence is read where it has a misprint, and whether the station accepted that. */
  reading: z.nullable(z.object({ words: z.string(), accepted: z.boolean() })),
  unit: z.string(),
  multiplier: z.number(),
  /** Null for an aim without a number, which has a direction instead. */
  goal: z.nullable(goalSchema),
  direction: z.nullable(z.enum(['up', 'down', 'keep'])),
  /** What the plan printed, where the ward set its own number. */
  adjusted: z.nullable(z.object({ from: goalSchema, by: z.string(), on: daySchema, reason: z.string() })),
  /** Numerator and denominator in words. */
  method: z.string(),
  ...countsSchema.shape,
  unknown: whole,
  rate: rateSchema,
  /** Null for an aim without a number. */
  state: z.nullable(stateSchema),
  missing: z.nullable(z.object({ change: z.enum(['add', 'remove']), count: whole, words: z.string() })),
  before: beforeSchema,
  parts: z.array(partSchema),
  /** Numerator, denominator and unknown of each of the header's groups, in their order; null where it may not be broken down. */
  byGroup: z.nullable(z.array(z.tuple([whole, whole, whole]))),
  notes: z.array(noteSchema),
  /** Null for a figure made of restricted records. */
  toReach: z.nullable(toReachSchema),
  countedRecords: z.nullable(listSchema),
})

const headerSchema = z.object({
  what: z.enum(['six-month', 'year', 'on-request']),
  area: z.string(),
  place: z.string(),
  plan: z.string(),
  planTitle: z.string(),
  sourceDocument: z.string(),
  adoptedOn: daySchema,
  adoptedBy: z.string(),
  period: periodSchema,
  /** The same days of an earlier year. */
  previous: periodSchema,
  deadlines: z.array(
    z.object({ label: z.string(), who: z.nullable(z.string()), to: z.nullable(z.string()), beforeDay: z.string(), lastDay: daySchema, wording: z.string() }),
  ),
  /** The earliest of them; null where the plan gives no day. */
  lastDayOnTime: z.nullable(daySchema),
  madeOn: daySchema,
  /** Milliseconds since 1970: what came after it is not in the figures. */
  countedAt: z.number(),
  /** Paths of groups; the ward's own path stands for whatever belongs to no group. */
  groups: z.array(z.string()),
  notes: z.array(noteSchema),
})

/** Schema of format 1. */
export const contentSchema = z.object({
  format: z.literal(1),
  header: headerSchema,
  lines: z.array(lineSchema),
  withoutTarget: z.array(lineSchema),
  /** What the station has still to confirm of the plan. */
  toConfirm: z.array(noteSchema),
  /** How the ward wants its indicators counted, as it stood. */
  config: z.record(z.string(), z.unknown()),
  signed: z.optional(z.object({ by: z.string(), title: z.nullable(z.string()) })),
})

/** A report's content, format 1. */
export type ReportContent = z.infer<typeof contentSchema>

/** One line of it: a target or an aim with its figure. */
export type ReportLine = z.infer<typeof lineSchema>

/** A remark in words. */
export type ReportNote = z.infer<typeof noteSchema>

/** What stands above the lines. */
export type ReportHeader = z.infer<typeof headerSchema>

/** Which report. */
export type ReportWhat = ReportHeader['what']

/** SHA-256 of a text in UTF-8, hexadecimal; passed in, so that this room needs no crypto of its own. */
export type Sha256 = (text: string) => string
