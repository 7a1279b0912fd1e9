/** Whose tasks a change touches, and what the rules are asked about these people: reads only what names them and their homes. */
import type { IdentityDecision } from '#domain/records/identity-decision.ts'
import type { RecordRow } from '../db.ts'
import type { Phone } from '../phone.ts'
import { rowsLinkedToAny, toRecord } from '../read/records.ts'
import type * as rulesModule from './ask-people.ts'
import type { AskedPeople, ReadAs } from './ask-people.ts'
import type { TouchedRow } from './kept-rows.ts'

/** Who is read as whom on this phone. */
export interface Identities extends ReadAs {
  rows: readonly RecordRow[]
}

/** Reads the decisions. */
export async function readIdentities({ db }: Phone, rules: Rules): Promise<Identities> {
  const rows = await db.records.where('kind').equals('identity-decision').toArray()
  // The kind's schema was checked when they were written.
  return { rows, ...rules.readAs(rows.map((row) => toRecord(row) as IdentityDecision)) }
}

/** Ids under which the persons are read whose tasks may be others after these changes; some are nobody's any more. */
export async function readersOfTouched(phone: Phone, marks: readonly TouchedRow[], { aliasOf, groupOf }: Identities): Promise<string[]> {
  const { db } = phone
  const named = new Set(marks.flatMap(({ id }) => groupOf(id)))
  const wide = [...new Set(marks.filter((mark) => mark.wide).flatMap(({ id }) => groupOf(id)))]
  if (wide.length > 0) {
    const about = await rowsLinkedToAny(phone, wide)
    for (const each of about.flatMap(({ id, links }) => [id, ...links]).flatMap(groupOf)) named.add(each)
  }
  const rows = await db.records.bulkGet([...named])
  const homes = rows.flatMap((row) => (row?.kind === 'household' ? [row.id] : []))
  // A household of which the record is not here has people all the same.
  const unknown = [...named].filter((_, at) => rows[at] === undefined)
  const linked = await rowsLinkedToAny(phone, [...homes, ...unknown])
  const members = linked.filter((row) => row.kind === 'person' && named.has(homeOf(row))).map(({ id }) => id)
  const ids = [...named, ...members].flatMap(groupOf)
  return [...new Set([...ids, ...ids.map(aliasOf)])]
}

/** The rules, once they are fetched. */
export type Rules = typeof rulesModule

/**
 * Works with the rules once they are fetched: before a transaction, which would end meanwhile. No awaiting: only behind
 * `then` a live reading goes on and may open a transaction.
 */
export function withRules<Result>(work: (rules: Rules) => Promise<Result>): Promise<Result> {
  return Promise.resolve(import('./ask-people.ts')).then(work)
}

/** Reads all that the rules may ask for about these people. */
export async function readAsked(phone: Phone, rules: Rules, people: readonly string[], known: Identities, plan: string): Promise<AskedPeople> {
  const { db } = phone
  const ids = [...new Set(people.flatMap(known.groupOf))]
  const own = present(await db.records.bulkGet(ids))
  const homes = [...new Set(own.flatMap((row) => (row.kind === 'person' ? known.groupOf(homeOf(row)) : [])))]
  const wanted = [...ids, ...homes]
  const [homeRows, linked, campaigns] = await Promise.all([
    db.records.bulkGet(homes), rowsLinkedToAny(phone, wanted), db.records.where('kind').equals('campaign').toArray(),
  ])
  const rows = new Map([...own, ...present(homeRows), ...linked, ...campaigns, ...known.rows].map((row) => [row.id, row]))
  return rules.askPeople([...rows.values()].map((row) => toRecord(row)), plan)
}

function homeOf({ fields }: RecordRow): string {
  return typeof fields['household'] === 'string' ? fields['household'] : ''
}

function present(rows: readonly (RecordRow | undefined)[]): RecordRow[] {
  return rows.filter((row) => row !== undefined)
}
