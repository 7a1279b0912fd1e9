/** Freezes a report into the fields of its record and reads it again: whoever opens it later sees whether the figures still are those that were signed. */
import * as z from 'zod/mini'
import { read, unread, type Parsed } from '../formats/parsed.ts'
import { canonicalJson, type Json } from '../json.ts'
import type { Report } from '../records/report.ts'
import { contentSchema, type ReportContent, type Sha256 } from './content.ts'

/** The limit of the record's field, characters. */
export const LONGEST_CONTENT = 500_000

/** Who signs, by name as on paper. */
export interface Signature {
  readonly by: string
  readonly title?: string
}

/** The record's own fields. */
export type FrozenReport = Pick<Report, 'what' | 'plan' | 'from' | 'to' | 'content' | 'hash' | 'signedBy' | 'signedTitle'>

/** Why a content cannot be signed. */
export type FreezeProblem = { readonly code: 'signer-missing' } | { readonly code: 'content-too-long'; readonly characters: number }

/** The content with its signature as one text, and the hash of that text; name and title lie inside it, so that they are sealed too. */
export function freezeReport(content: ReportContent, signature: Signature, sha256: Sha256): Parsed<FrozenReport, FreezeProblem> {
  const by = signature.by.trim().normalize('NFC')
  const title = signature.title?.trim().normalize('NFC') ?? ''
  if (by === '') return unread({ code: 'signer-missing' })
  const text = contentText({ ...content, signed: { by, title: title === '' ? null : title } })
  if (text.length > LONGEST_CONTENT) return unread({ code: 'content-too-long', characters: text.length })
  const { what, plan, period } = content.header
  return read({ what, plan, from: period.from, to: period.to, content: text, hash: sha256(text), signedBy: by, ...(title === '' ? {} : { signedTitle: title }) })
}

/** Sorted keys, no blanks, composed letters: equal contents give equal texts. */
export function contentText(content: ReportContent): string {
  return canonicalJson(jsonOf(content))
}

/** Why a stored content cannot be shown. */
export type ContentProblem = { readonly code: 'newer-format'; readonly format: number } | { readonly code: 'unreadable' }

/** Reads a stored content of any format that was ever written. */
export function readContent(text: string): Parsed<ReportContent, ContentProblem> {
  const json = parseJson(text)
  const known = contentSchema.safeParse(json)
  if (known.success) return read(known.data)
  const { data } = z.object({ format: z.number() }).safeParse(json)
  return data && data.format > 1 ? unread({ code: 'newer-format', format: data.format }) : unread({ code: 'unreadable' })
}

/** `intact` as it was signed; `altered` when text, hash or what the record says of itself differ; `unreadable` when intact but of a newer version. */
export type Verdict =
  | { readonly state: 'intact'; readonly content: ReportContent }
  | { readonly state: 'altered'; readonly fields: readonly (keyof FrozenReport)[] }
  | { readonly state: 'unreadable'; readonly problem: ContentProblem }

/** Whether a report still is what was signed; `fields` names what differs. */
export function verifyReport(report: FrozenReport, sha256: Sha256): Verdict {
  if (sha256(report.content) !== report.hash) return { state: 'altered', fields: ['content', 'hash'] }
  const found = readContent(report.content)
  if (!found.ok) return { state: 'unreadable', problem: found.problem }
  const { header, signed } = found.value
  const pairs: readonly (readonly [keyof FrozenReport, string | undefined, string | undefined])[] = [
    ['what', report.what, header.what],
    ['plan', report.plan, header.plan],
    ['from', report.from, header.period.from],
    ['to', report.to, header.period.to],
    ['signedBy', report.signedBy, signed?.by],
    ['signedTitle', report.signedTitle, signed?.title ?? undefined],
  ]
  const fields = pairs.filter(([, said, sealed]) => said !== sealed).map(([field]) => field)
  return fields.length > 0 ? { state: 'altered', fields } : { state: 'intact', content: found.value }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Leaves out what is undefined; a number that JSON does not know becomes null. */
function jsonOf(value: unknown): Json {
  if (typeof value === 'string') return value.normalize('NFC')
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map(jsonOf)
  if (typeof value !== 'object' || value === null) return null
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [[key.normalize('NFC'), jsonOf(item)]])),
  )
}
