/** Whose tasks a change touches, and what the rules are asked about these people: reads only what names them and their homes. */
import { identitiesOf } from '#domain/duplicates/aliases.ts'
import { groupBy } from '#domain/group-by.ts'
import type { FollowUpSchedule } from '#domain/plans/plan.ts'
import type { IdentityDecision } from '#domain/records/identity-decision.ts'
import type { RecordRow } from '../db.ts'
import type { Phone } from '../phone.ts'
import { toRecord } from '../read/records.ts'
import type { askPeople, AskedPeople } from './ask-people.ts'
import type { TouchedRow } from './kept-rows.ts'

/** Who is read as whom on this phone. */
export interface Identities {
  rows: readonly RecordRow[]
  aliasOf: (id: string) => string
  /** All entries that are one with this, itself among them. */
  groupOf: (id: string) => readonly string[]
}

/** Reads the decisions. */
export async function readIdentities({ db }: Phone): Promise<Identities> {
  const rows = await db.records.where('kind').equals('identity-decision').toArray()
  if (rows.length === 0) return { rows, aliasOf: (id) => id, groupOf: (id) => [id] }
  // The kind's schema was checked when they were written.
  const decisions = rows.map((row) => toRecord(row) as IdentityDecision)
  const { aliasOf } = identitiesOf(decisions)
  const families = groupBy([...new Set(decisions.flatMap(({ kept, other }) => [kept, other]))], aliasOf)
  return { rows, aliasOf, groupOf: (id) => families.get(aliasOf(id)) ?? [id] }
}

/** Ids under which the persons are read whose tasks may be others after these changes; some are nobody's any more. */
export async function readersOfTouched({ db }: Phone, marks: readonly TouchedRow[], { aliasOf, groupOf }: Identities): Promise<string[]> {
  const named = new Set(marks.flatMap(({ id }) => groupOf(id)))
  const wide = [...new Set(marks.filter((mark) => mark.wide).flatMap(({ id }) => groupOf(id)))]
  if (wide.length > 0) {
    const about = await db.records.where('links').anyOf(wide).toArray()
    for (const each of about.flatMap(({ id, links }) => [id, ...links]).flatMap(groupOf)) named.add(each)
  }
  const rows = await db.records.bulkGet([...named])
  const homes = rows.flatMap((row) => (row?.kind === 'household' ? [row.id] : []))
  // A household of which the record is not here has people all the same.
  const unknown = [...named].filter((_, at) => rows[at] === undefined)
  const linked = await db.records.where('links').anyOf([...homes, ...unknown]).toArray()
  const members = linked.filter((row) => row.kind === 'person' && named.has(homeOf(row))).map(({ id }) => id)
  const ids = [...named, ...members].flatMap(groupOf)
  return [...new Set([...ids, ...ids.map(aliasOf)])]
}

/** The rules, once they are fetched. */
export type AskPeople = typeof askPeople

/** Fetches the rules. Before a transaction, which would end meanwhile; wrapped, so that a live reading goes on behind it. */
export async function fetchRules(): Promise<AskPeople> {
  return (await Promise.resolve(import('./ask-people.ts'))).askPeople
}

/** Reads all that the rules may ask for about these people. */
export async function readAsked(phone: Phone, ask: AskPeople, people: readonly string[], known: Identities, planFollowUp: FollowUpSchedule | undefined): Promise<AskedPeople> {
  const { db } = phone
  const ids = [...new Set(people.flatMap(known.groupOf))]
  const own = present(await db.records.bulkGet(ids))
  const homes = [...new Set(own.flatMap((row) => (row.kind === 'person' ? known.groupOf(homeOf(row)) : [])))]
  const wanted = [...ids, ...homes]
  const [homeRows, linked, campaigns] = await Promise.all([
    db.records.bulkGet(homes), db.records.where('links').anyOf(wanted).distinct().toArray(), db.records.where('kind').equals('campaign').toArray(),
  ])
  const rows = new Map([...own, ...present(homeRows), ...linked, ...campaigns, ...known.rows].map((row) => [row.id, row]))
  return ask([...rows.values()].map((row) => toRecord(row)), planFollowUp)
}

function homeOf({ fields }: RecordRow): string {
  return typeof fields['household'] === 'string' ? fields['household'] : ''
}

function present(rows: readonly (RecordRow | undefined)[]): RecordRow[] {
  return rows.filter((row) => row !== undefined)
}
