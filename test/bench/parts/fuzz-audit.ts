/** Looks through the database after a batch of fuzzing: every row makes sense, nothing lies where it may not, the quiet ward is as it was. */
import { wardOf } from '#domain/area.ts'
import type { Json } from '#domain/json.ts'
import { findKind } from '#domain/records/index.ts'
import { recordProblems } from '#domain/records/validate.ts'
import { opReceiptSchema } from '#protocol/push.ts'
import type { Store } from '#server/store/store.ts'
import type { Known } from './fuzz-requests.ts'

const statuses = ['accepted', 'duplicate', 'conflict', 'rejected', 'waiting']

function read(text: string, where: string, faults: string[]): Json {
  try {
    return JSON.parse(text) as Json
  } catch {
    faults.push(`${where} is no JSON: ${text.slice(0, 80)}`)
    return null
  }
}

/** Faults of the stored rows, and what the next batch may refer to. */
export async function auditDatabase(store: Store): Promise<{ faults: string[]; known: Known; rows: number }> {
  const { ops, records, feed, groups, wards, devices, conflicts, marks } = await store.read(async (db) => ({
    ops: await db.selectFrom('op').selectAll().orderBy('device').orderBy('n').execute(),
    records: await db.selectFrom('record').selectAll().execute(),
    feed: await db.selectFrom('feed').selectAll().execute(),
    groups: await db.selectFrom('ward_group').select('area').execute(),
    wards: await db.selectFrom('ward').select('area').execute(),
    devices: await db.selectFrom('device').selectAll().execute(),
    conflicts: await db.selectFrom('conflict').selectAll().execute(),
    marks: await db.selectFrom('commit_mark').select('mark').orderBy('seq', 'desc').limit(20).execute(),
  }))
  const faults: string[] = []
  const areas = new Set([...groups, ...wards].map(({ area }) => area))
  const known: Known = { records: new Map(), opIds: [], conflictIds: conflicts.map(({ id }) => id), marks: marks.map(({ mark }) => mark) }
  const byDevice = new Map(devices.map((device) => [device.id, device]))
  for (const record of records) {
    const where = `record ${record.id} (${record.kind})`
    const fields = read(record.fields, where, faults) as Record<string, Json>
    const stamps = read(record.stamps, where, faults) as Record<string, { op: string }>
    const kind = findKind(record.kind)
    if (record.erased_at !== null) {
      const left = Object.keys(fields).filter((field) => field !== 'voidReason')
      if (left.length > 0) faults.push(`${where} was erased and still holds ${left.join(', ')}`)
    } else if (!kind) faults.push(`${where} is of no kind`)
    else {
      for (const problem of recordProblems(kind, fields)) faults.push(`${where}: ${problem.field} ${problem.code}`)
      if (fields['area'] !== record.area) faults.push(`${where} lies in ${record.area} and says ${JSON.stringify(fields['area'])}`)
      if ((record.area === wardOf(record.area)) !== (kind.scope === 'ward')) faults.push(`${where} lies in an area of the wrong level`)
    }
    if (!areas.has(record.area) || wardOf(record.area) !== record.ward) faults.push(`${where} lies in ${record.area} of ${record.ward}`)
    known.records.set(record.id, { kind: record.kind, area: record.area, stamps: Object.fromEntries(Object.entries(stamps).map(([field, { op }]) => [field, op])) })
  }
  const lastN = new Map<string, number>()
  const effects = new Set<string>()
  for (const op of ops) {
    const where = `op ${op.device} ${op.n}`
    read(op.body, where, faults)
    const receipt = { opId: op.op_id, n: op.n, status: op.status, seq: op.seq, ...(op.code === null ? {} : { code: op.code }), ...(op.field === null ? {} : { field: op.field }) }
    if (!opReceiptSchema.safeParse(receipt).success || !statuses.includes(op.status)) faults.push(`${where} has no readable receipt: ${JSON.stringify(receipt)}`)
    if (op.n !== (lastN.get(op.device) ?? 0) + 1) faults.push(`${where} leaves a gap`)
    lastN.set(op.device, op.n)
    if (byDevice.get(op.device)?.ward !== op.ward) faults.push(`${where} lies in the ward ${op.ward}`)
    if (op.status === 'accepted' || op.status === 'conflict') {
      if (effects.has(op.op_id)) faults.push(`${where} took effect twice`)
      effects.add(op.op_id)
    }
    known.opIds.push(op.op_id)
  }
  for (const device of devices) if ((lastN.get(device.id) ?? 0) !== device.ack_n) faults.push(`device ${device.id} says ${device.ack_n} ops, there are ${lastN.get(device.id) ?? 0}`)
  const byId = new Map(records.map((record) => [record.id, record]))
  for (const row of feed) {
    const record = byId.get(row.record_id)
    if (!record) faults.push(`feed of ${row.area} names a record that is not there: ${row.record_id}`)
    if (record && row.state === 'put' && record.area !== row.area) faults.push(`feed of ${row.area} shows a record of ${record.area}`)
    if (record && wardOf(row.area) !== record.ward) faults.push(`feed of ${row.area} names a record of ${record.ward}`)
  }
  for (const { id, record_id, ward, shown, other } of conflicts) {
    read(shown, `conflict ${id}`, faults)
    read(other, `conflict ${id}`, faults)
    if (byId.get(record_id)?.ward !== ward) faults.push(`conflict ${id} is about a record of another ward`)
  }
  return { faults, known, rows: ops.length + records.length + feed.length + conflicts.length }
}
