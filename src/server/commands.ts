/** What whoever sits at the server can ask of the program instead of serving: is the trail whole; and the row that a restore leaves in it. */
import { existsSync } from 'node:fs'
import { audit } from '#language/vi/audit.ts'
import { doneMigrations, sqliteFile } from './backup/snapshot.ts'
import type { Config } from './config.ts'
import type { Ports } from './ports.ts'
import { writeAudit } from './store/audit.ts'
import { migrations } from './store/migrations/index.ts'
import { openPostgres } from './store/postgres.ts'
import { openSqlite } from './store/sqlite.ts'
import type { Store } from './store/store.ts'
import { knowsCode, verifyAudit, type AuditFinding } from './store/verify-audit.ts'

/** What a command is given. */
export interface CommandWorld {
  config: Pick<Config, 'databaseUrl' | 'dataDir'>
  ports: Ports
  say: (sentence: string) => void
}

const VERIFY = /^--verify-audit(?:=(.+))?$/

/** The command that the words name, undefined when they name none; the number is the exit code. */
export function commandOf(argv: readonly string[]): ((world: CommandWorld) => Promise<number>) | undefined {
  const verify = argv.map((word) => VERIFY.exec(word)).find((found) => found !== null)
  return verify ? (world) => within(world, (store) => verifyCommand(store, world, verify[1])) : undefined
}

/** After a restore the trail of each ward goes on with a row that says so. */
export async function noteRestore({ config, ports }: Omit<CommandWorld, 'say'>): Promise<void> {
  const store = openAsIs(config)
  try {
    await store?.write('restore', async (db) => {
      const wards = await db.selectFrom('ward').select('area').orderBy('area').execute()
      for (const { area } of wards) await writeAudit(db, ports, { ward: area, actor: '', action: 'restore', subjects: [] })
    })
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
