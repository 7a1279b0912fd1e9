/** The page's policy in real Chromium: text becomes neither HTML nor script, WebAssembly compiles, and signing out leaves the phone's book alone. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desk, launchBrowser } from '../harness/browser.ts'
import type { ServerProcess } from '../harness/server-process.ts'
import { startTrainingWard } from '../harness/training-ward.ts'
import { watchPolicy } from './steps/policy-watch.ts'
import { tap } from './steps/tap.ts'

let ward: ServerProcess
let browser: Browser
let page: Page
let heard: readonly string[]

beforeAll(async () => {
  ward = await startTrainingWard()
  browser = await launchBrowser()
  const context = await browser.newContext(desk)
  heard = await watchPolicy(context)
  page = await context.newPage()
  page.setDefaultTimeout(15_000)
})

afterAll(async () => {
  await browser?.close()
  await ward?.discard()
})

/** Runs on the page, as an injected script would; the name of what was thrown, or what came back. */
const tryOn = (work: () => unknown) => page.evaluate(`(() => { try { return String((${work.toString()})()) } catch (error) { return error.name } })()`)

describe('the page', () => {
  it('lets the service worker in by its own policy', async () => {
    await page.goto(`${ward.url}/kich-hoat`)
    const address = await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.scriptURL)
    expect(address).toBe(`${ward.url}/service-worker.js`)
    expect(heard).toEqual([])
  })

  it('stands apart from pages of elsewhere', async () => {
    expect(await page.evaluate(() => globalThis.crossOriginIsolated)).toBe(true)
  })

  it('compiles WebAssembly, which is no script', async () => {
    const compiled = () => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])) instanceof WebAssembly.Module
    expect(await tryOn(compiled)).toBe('true')
    expect(await tryOn(() => new WebAssembly.Module(new Uint8Array([1])))).toBe('CompileError')
  })

  it.each([
    ['innerHTML', () => (document.body.innerHTML = '<img src=x onerror=alert(1)>')],
    ['outerHTML', () => (document.body.outerHTML = '<p>x</p>')],
    ['insertAdjacentHTML', () => document.body.insertAdjacentHTML('beforeend', '<p>x</p>')],
    ['document.write', () => (document as { write: (html: string) => void }).write('<p>x</p>')],
    ['DOMParser', () => new DOMParser().parseFromString('<p>x</p>', 'text/html')],
    ['the address of a script', () => (document.createElement('script').src = 'https://elsewhere.example/x.js')],
    ['the text of a script', () => (document.createElement('script').textContent = 'alert(1)')],
    ['what happens on a click', () => document.createElement('button').setAttribute('onclick', 'alert(1)')],
    ['a page in a frame', () => (document.createElement('iframe').srcdoc = '<p>x</p>')],
    ['another service worker', () => (navigator.serviceWorker as { register: (address: string) => unknown }).register('/icon.svg')],
    ['a worker', () => new Worker('/assets/x.js')],
    ['a policy of its own', () => (globalThis as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => unknown } }).trustedTypes.createPolicy('mine', {})],
    ['our policy again', () => (globalThis as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => unknown } }).trustedTypes.createPolicy('so-noi-worker', {})],
  ])('refuses text that would become script by %s', async (_way, work) => {
    expect(await tryOn(work)).toMatch(/^TypeError$|^\[object Promise\]$/)
    if (_way === 'another service worker') expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(1)
  })

  it('runs no script that is written into it', async () => {
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script')
      script.append('globalThis.isTaken = true')
      document.body.append(script)
      await new Promise((resolve) => setTimeout(resolve, 50))
      script.remove()
      return 'isTaken' in globalThis
    })
    expect(ran).toBe(false)
    expect(heard.join('\n')).toContain('require-trusted-types-for')
  })
})

describe('signing out', () => {
  it("drops the browser's pages and leaves the phone's book", async () => {
    const password = (await ward.printed(/mật khẩu (\S+)/))[1] ?? ''
    await page.goto(`${ward.url}/tram`)
    await page.getByLabel('Tên đăng nhập').fill('tap-huan')
    await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
    await tap(page, 'Đăng nhập')
    await page.waitForURL(/\/tram\/chuyen-gui/)
    // The browser keeps the header to itself: only from outside is it seen.
    const answered = page.waitForResponse('**/api/sign-out')
    const kept = await page.evaluate(async () => {
      await new Promise((resolve, reject) => {
        const opening = indexedDB.open('a-book-with-unsent-work', 1)
        opening.addEventListener('success', () => {
          opening.result.close()
          resolve(undefined)
        })
        opening.addEventListener('error', reject)
      })
      await fetch('/api/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
      const again = await fetch('/api/session')
      const books = await indexedDB.databases()
      const caches = await globalThis.caches.keys()
      return { again: again.status, books: books.map(({ name }) => name), isCached: caches.length > 0 }
    })
    expect(kept).toEqual({ again: 401, books: expect.arrayContaining(['a-book-with-unsent-work']), isCached: true })
    expect((await (await answered).allHeaders())['clear-site-data']).toBe('"cache"')
  })
})
