/** Which ops lie in quarantine or wait, and nobody has dealt with them. */
import { sql } from 'kysely'

/** Said in words and not with parameters: only so does SQLite see that the partial index of such ops holds all that is asked for. */
export const isHeld = sql<boolean>`status in ('rejected', 'waiting') and resolved_at is null`
