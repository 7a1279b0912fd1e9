/** Reads the trail for the station: pages from the newest back, all of it or what was done with one record. */
import { audit } from '#language/vi/audit.ts'
import type { AuditPage } from '#protocol/station-audit.ts'
import type { Db } from '../store/store.ts'

const PAGE_ROWS = 100

/** One page of rows before a place, newest first; with `about` only those that name this record, person or phone. */
export async function auditPage(db: Db, ward: string, { before, about }: { before: number; about: string | undefined }): Promise<AuditPage> {
  const all = db.selectFrom('audit').selectAll().where('ward', '=', ward).where('n', '<', before)
  // Ids stand in quotes there; one that could mean something to LIKE has been refused.
  const meant = about === undefined ? all : all.where('subjects', 'like', `%"${about}"%`)
  const rows = await meant.orderBy('n', 'desc').limit(PAGE_ROWS + 1).execute()
  const names = await actorNames(db, ward)
  const shown = rows.slice(0, PAGE_ROWS)
  return {
    rows: shown.map(({ n, at, actor, action, subjects }) => {
      const who = names.get(actor) ?? actor
      return { n, at, who, action, sentence: audit.sentence(action, who, (JSON.parse(subjects) as string[]).length) }
    }),
    next: rows.length > PAGE_ROWS ? (shown.at(-1)?.n ?? null) : null,
  }
}

/** Names by login and by phone. */
export async function actorNames(db: Db, ward: string): Promise<Map<string, string>> {
  const accounts = await db.selectFrom('account').innerJoin('author', 'author.id', 'account.author').select(['account.login as actor', 'author.name']).where('account.ward', '=', ward).execute()
  const devices = await db.selectFrom('device').innerJoin('author', 'author.id', 'device.author').select(['device.id as actor', 'author.name']).where('device.ward', '=', ward).execute()
  return new Map([...devices, ...accounts].map(({ actor, name }) => [actor, name]))
}
