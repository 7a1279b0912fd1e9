/** The body of a call by which somebody may try codes or links: read only when the address has no wait, and counted as a failure from then on. */
import type * as z from 'zod/mini'
import type { Ask } from './context.ts'
import { readBody } from './body.ts'
import { addressOf } from './origin.ts'
import { Refusal } from './problem.ts'
import type { RateLimit } from './rate-limit.ts'

/** The body with the address that the limit counts by; whoever calls says `succeeded` or `tookBack` to the limit. */
export async function readGuardedBody<Schema extends z.core.$ZodType>(
  ask: Ask,
  limit: RateLimit,
  schema: Schema,
): Promise<{ value: z.infer<Schema>; address: string } | Refusal> {
  const address = addressOf(ask)
  const retryAfterSeconds = limit.waitSeconds(address)
  if (retryAfterSeconds > 0) return new Refusal('too-many', { retryAfterSeconds })
  const body = await readBody(ask.req.raw, schema)
  if (body instanceof Refusal) return body
  limit.began(address)
  return { value: body.value, address }
}
