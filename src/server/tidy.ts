/** Once a day lets go what has served its time (tombstones that every phone in use has passed), lets the database see how it has grown, and counts for the city what is over. */
import { countAllDue } from './city/count-wards.ts'
import { errorTrace, type Log } from './http/log.ts'
import { forgetLateOps, pruneTombstones } from './ops/tombstones.ts'
import type { Ports } from './ports.ts'
import type { Store } from './store/store.ts'

const DAY_MS = 86_400_000

/** Tidies now and each day after; a failure is logged and never stops the serving. Returns what stops it. */
export function startTidying(store: Store, ports: Ports, log: Log): () => void {
  const tidy = (): void => {
    const tidied = store.write('tidy', async (db) => {
      await forgetLateOps(db)
      await pruneTombstones(db, ports)
    }).then(() => store.refreshStatistics()).then(() => countAllDue(store, ports))
    tidied.catch((error: unknown) => log({ event: 'tidy', ...errorTrace(error) }))
  }
  tidy()
  const timer = setInterval(tidy, DAY_MS)
  timer.unref()
  return () => clearInterval(timer)
}
