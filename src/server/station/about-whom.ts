/** Says whom records and refused ops are about, by name, for the station's lists; a child without a name is called by its mother. */
import type { Json } from '#domain/json.ts'
import { childOfMother } from '#domain/text/unnamed-child.ts'
import type { SignedIn } from '../auth/sessions.ts'
import { keptRecordOf } from '../ops/load.ts'
import type { Db } from '../store/store.ts'
import { recordsById, type Looking } from './station-records.ts'

/** A record, or what an op sets of one. */
export interface Mention {
  recordId: string
  fields: Record<string, Json>
}

const links = ['subject', 'household', 'mother'] as const
/** From a form to its child, from the child to its mother: further no name is looked for. */
const MOST_STEPS = 3

/** The name for each, in the same order; '' where none is known. */
export async function aboutWhom(db: Db, who: SignedIn, mentions: readonly Mention[], looking: Looking = {}): Promise<string[]> {
  const known = new Map<string, Record<string, Json>>()
  let wanted = mentions.flatMap(({ recordId, fields }) => [recordId, ...linkedIds(fields)])
  for (let step = 0; step < MOST_STEPS && wanted.length > 0; step += 1) {
    const found = await recordsById(db, who, wanted.filter((id) => !known.has(id)), looking)
    for (const [id, row] of found) known.set(id, keptRecordOf(row).fields)
    wanted = [...found.keys()].flatMap((id) => linkedIds(known.get(id) ?? {})).filter((id) => !known.has(id))
  }
  return mentions.map(({ recordId, fields }) => {
    const merged = { ...known.get(recordId), ...fields }
    return nameIn(merged, known) || nameIn(linked(merged, 'subject', known), known) || nameIn(linked(merged, 'household', known), known)
  })
}

function linkedIds(fields: Record<string, Json>): string[] {
  return links.map((link) => fields[link]).filter((id) => typeof id === 'string')
}

function linked(fields: Record<string, Json>, link: (typeof links)[number], known: ReadonlyMap<string, Record<string, Json>>): Record<string, Json> {
  const id = fields[link]
  return (typeof id === 'string' ? known.get(id) : undefined) ?? {}
}

/** A person's own name, or the head of a household. */
function nameIn(fields: Record<string, Json>, known: ReadonlyMap<string, Record<string, Json>>): string {
  const { name, headName, unnamed } = fields
  if (typeof headName === 'string') return headName
  if (typeof name !== 'string') return ''
  if (name !== '' && unnamed !== true) return name
  const { name: mother } = linked(fields, 'mother', known)
  return childOfMother(typeof mother === 'string' ? mother : '')
}
