/** Looks at a screen as its readers do: in sunlight, in the dark, with twice the text on a narrow phone. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible, expectContrast } from '../../harness/axe.ts'
import { shoot } from '../../harness/screens.ts'
import { killsEveryStep } from '../kills/every-step.ts'

/** Resolves when nothing on the page has changed for 200 ms: lazy screens and the phone's book are read by then. */
export async function settle(page: Page): Promise<void> {
  await page.locator('main').first().waitFor()
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise<void>((resolve) => {
      const calm = () => {
        watcher.disconnect()
        resolve()
      }
      let timer = window.setTimeout(calm, 200)
      const watcher = new MutationObserver(() => {
        window.clearTimeout(timer)
        timer = window.setTimeout(calm, 200)
      })
      watcher.observe(document.body, { subtree: true, childList: true, attributes: true })
    })
  })
}

/** What does not fit: the page that scrolls sideways, the part that sticks out, the text that is cut off. */
function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const describe = (element: Element) =>
      `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${(element.textContent ?? '').trim().slice(0, 60)}`
    const width = document.documentElement.clientWidth
    const scrolls = (document.scrollingElement?.scrollWidth ?? 0) > width + 1
    const found: string[] = scrolls ? [`the page is ${document.scrollingElement?.scrollWidth} wide on ${width}`] : []
    const scrollsInside = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrollsInside(element.parentElement))
    const isForListening = (element: Element | null): boolean => element !== null && (getComputedStyle(element).clipPath !== 'none' || isForListening(element.parentElement))
    for (const element of document.body.querySelectorAll('*')) {
      if (!(element instanceof HTMLElement) || element.closest('svg') || element.offsetParent === null) continue
      if (isForListening(element)) continue
      const { overflowX, overflowY, textOverflow } = getComputedStyle(element)
      const hasText = (element.textContent ?? '').trim() !== ''
      const isCutAcross = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1
      const isCutBelow = /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 2
      if (hasText && (isCutAcross || isCutBelow)) found.push(`cut off${textOverflow === 'ellipsis' ? ' with dots' : ''}: ${describe(element)}`)
      if (element.childElementCount === 0 && element.getBoundingClientRect().right > width + 1 && !scrollsInside(element)) found.push(`sticks out: ${describe(element)}`)
    }
    return found
  })
}

/** Below this nothing is seen to move; a good page stays below 0.1. */
const STILL = 0.05

/** What the browser tells of one jump; the types of the DOM do not know it yet. */
interface Jump {
  value: number
  hadRecentInput: boolean
  startTime: number
  sources: readonly { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[]
}

/** How far things have jumped under the reader's eyes since the page was loaded or last looked at, by the browser's own measure, and which. */
function jumped(page: Page): Promise<{ score: number; what: string[] }> {
  return page.evaluate(
    () =>
      new Promise<{ score: number; what: string[] }>((resolve) => {
        const place = ({ top, height }: DOMRect) => `${Math.round(top)}+${Math.round(height)}`
        const describe = ({ value, startTime, sources }: Jump) =>
          `${value.toFixed(3)} at ${Math.round(startTime)} ms: ${sources
            .map(({ node, previousRect, currentRect }) => `"${(node?.textContent ?? '').trim().slice(0, 40)}" ${place(previousRect)} → ${place(currentRect)}`)
            .join(', ')}`
        const watcher = new PerformanceObserver((list) => {
          const since = Number(document.documentElement.dataset['lookedAt'] ?? 0)
          const jumps = (list.getEntries() as unknown as Jump[]).filter(({ hadRecentInput, startTime }) => !hadRecentInput && startTime > since)
          end(jumps.reduce((sum, { value }) => sum + value, 0), jumps.map(describe))
        })
        const end = (score: number, what: string[]) => {
          watcher.disconnect()
          resolve({ score, what })
        }
        // A page on which nothing ever jumped has nothing to tell.
        setTimeout(() => end(0, []), 100)
        watcher.observe({ type: 'layout-shift', buffered: true })
      }),
  )
}

/** Does something on a phone whose processor is so many times slower: what comes late there moves what stands. */
export async function slowed(page: Page, rate: number, work: () => Promise<void>): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  try {
    await work()
    await settle(page)
  } finally {
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    await session.detach()
  }
}

/** From here on only what moves later counts as a jump. */
export async function forgetJumps(page: Page): Promise<void> {
  await settle(page)
  await page.evaluate(() => void (document.documentElement.dataset['lookedAt'] = String(performance.now())))
}

async function expectToFit(page: Page, name: string): Promise<void> {
  const found = await misfits(page)
  expect(found, `${name} does not fit:\n${found.join('\n')}`).toEqual([])
}

/** As tall as its content: bars that stick to an edge would hide parts of the page from axe. */
async function showWhole(page: Page, width: number, height: number): Promise<void> {
  const content = await page.evaluate(() => document.scrollingElement?.scrollHeight ?? 0)
  await page.setViewportSize({ width, height: Math.max(height, content) })
}

const setTheme = (page: Page, theme: string) => page.evaluate((wanted) => void (document.documentElement.dataset['theme'] = wanted), theme)
const setText = (page: Page, size: string) => page.evaluate((wanted) => void (document.documentElement.style.fontSize = wanted), size)

const usual = { width: 360, height: 740 }
const narrow = { width: 320, height: 640 }
const desk = { width: 1280, height: 800 }

/** One way in which somebody sees a screen; `mark` ends the name of its picture. */
interface Look {
  mark: string
  theme: 'light' | 'sun' | 'dark'
  text: '' | '32px'
  size: { width: number; height: number }
}

const large = '32px'

/** Every theme with usual and doubled text, on the usual and on the narrowest phone. */
const everyLook: readonly Look[] = (['light', 'sun', 'dark'] as const).flatMap((theme) =>
  (['', large] as const).flatMap((text) =>
    [usual, narrow].map((size) => ({ mark: `-${theme}-${text === '' ? 100 : 200}-${size.width}`, theme, text, size })),
  ),
)

/** Those in which something can go wrong that the others would not show; `LOOKS=all` asks for every one. */
const tellingLooks: readonly Look[] = [
  { mark: '', theme: 'light', text: '', size: usual },
  { mark: '-sun', theme: 'sun', text: '', size: usual },
  { mark: '-dark', theme: 'dark', text: '', size: usual },
  { mark: '-200', theme: 'light', text: large, size: narrow },
]

/** Within a flow: colours come from the tokens alone, which other screens show in every theme. */
const quickLooks = tellingLooks.filter(({ theme }) => theme === 'light')

function looksFor(asked: 'every-theme' | 'quick'): readonly Look[] {
  if (process.env['LOOKS'] === 'all') return everyLook
  return asked === 'every-theme' || process.env['LOOKS'] === 'few' ? tellingLooks : quickLooks
}

/** Parts of screens that axe has judged in this file. */
const judged = new Set<string>()

/** True when a part stands on the page that was on none before: a flow asks by the same few parts, and axe need not judge each question anew. */
async function hasNewParts(page: Page): Promise<boolean> {
  const parts = await page.evaluate(() =>
    [...document.body.querySelectorAll('*')].map((element) => `${element.tagName} ${element.getAttribute('role') ?? ''} ${element.getAttribute('class') ?? ''}`),
  )
  const isNew = parts.some((part) => !judged.has(part))
  for (const part of parts) judged.add(part)
  return isNew
}

/** A phone's screen in the looks that tell, or in all of them: it fits, and axe finds nothing; of a flow's questions axe judges those with new parts. */
export async function inspectOnPhone(page: Page, name: string, asked: 'every-theme' | 'quick' = 'quick'): Promise<void> {
  const isWhole = process.env['LOOKS'] === 'all'
  await page.setViewportSize(usual)
  await settle(page)
  if (killsEveryStep) return
  const { score, what } = await jumped(page)
  expect(score, `${name} jumps while it is drawn:\n${what.join('\n')}`).toBeLessThan(STILL)
  const isToJudge = (await hasNewParts(page)) || asked === 'every-theme' || isWhole
  for (const { mark, theme, text, size } of looksFor(asked)) {
    await page.setViewportSize(size)
    await setTheme(page, theme)
    await setText(page, text)
    await shoot(page, `${name}${mark}`)
    await expectToFit(page, `${name}${mark}`)
    if ((text === large && !isWhole) || !isToJudge) continue
    await showWhole(page, size.width, size.height)
    if (theme === 'light') await expectAccessible(page, `${name}${mark}`)
    else await expectContrast(page, `${name}${mark}`)
  }
  await setTheme(page, 'light')
  await setText(page, '')
  await page.setViewportSize(usual)
  // What moved because the text was made larger and smaller is none of the page's doing.
  await forgetJumps(page)
}

/** A screen as one passes it: its picture, and axe over all of it. */
export async function lookAtScreen(page: Page, name: string): Promise<void> {
  const { width, height } = page.viewportSize() ?? usual
  await settle(page)
  if (killsEveryStep) return
  await shoot(page, name)
  await showWhole(page, width, height)
  await expectAccessible(page, name)
  await page.setViewportSize({ width, height })
}

/** A station's screen on its computer, then on a phone that somebody holds at the station. */
export async function inspectAtStation(page: Page, name: string): Promise<void> {
  for (const { width, height, mark } of [{ ...desk, mark: '' }, { ...usual, mark: '-360' }]) {
    await page.setViewportSize({ width, height })
    await settle(page)
    await shoot(page, `${name}${mark}`)
    await expectToFit(page, `${name} at ${width}`)
    await showWhole(page, width, height)
    await expectAccessible(page, `${name} at ${width}`)
  }
  await page.setViewportSize(desk)
}
