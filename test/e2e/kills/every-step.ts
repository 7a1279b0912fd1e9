/**
 * The phone that dies under the hand: with KILLS=every its page is killed after each answer of each flow and opened anew without a network,
 * and the form is gone on with from Hôm nay. A test only has to take its page from here.
 */
import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { draftAddress } from '#ui/link/draft-address.ts'
import { readStores, type Row } from '../../harness/opened-book.ts'
import { named, tap } from '../steps/tap.ts'
import { tellAllTaps, uncounted } from '../steps/taps.ts'
import { openAt } from '../steps/vault.ts'
import { replaceablePage } from './replaceable-page.ts'
import { readScreen, type ReadScreen, type SeenScreen } from './seen-screen.ts'
import { tellTally } from './tally.ts'

/** Whether the phone is to be killed at every step; else each test kills where it says so. */
export const killsEveryStep = process.env['KILLS'] === 'every'

/** How long a step may take: a machine that opens the app hundreds of times is busy. */
const PATIENCE_MS = killsEveryStep ? 60_000 : 15_000

/** The page of a phone for a test to hold. */
export async function phonePage(context: BrowserContext): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage())
  page.setDefaultTimeout(PATIENCE_MS)
  return killsEveryStep ? mortalPage(page) : page
}

/** Screens of which each tap is a record of its own, by the name of their flow; they are opened again by their address. */
const OF_RECORDS: readonly (readonly [string, RegExp])[] = [
  ['immunisation', /^\/nguoi\/[^/]+\/tiem-chung$/],
  ['vitamin-a-dose', /^\/vitamin-a$/],
  ['paper-book', /^\/so-tay\/chep-so$/],
  ['referral', /^\/chuyen-gui\/[^/]+$/],
]
/** What says "saved" in the form's own place is gone when the app is opened again. */
const SAYS_SAVED = /^\/(buoi-nhom|tre-can-giup)$/

/** Some screens say nothing of what is saved: those are not waited for longer. */
const UNDER_WAY_MS = 3000

interface Draft {
  id: string
  form: string
  title: string
  /** Where it goes on, by whatever its subject may be. */
  addresses: string[]
  /** All that it holds. */
  text: string
}

interface Known {
  drafts: Map<string, string>
  /** Ops and copied lines. */
  kept: string
  heading: string
  address: string
}

function mortalPage(first: Page): Page {
  let page = first
  let known: Known | undefined
  let passes = false

  const look = async (end = Date.now() + UNDER_WAY_MS): Promise<{ screen: ReadScreen; drafts: Draft[]; kept: string } | undefined> => {
    if (!/^https?:/.test(page.url()) || /\/(kich-hoat|tram|thiet-lap)/.test(page.url())) return undefined
    const screen = await readScreen(page)
    if (screen.isShut) return undefined
    const { drafts: rows = [], ops = [], copied = [] } = await readStores(page, ['drafts', 'ops', 'copied'])
    const drafts = rows.map(draftOf)
    const isOpen = drafts.some(({ addresses }) => addresses.includes(pathOf(screen.address)))
    // What is under way is no answer yet: a phone that dies before "Đã lưu" may have lost it, and has not said otherwise.
    if (isOpen && !screen.isSaved && Date.now() < end) return look(end)
    return { screen, drafts, kept: `${ops.length} ${copied.length}` }
  }

  const before = async (part: string) => {
    const now = await look()
    if (!now) return
    const { screen, drafts, kept } = now
    const last = known
    known = { drafts: new Map(drafts.map(({ id, text }) => [id, text])), kept, heading: screen.heading, address: screen.address }
    // An undo lives as long as its screen: it is taken before the phone dies, and what it leads to stands for itself.
    if (passes || part.includes('Hoàn tác') || !last) {
      passes = part.includes('Hoàn tác')
      return
    }
    const changed = drafts.find(({ id, text }) => last.drafts.get(id) !== text)
    const open = drafts.find(({ addresses }) => addresses.includes(pathOf(screen.address)))
    const current = changed ?? (screen.heading === last.heading ? undefined : open)
    if (current) {
      const isThere = current.addresses.includes(pathOf(screen.address))
      tellTally({ flow: current.form, run: current.id, screen: screen.heading, place: screen.place })
      await dieAt(screen, isThere ? () => goOnWith(page, current) : () => goTo(page, screen.address))
    } else if (kept !== last.kept && !SAYS_SAVED.test(pathOf(screen.address))) {
      const flow = OF_RECORDS.find(([, address]) => address.test(pathOf(screen.address)))?.[0]
      tellTally({ flow: flow ?? 'saved', run: screen.address, screen: screen.heading, place: screen.place })
      await dieAt(screen, () => goTo(page, screen.address), 'records')
    }
  }

  const dieAt = (screen: ReadScreen, comeBack: () => Promise<void>, kept: 'draft' | 'records' = 'draft') =>
    uncounted(async () => {
      await tellAllTaps(page)
      page = await killed(page)
      page.setDefaultTimeout(PATIENCE_MS)
      const complaints = listenTo(page)
      await openAt(page, `${new URL(first.url()).origin}/hom-nay`)
      if (await page.evaluate(() => fetch('/healthz', { cache: 'no-store' }).then(() => true, () => false))) throw new Error('there is a network: a kill with it proves less')
      await comeBack()
      await expectAgain(page, screen, { kept, complaints })
    })

  return replaceablePage(() => page, before)
}

/** What stood there stands there again, as soon as the book is read. A list of records that was searched is whole again: what it had shown is among it. */
async function expectAgain(page: Page, before: ReadScreen, { kept, complaints }: { kept: 'draft' | 'records'; complaints: () => string }): Promise<void> {
  const wanted = seenOn(before)
  const read = async (): Promise<SeenScreen> => {
    const seen = seenOn(await readScreen(page))
    return kept === 'draft' ? seen : { ...seen, answers: seen.answers.filter((answer) => wanted.answers.includes(answer)) }
  }
  const end = Date.now() + PATIENCE_MS
  let seen = await read()
  while (JSON.stringify(seen) !== JSON.stringify(wanted) && Date.now() < end) seen = await read()
  expect(seen, `after a kill at ${before.place} ${before.heading}: ${complaints()}`).toEqual(wanted)
}

function seenOn({ address, heading, answers }: ReadScreen): SeenScreen {
  return { address: pathOf(address), heading, answers }
}

/** What goes wrong on a page that was opened anew, for whoever reads the failure. */
function listenTo(page: Page): () => string {
  const heard: string[] = []
  const asked = new Set<string>()
  page.on('request', (request) => asked.add(request.url()))
  page.on('requestfinished', (request) => asked.delete(request.url()))
  page.on('pageerror', (error) => heard.push(error.stack ?? error.message))
  page.on('requestfailed', (request) => {
    asked.delete(request.url())
    heard.push(`${request.url()} ${request.failure()?.errorText ?? ''}`)
  })
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') heard.push(message.text())
  })
  return () => [...heard, ...[...asked].map((address) => `still waits for ${address}`)].join(' | ')
}

/** The renderer goes in the middle of whatever it did: nothing of the page hears of it. */
async function killed(old: Page): Promise<Page> {
  const context = old.context()
  const session = await context.newCDPSession(old)
  const crash = old.waitForEvent('crash')
  session.send('Page.crash').catch(() => undefined)
  await crash
  const fresh = await context.newPage()
  await old.close()
  return fresh
}

/** Sổ tay, or the first page of a head of a group, leads to what was begun; a private form is offered on its own screen alone. */
async function goOnWith(page: Page, draft: Draft): Promise<void> {
  await page.getByRole('navigation').first().waitFor()
  const isHead = await named(page.getByRole('navigation'), 'Trẻ cần giúp').isVisible()
  if (draft.form === 'special-circumstance') {
    if (!isHead) await tap(page, 'Ghi mới')
    await tap(page, /^Trẻ cần giúp/)
    return tap(page, 'Ghi tiếp')
  }
  if (!isHead) await tap(page.getByRole('navigation'), 'Sổ tay')
  await page.locator('main a[href="/so-tay/nhap"]').first().click()
  await page.getByRole('heading', { name: draft.title, exact: true }).first().waitFor()
  const titles = await page.locator('main').getByRole('heading').allInnerTexts()
  await page.getByRole('link', { name: 'Ghi tiếp', exact: true }).nth(titles.indexOf(draft.title)).click()
}

/** By a link of the page where there is one, else by the address. */
async function goTo(page: Page, address: string): Promise<void> {
  const link = page.locator(`main a[href="${address}"]`).first()
  if (await link.isVisible()) return link.click()
  await page.evaluate((where) => history.pushState(null, '', where), address)
}

function draftOf(row: Row): Draft {
  const text = (name: string) => (typeof row[name] === 'string' ? row[name] : '')
  const answers = typeof row['answers'] === 'object' && row['answers'] !== null ? Object.fromEntries(Object.entries(row['answers'])) : {}
  const place = { form: text('form'), subject: text('subject') || null, answers }
  const addresses = ['person', 'household'].map((kind) => pathOf(draftAddress(place, kind) ?? ''))
  return { id: text('id'), form: text('form'), title: text('title'), addresses, text: JSON.stringify([row['answers'], row['step']]) }
}

function pathOf(address: string): string {
  return address.split('?')[0] ?? ''
}
