/** The fault matrix in real Chromium that keeps IndexedDB in LevelDB, with the rows of the network and of a page by itself. */
import { networkRows } from './network.ts'
import { faultSuite } from './suite.ts'
import { pageRows } from './tabs.ts'

faultSuite('leveldb', [networkRows, pageRows])
