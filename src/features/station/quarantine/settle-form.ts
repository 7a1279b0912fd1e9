/** Carries a decision about a whole form out at the endpoint, which takes decisions op by op. */
import type { Result, StationPort } from '../station-port.ts'
import type { HeldForm } from './held-forms.ts'

/**
 * Vouching for one op has its whole save tried; leaving it out is said of each.
 * One that somebody else has settled meanwhile is no fault: it is what was wanted.
 */
export async function settleForm(
  port: Pick<StationPort, 'resolveQuarantined'>,
  { rows }: Pick<HeldForm, 'rows'>,
  action: 'dismiss' | 'retry',
): Promise<Result<{ stillHeld: boolean }>> {
  let stillHeld = false
  for (const { opId } of action === 'retry' ? rows.slice(0, 1) : rows) {
    const result = await port.resolveQuarantined(opId, action)
    if (result.ok) stillHeld ||= result.value.stillHeld
    else if (result.problem !== 'not-found' || action === 'retry') return result
  }
  return { ok: true, value: { stillHeld } }
}
