/** The accounts of a ward, and the naming of officers who may see restricted records; who names is never named herself. */
import type { Role } from '#domain/records/kind.ts'
import { recordKinds } from '#domain/records/index.ts'
import type { AccountRow, NameOfficer } from '#protocol/station-accounts.ts'
import { mayBeNamed } from '../access.ts'
import type { SignedIn } from '../auth/sessions.ts'
import { Refusal } from '../http/problem.ts'
import type { Ports } from '../ports.ts'
import { writeAudit } from '../store/audit.ts'
import type { Db } from '../store/store.ts'

/** All accounts of the ward, in the order of their names. */
export async function accountRows(db: Db, ward: string): Promise<AccountRow[]> {
  const rows = await db
    .selectFrom('account')
    .innerJoin('author', 'author.id', 'account.author')
    .select(['account.login', 'author.name', 'account.role', 'account.created_at', 'author.named_at', 'author.named_by'])
    .where('account.ward', '=', ward)
    .orderBy('account.login')
    .execute()
  const seen = await db.selectFrom('session').select(['login', db.fn.max('seen_at').as('at')]).groupBy('login').execute()
  const seenAt = new Map(seen.map(({ login, at }) => [login, at]))
  return rows.map((row) => ({
    login: row.login,
    name: row.name,
    role: row.role as AccountRow['role'],
    createdAt: row.created_at,
    namedAt: row.named_at,
    namedBy: row.named_by,
    lastSeenAt: seenAt.get(row.login) ?? null,
  }))
}

/** Names an officer of the ward, or takes the name back; it holds from the next request on. */
export async function nameOfficer(db: Db, ports: Ports, who: SignedIn, { login, named }: NameOfficer): Promise<Refusal | undefined> {
  const { ward, login: by } = who.account
  const account = await db.selectFrom('account').selectAll().where('login', '=', login).where('ward', '=', ward).executeTakeFirst()
  if (!account) return new Refusal('not-found', { at: 'login' })
  if (!recordKinds.some((kind) => mayBeNamed(account.role as Role, kind))) return new Refusal('forbidden', { at: 'login' })
  const change = named ? { named_at: ports.now(), named_by: by } : { named_at: null, named_by: null }
  const { numUpdatedRows } = await db
    .updateTable('author')
    .set(change)
    .where('id', '=', account.author)
    .where('named_at', named ? 'is' : 'is not', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows > 0n) await writeAudit(db, ports, { ward, actor: by, action: named ? 'name-officer' : 'unname-officer', subjects: [account.author] })
  return undefined
}
