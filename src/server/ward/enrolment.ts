/** Gives out codes by which a phone joins, good once and for a quarter of an hour, and lets the phone in. */
import type { EnrolReply, EnrolRequest } from '#protocol/enrol.ts'
import { phoneRoleSchema, type EnrolmentRequest, type PhoneRole } from '#protocol/station.ts'
import { hashSecret, newCode } from '../auth/secrets.ts'
import type { SignedIn } from '../auth/sessions.ts'
import { Refusal } from '../http/problem.ts'
import { groupAreas, presentAreas } from '../ops/senders.ts'
import type { Ports } from '../ports.ts'
import { writeAudit } from '../store/audit.ts'
import type { AuthorTable } from '../store/schema.ts'
import type { Db } from '../store/store.ts'
import { createAuthor, createDevice } from './people.ts'
import { scopeOf } from './profile.ts'

const CODE_LIVES_MS = 15 * 60_000
const USED_CODES_KEPT_MS = 30 * 86_400_000

/** A fresh code for a person's phone. */
export interface FreshCode {
  code: string
  expiresAt: number
  name: string
}

/** Makes a code; a new person is made with it, an old one gets the areas that the station names. */
export async function createEnrolment(db: Db, ports: Ports, who: SignedIn, request: EnrolmentRequest): Promise<FreshCode | Refusal> {
  const { ward } = who.account
  const groups = await groupAreas(db, ward)
  if (!request.areas.every((area) => groups.includes(area))) return new Refusal('wrong-shape', { at: 'areas' })
  const author = await personFor(db, ports, ward, request)
  if (author instanceof Refusal) return author
  const now = ports.now()
  await db.deleteFrom('enrolment').where('created_at', '<', now - USED_CODES_KEPT_MS).execute()
  const code = await unusedCode(db, ports)
  const expiresAt = now + CODE_LIVES_MS
  await db
    .insertInto('enrolment')
    .values({
      code_hash: hashSecret('enrolment', code),
      ward,
      author: author.id,
      created_by: who.account.login,
      created_at: now,
      expires_at: expiresAt,
      used_at: null,
    })
    .execute()
  await writeAudit(db, ports, { ward, actor: who.account.login, action: 'enrolment-code', subjects: [author.id] })
  return { code, expiresAt, name: author.name }
}

async function unusedCode(db: Db, ports: Ports): Promise<string> {
  for (;;) {
    const code = newCode(ports)
    const taken = await db.selectFrom('enrolment').select('code_hash').where('code_hash', '=', hashSecret('enrolment', code)).executeTakeFirst()
    if (!taken) return code
  }
}

/** True for who writes on a phone; who signs in at the station gets no code for one. */
export function isPhoneRole(role: string): role is PhoneRole {
  return phoneRoleSchema.safeParse(role).success
}

async function personFor(db: Db, ports: Ports, ward: string, request: EnrolmentRequest): Promise<AuthorTable | Refusal> {
  const { name, honorific, phone, areas, role = 'collaborator' } = request
  if (request.author === undefined) return createAuthor(db, ports, { ward, name, honorific, phone, areas, role })
  const known = await db.selectFrom('author').selectAll().where('id', '=', request.author).where('ward', '=', ward).executeTakeFirst()
  if (!known || !isPhoneRole(known.role)) return new Refusal('not-found', { at: 'author' })
  // Her phones read by the role that they joined with: nobody changes it under them.
  if (request.role !== undefined && request.role !== known.role) return new Refusal('wrong-shape', { at: 'role' })
  const change = { name, honorific, phone, areas: JSON.stringify(areas) }
  await noteAreas(db, known, areas, ports.now())
  await db.updateTable('author').set(change).where('id', '=', known.id).execute()
  return { ...known, ...change }
}

/** What she wrote in an area before she lost it may still be on its way. */
async function noteAreas(db: Db, { id, areas }: AuthorTable, now: readonly string[], at: number): Promise<void> {
  const lost = (JSON.parse(areas) as string[]).filter((area) => !now.includes(area))
  if (now.length > 0) await db.deleteFrom('author_area').where('author', '=', id).where('area', 'in', now).execute()
  for (const area of lost) {
    await db
      .insertInto('author_area')
      .values({ author: id, area, until: at })
      .onConflict((conflict) => conflict.columns(['author', 'area']).doUpdateSet({ until: at }))
      .execute()
  }
}

/** Lets a phone in by its code, once. */
export async function enrolPhone(db: Db, ports: Ports, request: EnrolRequest): Promise<EnrolReply | Refusal> {
  const now = ports.now()
  const hash = hashSecret('enrolment', request.code)
  const row = await db.selectFrom('enrolment').selectAll().where('code_hash', '=', hash).executeTakeFirst()
  if (!row) return new Refusal('not-found', { at: 'code' })
  if (row.used_at !== null) return new Refusal('code-used')
  if (row.expires_at <= now) return new Refusal('code-expired')
  await db.updateTable('enrolment').set({ used_at: now }).where('code_hash', '=', hash).execute()
  const author = await db.selectFrom('author').selectAll().where('id', '=', row.author).executeTakeFirstOrThrow()
  const phone = { name: request.deviceName, appVersion: request.appVersion }
  const { device, token } = await createDevice(db, ports, author, phone)
  await writeAudit(db, ports, { ward: author.ward, actor: device, action: 'enrol', subjects: [author.id] })
  const reopens = await ownVault(db, author.id, request.vaults ?? [])
  if (reopens) await writeAudit(db, ports, { ward: author.ward, actor: device, action: 'vault-reopen', subjects: [author.id, reopens.device] })
  return {
    ...(reopens ? { reopens } : {}),
    device,
    token,
    author: author.id,
    authorName: author.name,
    honorific: author.honorific as EnrolReply['honorific'],
    role: author.role as EnrolReply['role'],
    scope: await scopeOf(db, author, await presentAreas(db, author)),
    serverTime: now,
  }
}

/** The share of a vault on the phone that is this person's; those of others stay shut. */
async function ownVault(db: Db, author: string, devices: readonly string[]): Promise<EnrolReply['reopens']> {
  if (devices.length === 0) return undefined
  const rows = await db.selectFrom('device').select(['id', 'key_share']).where('author', '=', author).where('id', 'in', devices).where('key_share', 'is not', null).execute()
  // The first that the phone names: it knows which it wants.
  const row = devices.map((device) => rows.find(({ id }) => id === device)).find((found) => found !== undefined)
  return row?.key_share ? { device: row.id, share: row.key_share } : undefined
}
