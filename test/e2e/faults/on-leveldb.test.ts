/** The fault matrix in real Chromium that keeps IndexedDB in LevelDB. */
import { faultSuite } from './suite.ts'

faultSuite('leveldb', { withNetwork: true })
