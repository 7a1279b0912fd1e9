/** Copies that phones handed over after history was lost: shown beside what stands, taken into the book or left. */
import type { Json } from '#domain/json.ts'
import type { FieldStamp } from '#domain/merge.ts'
import type { WitnessResolve, WitnessRow } from '#protocol/station-sync.ts'
import type { SignedIn } from '../auth/sessions.ts'
import { Refusal } from '../http/problem.ts'
import { openCopies } from '../ops/witness-copies.ts'
import type { Ports } from '../ports.ts'
import { maySee } from '../restricted.ts'
import { writeAudit } from '../store/audit.ts'
import type { Db } from '../store/store.ts'
import { writeStationOp } from '../ward/station-op.ts'
import { aboutWhom } from './about-whom.ts'
import { saysOfSealed, sealedIn } from './seals.ts'
import { authorNames, readerOf, recordsById, stationRecord } from './station-records.ts'

/** Copies that wait; those of restricted records wait for a named officer, those of sealed ones until that is lifted. */
async function copiesFor(db: Db, who: SignedIn): ReturnType<typeof openCopies> {
  const sealed = await sealedIn(db, who.account.ward)
  const saysOf = (fields: string) => JSON.parse(fields) as Record<string, Json>
  return (await openCopies(db, who.account.ward)).filter(({ copy }) => maySee(readerOf(who), copy.kind, '') && !saysOfSealed(sealed, copy.record_id, saysOf(copy.fields)))
}

/** What waits for a decision. */
export async function witnessRows(db: Db, who: SignedIn): Promise<WitnessRow[]> {
  const { ward } = who.account
  const open = await copiesFor(db, who)
  const names = await authorNames(db, ward)
  const rows = await recordsById(db, who, open.map(({ copy }) => copy.record_id))
  const owners = await db.selectFrom('device').select(['id', 'author']).where('ward', '=', ward).execute()
  const ownerOf = new Map(owners.map((device) => [device.id, names.get(device.author) ?? '']))
  const about = await aboutWhom(db, who, open.map(({ copy }) => ({ recordId: copy.record_id, fields: JSON.parse(copy.fields) as Record<string, Json> })))
  return open.map(({ copy }, place) => {
    const present = rows.get(copy.record_id)
    return {
      device: copy.device,
      recordId: copy.record_id,
      kind: copy.kind,
      area: copy.area,
      fields: JSON.parse(copy.fields) as Record<string, Json>,
      fromName: ownerOf.get(copy.device) ?? '',
      receivedAt: copy.received_at,
      about: about[place] ?? '',
      present: present ? stationRecord(present, names) : null,
    }
  })
}

/** Takes a copy in, as an op of the station that keeps the record's author, or leaves it. */
export async function decideWitness(db: Db, ports: Ports, who: SignedIn, { device, recordId, action }: WitnessResolve): Promise<Refusal | undefined> {
  const { ward, login } = who.account
  const found = (await copiesFor(db, who)).find(({ copy }) => copy.device === device && copy.record_id === recordId)
  if (!found) return new Refusal('not-found', { at: 'recordId' })
  if (action === 'accept') {
    const set = newerFields(found)
    const written = await writeStationOp(db, ports, who.author, { kind: found.copy.kind, recordId, set }, { vouches: true })
    if (written.status === 'rejected' || written.status === 'waiting') return new Refusal('wrong-shape', { at: written.field ?? 'recordId' })
  }
  await db
    .updateTable('witness_copy')
    .set({ settled_at: ports.now(), settlement: action === 'accept' ? 'accepted' : 'dismissed' })
    .where('device', '=', device)
    .where('record_id', '=', recordId)
    .execute()
  await writeAudit(db, ports, { ward, actor: login, action: `witness-${action}`, subjects: [recordId] })
  return undefined
}

/** Of a record that stands, only what the copy has from later on is taken. */
function newerFields({ copy, present }: Awaited<ReturnType<typeof openCopies>>[number]): Record<string, Json> {
  const fields = JSON.parse(copy.fields) as Record<string, Json>
  if (!present) return fields
  const stamps = JSON.parse(copy.stamps) as Record<string, FieldStamp>
  return Object.fromEntries(
    Object.entries(fields).filter(([field]) => {
      const [then, now] = [stamps[field], present.stamps[field]]
      return then !== undefined && (now === undefined || (now.op !== then.op && then.at > now.at))
    }),
  )
}
