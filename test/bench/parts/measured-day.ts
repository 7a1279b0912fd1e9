/** A realistic day on one phone, written without network, then sent; and one cycle with nothing to send. */
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { chanceFrom } from '#server/demo/chance.ts'
import { groupForms } from '#server/demo/families.ts'
import { saveRecords } from '#storage/save.ts'
import { startServer } from '../../harness/server-process.ts'
import { countedAt, countingProxy, type Counted } from './counting-proxy.ts'
import { openRealPhone } from './real-phone.ts'
import { groupOf, setUpStation } from './station.ts'

/** Figures of the day. */
export interface MeasuredDay {
  ops: number
  forms: number
  kinds: Record<string, number>
  push: Counted
  /** The pull that follows the push in the same cycle. */
  pull: Counted
  /** A whole later cycle with nothing new. */
  idle: Counted
}

/** Plays the day: exactly `ops` ops. */
export async function measureDay({ program, ops, seed }: { program: string; ops: number; seed: number }): Promise<MeasuredDay> {
  const server = await startServer({ entry: program })
  const proxy = await countingProxy(server.url)
  try {
    const station = await setUpStation(server.url, await server.setupLink(), 6)
    const chance = chanceFrom(seed)
    const one = await openRealPhone(proxy.url, 'mai', await station.enrol('Nguyễn Thị Mai', [groupOf(5)]), chance)
    // The first cycle after enrolment brings the plan; the day begins behind it.
    if (!(await one.sync())) throw new Error('the first cycle failed')
    proxy.take()
    const kinds: Record<string, number> = {}
    const forms = groupForms({ chance, today: dayInVietNam(Date.now()) }, groupOf(5), ops, 1)
    let made = 0
    let saved = 0
    for (const { changes, occurredOn } of forms) {
      if (made + changes.length > ops) continue
      const result = await saveRecords(one.phone, changes, { occurredOn })
      if (!result.ok) throw new Error(`a form does not fit: ${JSON.stringify(result.problems)}`)
      for (const { kind } of changes) kinds[kind] = (kinds[kind] ?? 0) + 1
      made += changes.length
      saved += 1
      if (made === ops) break
    }
    if (made !== ops) throw new Error(`the day has ${made} ops`)
    if (!(await one.sync())) throw new Error('the day could not be sent')
    const day = proxy.take()
    if (!(await one.sync())) throw new Error('the idle cycle failed')
    const quiet = proxy.take()
    const refused = [...one.receipts.values()].flat().filter(({ code }) => code !== undefined)
    if (refused.length > 0 || one.receipts.size !== ops) throw new Error(`not all was taken: ${JSON.stringify(refused[0] ?? one.receipts.size)}`)
    return { ops: made, forms: saved, kinds, push: countedAt(day, '/api/push'), pull: countedAt(day, '/api/pull'), idle: together(quiet) }
  } finally {
    await proxy.close()
    await server.discard()
  }
}

function together(passed: ReadonlyMap<string, Counted>): Counted {
  const all = [...passed.values()]
  const sum = (name: Exclude<keyof Counted, 'texts'>) => all.reduce((total, counted) => total + counted[name], 0)
  return { requests: sum('requests'), up: sum('up'), down: sum('down'), wireUp: sum('wireUp'), wireDown: sum('wireDown'), texts: all.flatMap(({ texts }) => texts) }
}
