/** Reads the trail for the station: pages from the newest back, all of it, or of one day, one kind, one person, one record. */
import { actionsOf, audit, type AuditKind } from '#language/vi/audit.ts'
import { THE_SERVER, type AuditPage, type AuditPerson } from '#protocol/station-audit.ts'
import { startOfFieldDay } from '../ports.ts'
import type { Db } from '../store/store.ts'

const PAGE_ROWS = 100
const DAY_MS = 86_400_000

/** What of the trail is asked for. */
export interface AuditAsk {
  /** Only rows before this place. */
  before: number
  /** Only rows that name this record, person or phone. */
  about?: string | undefined
  /** Only this day in Viet Nam, `yyyy-mm-dd`. */
  day?: string | undefined
  kind?: AuditKind | undefined
  /** Only what this person did by her account and her phones, or the server. */
  who?: string | undefined
}

/** One page, newest first. */
export async function auditPage(db: Db, ward: string, { before, about, day, kind, who }: AuditAsk): Promise<AuditPage> {
  const actors = await actorsOf(db, ward)
  let asked = db.selectFrom('audit').selectAll().where('ward', '=', ward).where('n', '<', before)
  // Ids stand in quotes there; one that could mean something to LIKE has been refused.
  if (about !== undefined) asked = asked.where('subjects', 'like', `%"${about}"%`)
  if (day !== undefined) asked = asked.where('at', '>=', startOfFieldDay(day)).where('at', '<', startOfFieldDay(day) + DAY_MS)
  if (kind !== undefined) asked = asked.where('action', 'in', actionsOf(kind))
  if (who !== undefined) asked = asked.where('actor', 'in', who === THE_SERVER ? [''] : [who, ...actorsBy(actors, who)])
  const rows = await asked.orderBy('n', 'desc').limit(PAGE_ROWS + 1).execute()
  const shown = rows.slice(0, PAGE_ROWS)
  return {
    rows: shown.map(({ n, at, actor, action, subjects }) => {
      const person = actors.get(actor)
      const name = person?.name ?? actor
      return { n, at, who: name, login: person?.login ?? '', action, sentence: audit.sentence(action, name, (JSON.parse(subjects) as string[]).length) }
    }),
    next: rows.length > PAGE_ROWS ? (shown.at(-1)?.n ?? null) : null,
    people: peopleOf(actors),
  }
}

/** Logins and phones of one person. */
function actorsBy(actors: ReadonlyMap<string, AuditPerson>, who: string): string[] {
  return [...actors].flatMap(([actor, { id }]) => (id === who ? [actor] : []))
}

/** The people behind logins and phones. */
async function actorsOf(db: Db, ward: string): Promise<Map<string, AuditPerson>> {
  const accounts = await db.selectFrom('account').innerJoin('author', 'author.id', 'account.author').select(['account.login as actor', 'author.id', 'author.name']).where('account.ward', '=', ward).execute()
  const devices = await db.selectFrom('device').innerJoin('author', 'author.id', 'device.author').select(['device.id as actor', 'author.id', 'author.name']).where('device.ward', '=', ward).where('device.token_hash', 'is not', null).execute()
  const byPhone = devices.map(({ actor, id, name }) => [actor, { id, name, login: '' }] as const)
  return new Map([...byPhone, ...accounts.map(({ actor, id, name }) => [actor, { id, name, login: actor }] as const)])
}

/** Each once, with the login where there is one, in the order of their names. */
function peopleOf(actors: ReadonlyMap<string, AuditPerson>): AuditPerson[] {
  const people = new Map([...actors.values()].map((person) => [person.id, person]))
  return [...people.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'vi') || one.login.localeCompare(other.login))
}

/** Names by login and by phone. */
export async function actorNames(db: Db, ward: string): Promise<Map<string, string>> {
  const accounts = await db.selectFrom('account').innerJoin('author', 'author.id', 'account.author').select(['account.login as actor', 'author.name']).where('account.ward', '=', ward).execute()
  const devices = await db.selectFrom('device').innerJoin('author', 'author.id', 'device.author').select(['device.id as actor', 'author.name']).where('device.ward', '=', ward).execute()
  return new Map([...devices, ...accounts].map(({ actor, name }) => [actor, name]))
}
