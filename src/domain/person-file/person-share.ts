/** Which fields of a record are about one person, so that her file holds all that is hers and nothing of anybody else; source: design.md §6 (export of one person's data). */
import type { AnyRecord } from '../records/kind.ts'

/** Tells of a field whether it is hers. */
export type Share = (field: string) => boolean

/** What a visit with a child says of its mother: hers, and not the child's. */
const ofMother: Readonly<Record<string, readonly string[]>> = {
  'household-visit': ['motherWell'],
  'postnatal-visit': ['sawMother', 'motherSigns'],
}

/** Who else was there. */
const ofOthers: ReadonlySet<string> = new Set(['seen', 'attendees', 'guests'])

/** The fields of a record that are about her, who may stand in the book under several ids; undefined when nothing is. */
export function shareOf(record: AnyRecord, ids: ReadonlySet<string>): Share | undefined {
  const { id, kind, subject, mother } = record
  const isHers = (value: unknown) => typeof value === 'string' && ids.has(value)
  if (kind === 'person') return ids.has(id) ? () => true : undefined
  const motherFields = ofMother[kind] ?? []
  if (isHers(subject)) return (field) => !ofOthers.has(field) && (isHers(mother) || !motherFields.includes(field))
  const isAlone = subject === undefined || subject === null
  if (isHers(mother)) return isAlone ? (field) => !ofOthers.has(field) : motherFields.length > 0 ? (field) => motherFields.includes(field) : undefined
  if (isAlone && (includesHer(record['seen'], ids) || includesHer(record['attendees'], ids))) return (field) => !ofOthers.has(field) && !motherFields.includes(field)
  if (kind === 'identity-decision') return isHers(record['kept']) || isHers(record['other']) ? (field) => field === 'same' || field === 'note' : undefined
  return undefined
}

function includesHer(values: unknown, ids: ReadonlySet<string>): boolean {
  return Array.isArray(values) && values.some((value) => typeof value === 'string' && ids.has(value))
}
