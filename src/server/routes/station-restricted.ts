/** GET and POST /api/station/{restricted,accounts,officer}: restricted records, and who is named to see them. */
import { nameOfficerSchema } from '#protocol/station-accounts.ts'
import { restrictedWriteSchema } from '#protocol/station-restricted.ts'
import type { SignedIn } from '../auth/sessions.ts'
import { answerJson } from '../http/answer.ts'
import type { Ask, Parts } from '../http/context.ts'
import { accountRows, nameOfficer } from '../station/accounts.ts'
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

/** Accounts of the ward. */
export async function readAccounts(ask: Ask, { store }: Parts, who: SignedIn): Promise<Response> {
  return answerJson(ask, await store.read((db) => accountRows(db, who.account.ward)))
}

/** Names an officer, or takes the name back. */
export const changeOfficer = stationChange(nameOfficerSchema, nameOfficer)
