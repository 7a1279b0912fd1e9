/** Background Sync: a form saved without network is sent by the service worker alone, with no page of the app open and the book locked. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchPhone } from '../harness/browser.ts'
import type { ServerProcess } from '../harness/server-process.ts'
import { startTrainingWard } from '../harness/training-ward.ts'
import { hasParcel } from '../harness/opened-book.ts'
import { addHousehold, enrol } from './steps/collaborator.ts'
import { printedSignIn } from './steps/demo.ts'

let server: ServerProcess
let folder: string
let context: BrowserContext
let page: Page

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-noi-background-'))
  server = await startTrainingWard()
  context = await launchPhone(folder)
  page = context.pages()[0] ?? (await context.newPage())
  page.setDefaultTimeout(20_000)
})

afterAll(async () => {
  await context?.close()
  await server?.discard()
  await rm(folder, { recursive: true, force: true })
})

/** Wakes the worker of the app as the browser does when the network is back. */
async function wakeWorker(session: CDPSession): Promise<void> {
  const registrationId = await new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(({ scopeURL }) => scopeURL.startsWith(server.url))
      if (ours) resolve(ours.registrationId)
    })
    void session.send('ServiceWorker.enable')
  })
  await session.send('ServiceWorker.dispatchSyncEvent', { origin: server.url, registrationId, tag: 'so-noi-outbox', lastChance: false })
}

async function hasHousehold(number: string): Promise<boolean> {
  const { login, password } = await printedSignIn(server)
  const origin = { origin: server.url, 'content-type': 'application/json' }
  const entry = await fetch(`${server.url}/api/sign-in`, { method: 'POST', headers: origin, body: JSON.stringify({ login, password }) })
  const cookie = entry.headers.get('set-cookie')?.split(';')[0] ?? ''
  const found = await fetch(`${server.url}/api/station/households`, { method: 'POST', headers: { ...origin, cookie }, body: JSON.stringify({ q: number, page: 1 }) })
  return (await found.text()).includes(number)
}

describe('a form saved without network', () => {
  it('is sent by the worker while the app is closed', async () => {
    await enrol(page, server.url, (await printedSignIn(server)).code)
    await server.stop()
    await addHousehold(page, { number: '987', head: 'ngô văn nam', address: 'Số 9, ngõ 3', phone: '' }, async () => undefined)
    await expect.poll(() => hasParcel(page)).toBe(true)
    await page.goto('about:blank')
    await server.restart()
    expect(await hasHousehold('987')).toBe(false)
    await wakeWorker(await context.newCDPSession(page))
    await expect.poll(() => hasHousehold('987'), { timeout: 30_000, interval: 500 }).toBe(true)
  })
})
