/** An adoption record for a test: what matters is said, the rest is the ward of Lê Chân taking over its plan. */
import type { PlanAdoption } from '#domain/records/plan-adoption.ts'
import { id, moment } from '../indicators/builders.ts'

/** The record with this number, made at nine in the morning. */
export function anAdoption(number: number, said: Partial<PlanAdoption> = {}): PlanAdoption {
  const occurredOn = said.occurredOn ?? '2026-01-05'
  return {
    id: id(number),
    kind: 'plan-adoption',
    area: '31/11383',
    occurredOn,
    recordedAt: moment(occurredOn, '09:00'),
    author: 'hoa',
    device: 'station',
    plan: 'le-chan-2026-2030',
    acceptedCorrections: [],
    ...said,
  }
}
