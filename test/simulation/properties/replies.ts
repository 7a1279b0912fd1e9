/** What is checked on every answer of the endpoint: no row outside the scope, no stamp beyond the endpoint's time. */
import { parseHlc } from '#domain/clock.ts'
import type { PullReply } from '#protocol/pull.ts'
import type { PushReply } from '#protocol/push.ts'
import type { SentRequest } from '../network.ts'
import { hold } from '../violation.ts'
import { GROUPS, WARD } from '../world-plan.ts'
import type { World } from '../world.ts'

/** Looks at an answer as it leaves the endpoint. */
export function watchReply(world: World, { path, body }: SentRequest, answer: { status: number; body: unknown }): void {
  if (answer.status !== 200) return
  const { device } = body as { device: string }
  if (path === '/api/pull') watchPull(world, device, answer.body as PullReply)
  if (path === '/api/push') watchPush(answer.body as PushReply)
}

function watchPull({ endpoint }: World, device: string, reply: PullReply): void {
  const [row] = endpoint.store.look<{ areas: string }>('select author.areas from device join author on author.id = device.author where device.id = ?', device)
  const own = new Set([...(JSON.parse(row?.areas ?? '[]') as string[]), WARD])
  for (const page of reply.areas) {
    hold('P6', own.has(page.area), () => `area ${page.area} was sent to ${device}`)
    for (const feed of page.rows) {
      const area = feed.fields?.['area']
      hold('P6', feed.state !== 'put' || area === page.area, () => `record ${feed.recordId} of ${JSON.stringify(area)} was sent with ${page.area}`)
    }
  }
}

function watchPush(reply: PushReply): void {
  for (const { stamp, opId } of reply.results) {
    const ms = stamp === undefined ? undefined : parseHlc(stamp)?.ms
    // A stamp follows its base by one step; the counter of a step may carry over into the next millisecond.
    hold('P11', ms === undefined || ms <= reply.serverTime + 1000, () => `op ${opId} got the stamp ${stamp} at ${reply.serverTime}`)
  }
}

/** Groups that are not in the list. */
export function otherGroups(areas: readonly string[]): string[] {
  return GROUPS.filter((area) => !areas.includes(area))
}
