/** P12: any request that was answered may come again, and changes nothing. */
import type { World } from '../world.ts'
import { hold } from '../violation.ts'

const MOST_REPLAYED = 3

/** Sends some of the schedule's requests again. */
export async function checkReplay(world: World): Promise<void> {
  if (world.sent.length === 0) return
  const before = bookOf(world)
  const again = Array.from({ length: MOST_REPLAYED }, () => world.chance.pick(world.sent)).filter((request) => request !== undefined)
  for (const { path, body, token } of again) await world.endpoint.ask(path, body, { authorization: `Bearer ${token}` })
  hold('P12', bookOf(world) === before, () => `one of these changed the book when it came again: ${JSON.stringify(again)}`)
}

/** All that the book says, as one text. */
function bookOf({ endpoint }: World): string {
  const { look } = endpoint.store
  return JSON.stringify([
    look('select id, area, fields, stamps, updated_seq from record order by id'),
    look('select * from feed order by area, record_id'),
    look('select device, n, op_id, status, settlement, seq from op order by device, n'),
    look('select id, resolved_by from conflict order by id'),
    look('select v from counter where id = 1'),
  ])
}
