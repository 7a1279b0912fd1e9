/** Builder of identity decisions for the tests of this folder. */
import type { IdentityDecision } from '#domain/records/identity-decision.ts'
import { recordOf } from '../indicators/record-of.ts'

/** A decision that `other` is read under `kept`, unless `said` says otherwise; greater numbers are newer. */
export function aDecision(number: number, kept: string, other: string, said: Partial<IdentityDecision> = {}): IdentityDecision {
  return { ...recordOf('identity-decision', number, '2026-06-20', { what: 'person', kept, other, same: true, reasons: [] }), recordedAt: number, ...said }
}
