/** Walks the trail of each ward from its first row and tells where it was changed, where rows are missing, and whether the ops that it vouches for are there. */
import { CHAIN_BEGIN, chainHash } from './audit-chain.ts'
import type { AuditTable } from './schema.ts'
import type { Db } from './store.ts'

/** What a walk found: where it ended well, or the first place that is wrong. */
export type AuditFinding = { ward: string; name: string } & (
  | { is: 'whole'; rows: number; code: string }
  | { is: 'altered' | 'missing' | 'op-lost'; n: number }
  | { is: 'foreign' }
)

const PAGE_ROWS = 1000
const CODE_HEX = 16

/** Every ward's trail. */
export async function verifyAudit(db: Db): Promise<AuditFinding[]> {
  const wards = await db.selectFrom('ward').select(['area', 'name', 'audit_n', 'audit_hash']).orderBy('area').execute()
  const findings: AuditFinding[] = []
  for (const { area, name, audit_n, audit_hash } of wards) {
    const end = await walk(db, area)
    const named = { ward: area, name }
    if ('is' in end) findings.push({ ...named, ...end })
    // The last rows were cut off, or the head was set to hide it.
    else if (end.n !== audit_n) findings.push({ ...named, is: 'missing', n: end.n + 1 })
    else if (end.hash !== audit_hash) findings.push({ ...named, is: 'altered', n: end.n })
    else findings.push({ ...named, is: 'whole', rows: end.n, code: codeOf(end) })
  }
  return findings
}

/** What a person can write down: the place of a row and the beginning of its hash. */
function codeOf({ n, hash }: { n: number; hash: string }): string {
  return `${n}-${hash.slice(0, CODE_HEX)}`
}

/** True when a code that was written down once is still that of a row: whoever forges the whole chain cannot forge the paper. */
export async function knowsCode(db: Db, code: string): Promise<boolean> {
  const [, n, start] = /^(\d{1,15})-([0-9a-f]{16})$/.exec(code) ?? []
  if (n === undefined || start === undefined) return false
  const rows = await db.selectFrom('audit').select('hash').where('n', '=', Number(n)).execute()
  return rows.some(({ hash }) => hash.startsWith(start))
}

type Walked = { n: number; hash: string } | { is: 'altered' | 'missing' | 'op-lost'; n: number } | { is: 'foreign' }

async function walk(db: Db, ward: string): Promise<Walked> {
  const placeless = await db.selectFrom('audit').select('id').where('ward', '=', ward).where((row) => row.or([row('n', 'is', null), row('n', '<', 1)])).limit(1).executeTakeFirst()
  if (placeless) return { is: 'foreign' }
  let [n, hash] = [0, CHAIN_BEGIN]
  for (;;) {
    const rows = await db.selectFrom('audit').selectAll().where('ward', '=', ward).where('n', '>', n).orderBy('n').limit(PAGE_ROWS).execute()
    if (rows.length === 0) return { n, hash }
    for (const row of rows) {
      if (row.n !== n + 1) return { is: 'missing', n: n + 1 }
      if (row.hash !== chainHash(hash, row)) return { is: 'altered', n: row.n }
      ;[n, hash] = [row.n, row.hash]
    }
    const lost = await firstLostPush(db, rows)
    if (lost !== undefined) return { is: 'op-lost', n: lost }
  }
}

/** What a row of a push vouches for: the phone's ops up to a number, whose chain digest holds all before. */
export function pushSubjects(first: number, last: number, digest: string): string[] {
  return [`${first}-${last}`, digest]
}

async function firstLostPush(db: Db, rows: readonly AuditTable[]): Promise<number | undefined> {
  for (const { action, actor, subjects, n } of rows) {
    if (action !== 'push') continue
    const [range = '', digest] = JSON.parse(subjects) as string[]
    const op = await db.selectFrom('op').select('digest').where('device', '=', actor).where('n', '=', Number(range.split('-')[1])).executeTakeFirst()
    if (op?.digest !== digest) return n
  }
  return undefined
}
