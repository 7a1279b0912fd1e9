/** What whoever sits at the server can ask of the program instead of serving: is the trail whole, a link for an administrator who cannot come in; and the row that a restore leaves in the trail. */
import { existsSync } from 'node:fs'
import { audit } from '#language/vi/audit.ts'
import { accountLinkTo, createAccountLink } from './auth/account-links.ts'
import { doneMigrations, sqliteFile } from './backup/snapshot.ts'
import { cityReaderLink, wardsNamed } from './city/reader-account.ts'
import type { Config } from './config.ts'
import type { Ports } from './ports.ts'
import { NO_PASSWORD } from './station/accounts.ts'
import { writeAudit, writeAuditOfAll } from './store/audit.ts'
import { migrations } from './store/migrations/index.ts'
import { openPostgres } from './store/postgres.ts'
import { openSqlite } from './store/sqlite.ts'
import type { Db, Store } from './store/store.ts'
import { knowsCode, verifyAudit, type AuditFinding } from './store/verify-audit.ts'
import { createAccount, createAuthor } from './ward/people.ts'

/** What a command is given. */
export interface CommandWorld {
  config: Pick<Config, 'databaseUrl' | 'dataDir'>
  /** Where people reach the server. */
  origin: string
  ports: Ports
  say: (sentence: string) => void
}

const commands: readonly (readonly [RegExp, (store: Store, world: CommandWorld, word: string | undefined) => Promise<number>])[] = [
  [/^--verify-audit(?:=(.+))?$/, verifyCommand],
  [/^--new-admin-link(?:=(.+))?$/, newAdminLink],
  [/^--new-city-link(?:=(.+))?$/, newCityLink],
]

/** The command that the words name, undefined when they name none; the number is the exit code. */
export function commandOf(argv: readonly string[]): ((world: CommandWorld) => Promise<number>) | undefined {
  for (const [pattern, command] of commands) {
    const found = argv.map((word) => pattern.exec(word)).find((match) => match !== null)
    if (found) return (world) => within(world, (store) => command(store, world, found[1]))
  }
  return undefined
}

/** After a restore the trail of each ward goes on with a row that says so. */
export async function noteRestore({ config, ports }: Pick<CommandWorld, 'config' | 'ports'>): Promise<void> {
  const store = openAsIs(config)
  try {
    await store?.write('restore', (db) => writeAuditOfAll(db, ports, 'restore'))
  } finally {
    await store?.close()
  }
}

/** Without migrating: the program may be newer than a server that runs beside it. */
function openAsIs({ databaseUrl, dataDir }: CommandWorld['config']): Store | undefined {
  if (databaseUrl) return openPostgres(databaseUrl, () => undefined)
  return existsSync(sqliteFile(dataDir)) ? openSqlite(sqliteFile(dataDir)) : undefined
}

async function within({ config, say }: CommandWorld, work: (store: Store) => Promise<number>): Promise<number> {
  const store = openAsIs(config)
  try {
    if (store && (await store.read(doneMigrations)).length === migrations.length) return await work(store)
    say(audit.notReady)
    return 1
  } finally {
    await store?.close()
  }
}

async function verifyCommand(store: Store, { say }: CommandWorld, code: string | undefined): Promise<number> {
  const { findings, isKnown } = await store.read(async (db) => ({ findings: await verifyAudit(db), isKnown: code === undefined || (await knowsCode(db, code)) }))
  for (const finding of findings) say(sentenceOf(finding))
  if (!isKnown && code !== undefined) say(audit.noSuchCode(code))
  return isKnown && findings.every(({ is }) => is === 'whole') ? 0 : 1
}

/** Who sits at the server may let an administrator in: the ward's first, or a new one. */
async function newAdminLink(store: Store, { ports, origin, say }: CommandWorld, area: string | undefined): Promise<number> {
  const wards = (await store.read((db) => db.selectFrom('ward').select('area').orderBy('area').execute())).map((ward) => ward.area)
  const ward = area ?? (wards.length === 1 ? wards[0] : undefined)
  if (ward === undefined || !wards.includes(ward)) {
    say(wards.length === 0 ? audit.noWard : audit.whichWard(wards))
    return 1
  }
  const { login, token } = await store.write(ward, (db) => linkForAdmin(db, ports, ward))
  say(audit.adminLink(login, accountLinkTo(origin, token)))
  return 0
}

/** Who sits at the server may let somebody of the city in, for a province or for some wards of one. */
async function newCityLink(store: Store, { ports, origin, say }: CommandWorld, reads = ''): Promise<number> {
  const wards = await store.read((db) => wardsNamed(db, reads))
  const [home] = wards
  if (home === undefined) {
    say(audit.whichCity)
    return 1
  }
  const { login, token } = await store.write(home, (db) => cityReaderLink(db, ports, reads, home))
  say(audit.cityLink(login, wards.length, accountLinkTo(origin, token)))
  return 0
}

async function linkForAdmin(db: Db, ports: Ports, ward: string): Promise<{ login: string; token: string }> {
  const known = await db.selectFrom('account').select(['login', 'author']).where('ward', '=', ward).where('role', '=', 'admin').orderBy('created_at').orderBy('login').executeTakeFirst()
  const { login, author } = known ?? (await makeAdmin(db, ports, ward))
  await writeAudit(db, ports, { ward, actor: '', action: 'account-link', subjects: [author] })
  return { login, ...(await createAccountLink(db, ports, login)) }
}

async function makeAdmin(db: Db, ports: Ports, ward: string): Promise<{ login: string; author: string }> {
  const login = `quan-tri-${ward.split('/')[1] ?? ''}`
  const author = await createAuthor(db, ports, { ward, name: 'Quản trị', honorific: 'anh', phone: null, role: 'admin', areas: [] })
  await createAccount(db, ports, author, { login, password: NO_PASSWORD })
  await writeAudit(db, ports, { ward, actor: '', action: 'account', subjects: [author.id] })
  return { login, author: author.id }
}

function sentenceOf(finding: AuditFinding): string {
  switch (finding.is) {
    case 'whole':
      return audit.whole(finding.name, finding.rows, finding.code)
    case 'altered':
      return audit.altered(finding.name, finding.n)
    case 'missing':
      return audit.missing(finding.name, finding.n)
    case 'op-lost':
      return audit.opLost(finding.name, finding.n)
    case 'foreign':
      return audit.foreign(finding.name)
  }
}
