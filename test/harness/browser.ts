/** Finds a Chromium on this machine, or brings one, and opens it as a desktop or as a collaborator's phone. */
import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type LaunchOptions } from 'playwright-core'
import { installDebian } from './apt.ts'
import { type BrowserBinary, chromiumFromNpm } from './chromium-from-npm.ts'
import { isExecutable } from './node-binary.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** What every browser of the tests is started with. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

/** A file called chromium may be a stub that asks for another installation, so it has to give its version. */
function answers(path: string): boolean {
  if (!isExecutable(path)) return false
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  return status === 0 && /chrom/i.test(stdout)
}

function installedBrowser(): BrowserBinary | undefined {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)].filter((folder) => folder !== '')
  const candidates = [...new Set(names.flatMap((name) => folders.map((folder) => join(folder, name)))), chromium.executablePath()]
  const path = candidates.find(answers)
  return path === undefined ? undefined : { path, env: {} }
}

async function search(): Promise<BrowserBinary> {
  const named = process.env.CHROMIUM_PATH
  if (named !== undefined && named !== '') return { path: named, env: {} }
  const fromNpmOnly = process.env.SO_NOI_BROWSER === 'sparticuz'
  const found = (fromNpmOnly ? undefined : installedBrowser()) ?? (await chromiumFromNpm())
  if (found) return found
  const reason = installDebian('chromium')
  const installed = installedBrowser()
  if (installed) return installed
  throw new Error(`No Chromium for the tests (${reason ?? 'the installed one does not start'}). Set CHROMIUM_PATH to one.`)
}

let known: Promise<BrowserBinary> | undefined

/** The Chromium of this machine, sought once per process; `SO_NOI_BROWSER=sparticuz` takes the one from npm. */
export function findBrowser(): Promise<BrowserBinary> {
  known ??= search()
  return known
}

async function launchOptions(options: LaunchOptions): Promise<LaunchOptions> {
  const { path, env } = await findBrowser()
  return {
    ...options,
    executablePath: path,
    args: [...browserFlags, ...(options.args ?? [])],
    env: { ...process.env, ...env, ...options.env },
  }
}

/** A browser without a profile; the caller closes it. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch(await launchOptions(options))
}

/** A cheap Android phone in Hải Dương, as browser settings. */
export const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  screen: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
  locale: 'vi-VN',
  timezoneId: 'Asia/Ho_Chi_Minh',
  serviceWorkers: 'allow',
}

/** The station's computer, as browser settings. */
export const desk: BrowserContextOptions = {
  viewport: { width: 1280, height: 800 },
  locale: 'vi-VN',
  timezoneId: 'Asia/Ho_Chi_Minh',
  serviceWorkers: 'allow',
}

/** A phone whose storage lives in `userDataDir` and outlasts closing; the caller closes it. */
export async function launchPhone(
  userDataDir: string,
  options: BrowserContextOptions & LaunchOptions = {},
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(userDataDir, { ...phone, ...options, ...(await launchOptions(options)) })
}
