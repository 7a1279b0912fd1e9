/** The fault matrix in real Chromium that keeps IndexedDB in SQLite. */
import { faultSuite } from './suite.ts'

faultSuite('sqlite', { withNetwork: false })
