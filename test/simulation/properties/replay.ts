/** P12: any request that was answered may come again, and changes nothing. */
import type { World } from '../world.ts'
import { hold } from '../violation.ts'

const MOST_REPLAYED = 3

/** Sends some of the schedule's requests again. */
export async function checkReplay(world: World): Promise<void> {
  if (world.sent.length === 0) return
  const before = bookOf(world)
  for (let count = 0; count < MOST_REPLAYED; count += 1) {
    const request = world.chance.pick(world.sent)
    if (!request) return
    await world.endpoint.ask(request.path, request.body, { authorization: `Bearer ${request.token}` })
    hold('P12', bookOf(world) === before, () => `${request.path} again changed the book: ${JSON.stringify(request.body)}`)
  }
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
