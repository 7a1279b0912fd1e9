/** The Vietnamese words of what a phone shows first: the lock, Hôm nay, and what may stand above it. The others come with the screens that need them. */
import { access } from './vi/access.ts'
import { app } from './vi/app.ts'
import { conflict } from './vi/conflict.ts'
import { groupHead } from './vi/group-head.ts'
import { person } from './vi/person.ts'
import { syncStatus } from './vi/sync-status.ts'
import { today } from './vi/today.ts'
import { ui } from './vi/ui.ts'
import { vault } from './vi/vault.ts'

/** Words by area. */
export const firstVi = {
  access, app, conflict, groupHead, person, syncStatus, today, ui, vault,
}
