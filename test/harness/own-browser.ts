/** Opens Chromium as a process group of its own on a profile, so that a test can kill it as a phone's system does, and open it again. */
import { cp, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { browserFlags, findBrowser } from './browser.ts'
import { startProcess, waitUntilReady } from './child-process.ts'

/** Chromium's two ways of keeping IndexedDB; the second rolls out since April 2026. */
const storeFlags = {
  leveldb: ['--disable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout'],
  sqlite: ['--enable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout'],
}
/** A page in the background must work on as on a phone that lies on the table, and nothing else may start with the browser. */
const calmFlags = [
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--disable-breakpad',
  '--disable-default-apps',
  '--disable-extensions',
  '--no-default-browser-check',
  '--password-store=basic',
]

/** Which of the two. */
export type IdbStore = keyof typeof storeFlags

/** A browser on its profile. */
export interface OwnBrowser {
  context: BrowserContext
  page: Page
  /** SIGKILL to every process of it, at once. */
  kill: () => Promise<void>
  /** Ends it as a person does. */
  close: () => Promise<void>
}

const CLOSING_MS = 10_000
const endpointLine = /DevTools listening on (ws:\S+)/

/** Starts a browser with one blank page. */
export async function openOwnBrowser(profile: string, store: IdbStore): Promise<OwnBrowser> {
  const { path, env } = await findBrowser()
  const look = ['--headless', '--lang=vi-VN', '--window-size=360,740']
  const args = [...browserFlags, ...calmFlags, ...storeFlags[store], ...look, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank']
  const started = startProcess(path, args, { env: { ...process.env, TZ: 'Asia/Ho_Chi_Minh', ...env } })
  await waitUntilReady(started, async () => endpointLine.test(started.output()), 30_000)
  const browser = await chromium.connectOverCDP(endpointLine.exec(started.output())?.[1] ?? '')
  const context = browser.contexts()[0] ?? (await browser.newContext())
  const page = context.pages()[0] ?? (await context.newPage())
  page.setDefaultTimeout(30_000)
  return {
    context,
    page,
    kill: async () => {
      started.signal('SIGKILL')
      await started.ended
    },
    close: async () => {
      const session = await browser.newBrowserCDPSession()
      // The browser may be gone before it has answered.
      await session.send('Browser.close').catch(() => undefined)
      // One that has said good-bye and does not go was seen to take minutes; all that was confirmed is on its disk.
      await Promise.race([started.ended, new Promise((resolve) => setTimeout(resolve, CLOSING_MS))])
      // What it started may outlive it for a moment and write on.
      started.signal('SIGKILL')
    },
  }
}

/** Which store a closed profile really has; undefined before the first write. */
export async function storeOnDisk(profile: string): Promise<IdbStore | undefined> {
  const folders = await readdir(join(profile, 'Default', 'IndexedDB')).catch(() => [])
  if (folders.length === 0) return undefined
  return folders.some((name) => name.endsWith('.indexeddb.leveldb')) ? 'leveldb' : 'sqlite'
}

/** Copies a closed profile, as when a phone's content is moved to another phone. */
export async function copyProfile(from: string, to: string): Promise<void> {
  // The locks of a running browser are links to its process and would claim the copy.
  await cp(from, to, { recursive: true, filter: (path) => !/Singleton\w+$/.test(path) })
}
