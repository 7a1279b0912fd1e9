/** Looks whether a restored database fits together: chains of devices, feed against records, counter against marks. */
import { sql, type RawBuilder } from 'kysely'
import { EMPTY_DIGEST } from '#protocol/digest.ts'
import type { Db } from '../store/store.ts'

/** Each finds one row that must not be. */
const faultQueries: readonly RawBuilder<unknown>[] = [
  // The last op of a device carries the digest that the device is known by, and none is missing before it.
  sql`select d.id from device d left join op o on o.device = d.id and o.n = d.ack_n
      where d.ack_n > 0 and (o.digest is null or o.digest <> d.digest)`,
  sql`select d.id from device d where d.ack_n = 0 and d.digest <> ${EMPTY_DIGEST}`,
  sql`select d.id from device d join op o on o.device = d.id
      group by d.id, d.ack_n having count(*) <> d.ack_n or min(o.n) <> 1 or max(o.n) <> d.ack_n`,
  // Every record can be pulled where it lies; nothing is told to phones that is not there.
  sql`select r.id from record r left join feed f on f.area = r.area and f.record_id = r.id and f.state = 'put'
      where r.erased_at is null and (f.seq is null or f.seq < r.updated_seq)`,
  sql`select f.record_id from feed f left join record r on r.id = f.record_id where r.id is null`,
  // No commit is ahead of the counter, and the newest is marked.
  sql`select c.id from counter c where c.id = 1 and (
      c.v < coalesce((select max(seq) from feed), 0) or c.v < coalesce((select max(seq) from op), 0)
      or c.v <> coalesce((select max(seq) from commit_mark), 0))`,
]

/** True when nothing contradicts itself; the database is at its newest migration. */
export async function fitsTogether(db: Db): Promise<boolean> {
  for (const query of faultQueries) {
    const { rows } = await sql`${query} limit 1`.execute(db)
    if (rows.length > 0) return false
  }
  const { rows } = await sql<{ count: number }>`select count(*) as count from counter where id = 1`.execute(db)
  return rows[0]?.count === 1
}
