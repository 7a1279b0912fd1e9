/** Whether copies survive the disk of the data: only such copies let a phone forget what it has sent. */
import { statSync } from 'node:fs'
import type { DataPlace } from './snapshot.ts'

/** What the settings say about the folder. */
export interface FolderSettings {
  dir: string
  /** The operator named the folder. */
  isDirNamed: boolean
  /** The operator's own word; undefined leaves it to a look at the disks. */
  offMachine: boolean | undefined
}

/** The folder must exist. */
export function isOffMachine({ dir, isDirNamed, offMachine }: FolderSettings, place: DataPlace): boolean {
  if (offMachine !== undefined) return offMachine
  // Where PostgreSQL keeps its data cannot be seen from here.
  if (place.databaseUrl) return isDirNamed
  return statSync(dir).dev !== statSync(place.dataDir).dev
}
