/** The fault matrix in real Chromium that keeps IndexedDB in SQLite, with the rows of the clock and of the endpoint. */
import { clockRows } from './clocks.ts'
import { restoredEndpointRow } from './copies.ts'
import { killedEndpointRows } from './kills.ts'
import { faultSuite } from './suite.ts'

faultSuite('sqlite', [clockRows, killedEndpointRows, restoredEndpointRow])
