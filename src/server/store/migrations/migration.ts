/** What a migration is: a name that sorts, and a change that runs once on either database. */
import type { Db } from '../store.ts'

export interface Migration {
  id: string
  up(db: Db): Promise<void>
}
