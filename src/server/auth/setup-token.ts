/** The set-up link's token: a new one at each start while no ward exists, good for one use. */
import type { Ports } from '../ports.ts'
import type { Db, Store } from '../store/store.ts'
import { hashSecret, newSecret } from './secrets.ts'

/** True while no ward exists. */
export async function isSetupNeeded(db: Db): Promise<boolean> {
  return (await db.selectFrom('ward').select('area').limit(1).executeTakeFirst()) === undefined
}

/** Makes a fresh token, in place of earlier ones; undefined when the endpoint is already set up. */
export async function renewSetupToken(store: Store, ports: Ports): Promise<string | undefined> {
  const token = newSecret(ports)
  return store.write('set-up', async (db) => {
    await db.deleteFrom('setup_token').where('login', 'is', null).execute()
    if (!(await isSetupNeeded(db))) return undefined
    await db.insertInto('setup_token').values({ token_hash: hashSecret('set-up', token), created_at: ports.now(), login: null, expires_at: null }).execute()
    return token
  })
}

/** True when the token is the present one. */
export async function isSetupToken(db: Db, token: string): Promise<boolean> {
  const row = await db.selectFrom('setup_token').select('token_hash').where('token_hash', '=', hashSecret('set-up', token)).executeTakeFirst()
  return row !== undefined
}

/** Uses the token up; false when it was not (or no longer) good. */
export async function useSetupToken(db: Db, token: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('setup_token').where('token_hash', '=', hashSecret('set-up', token)).executeTakeFirst()
  return numDeletedRows === 1n
}
