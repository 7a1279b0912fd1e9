/** The migrations that exist, oldest first; a released one is never altered. */
import { foundations } from './0001-foundations.ts'
import { sync } from './0002-sync.ts'
import { indexes } from './0003-indexes.ts'
import { namedOfficers } from './0004-named-officers.ts'
import { auditChain } from './0005-audit-chain.ts'
import { accounts } from './0006-accounts.ts'
import { appendOnly } from './0007-append-only.ts'
import { passkeys } from './0007-passkeys.ts'
import { cityAndSeals } from './0008-city-and-seals.ts'
import { vaults } from './0009-vaults.ts'
import { timings } from './0010-timings.ts'
import type { Migration } from './migration.ts'

export const migrations: readonly Migration[] = [foundations, sync, indexes, namedOfficers, auditChain, accounts, appendOnly, passkeys, cityAndSeals, vaults, timings]
