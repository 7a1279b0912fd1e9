/** GET and POST /api/station/restricted: restricted records, for whom `restricted.ts` lets. */
import { restrictedWriteSchema } from '#protocol/station-restricted.ts'
import type { SignedIn } from '../auth/sessions.ts'
import { answerJson } from '../http/answer.ts'
import type { Ask, Parts } from '../http/context.ts'
import { restrictedRows, writeRestricted } from '../station/restricted-records.ts'
import { readNamed } from './read-named.ts'
import { stationChange } from './station-change.ts'

/** What this person may see of restricted records. */
export async function readRestricted(ask: Ask, parts: Parts, who: SignedIn): Promise<Response> {
  const rows = await readNamed(parts, who, 'read-restricted', (db) => restrictedRows(db, who), (found) => found.map(({ record }) => record.id))
  return answerJson(ask, rows)
}

/** Writes one. */
export const changeRestricted = stationChange(restrictedWriteSchema, writeRestricted)
