/** Brings the list of copies in line with the folder: files that a person removed, files that came with a restored database. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Db, Store } from '../store/store.ts'
import { backupFiles } from './folder.ts'
import { fileSha256, readHeader } from './read-backup.ts'
import { addCopy, isOfThisHistory, liveCopies, markFaulty, markFound, markRemoved, OTHER_HISTORY, type KnownCopy } from './register.ts'

/** What the folder is to the data. */
export interface ReconcileWords {
  dir: string
  offMachine: boolean
  now: number
}

/** Copies found in the folder count only after a trial; those of a lost history never. */
export async function reconcile(store: Store, { dir, offMachine, now }: ReconcileWords): Promise<void> {
  const files = await backupFiles(dir)
  const known = await store.read(liveCopies)
  const found = await strangers(dir, files, new Set(known.map(({ file }) => file)))
  await store.write('backup', async (db) => {
    const gone = (await liveCopies(db)).filter(({ file }) => !files.includes(file))
    await markRemoved(db, gone.map(({ id }) => id), now)
    for (const copy of found) await adopt(db, copy, offMachine)
  })
}

async function strangers(dir: string, files: readonly string[], known: ReadonlySet<string>): Promise<KnownCopy[]> {
  const found: KnownCopy[] = []
  for (const file of files.filter((name) => !known.has(name))) {
    const path = join(dir, file)
    const header = await readHeader(path)
    if (typeof header === 'string') continue
    found.push({ header, file, bytes: (await stat(path)).size, sha256: await fileSha256(path), rows: 0 })
  }
  return found
}

async function adopt(db: Db, copy: KnownCopy, offMachine: boolean): Promise<void> {
  const { id } = copy.header
  const known = await db.selectFrom('backup').select('id').where('id', '=', id).executeTakeFirst()
  await (known ? markFound(db, id) : addCopy(db, copy, offMachine))
  if (!(await isOfThisHistory(db, copy.header))) await markFaulty(db, id, OTHER_HISTORY)
}
