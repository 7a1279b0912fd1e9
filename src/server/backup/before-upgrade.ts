/** Copies the database before a newer program changes its tables; a copy that cannot be taken does not keep the ward waiting. */
import { existsSync } from 'node:fs'
import { migrations } from '../store/migrations/index.ts'
import { copyOldShape } from './copy-old-shape.ts'
import { doneMigrations, readSnapshot, sqliteFile } from './snapshot.ts'
import type { BackupParts } from './take-backup.ts'

/** Takes a copy when migrations are due on a database that has data; what happened is in the log. */
export async function copyBeforeUpgrade(parts: Omit<BackupParts, 'store'>): Promise<void> {
  const { place, settings } = parts
  const isNew = !place.databaseUrl && !existsSync(sqliteFile(place.dataDir))
  // A training ward has no automatic copies.
  if (isNew || settings.at === undefined) return
  const done = await readSnapshot(place, doneMigrations)
  if (done.length > 0 && done.length < migrations.length) await copyOldShape(parts)
}
