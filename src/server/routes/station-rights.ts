/** GET /api/station/rights, POST /api/station/seal: what families asked for, and what is past its time. */
import { sealRequestSchema } from '#protocol/station-rights.ts'
import type { SignedIn } from '../auth/sessions.ts'
import { answerJson } from '../http/answer.ts'
import type { Ask, Parts } from '../http/context.ts'
import { fieldDay } from '../ports.ts'
import { familyRights } from '../station/family-rights.ts'
import { changeSeal } from '../station/seals.ts'
import { readNamed } from './read-named.ts'
import { stationChange } from './station-change.ts'

/** Sealed entries, refusals of which more is kept, entries past their time. */
export async function readRights(ask: Ask, parts: Parts, who: SignedIn): Promise<Response> {
  const found = await readNamed(parts, who, 'read-rights', (db) => familyRights(db, who, fieldDay(parts.ports.now())), ({ sealed, refused, past }) => [
    ...sealed.map(({ record }) => record),
    ...refused.map(({ household }) => household),
    ...past.map(({ record }) => record),
  ])
  return answerJson(ask, found)
}

/** Seals, or lifts a seal. */
export const seal = stationChange(sealRequestSchema, changeSeal)
