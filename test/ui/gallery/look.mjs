/** Screenshots of the gallery, axe in the three themes, and a check that nothing overflows at 320 px or large text. */
import { mkdirSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium } from 'playwright-core'

const address = 'http://127.0.0.1:5191/'
const phonePages = ['today', 'question', 'danger', 'sync', 'form', 'parts', 'chart']
const stationPages = ['inbox', 'indicators']
mkdirSync('/tmp/shots', { recursive: true })

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
let faults = 0
const tell = (line) => {
  faults += 1
  console.log(line)
}

async function open(width, height, query) {
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: 1.5, reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && tell(`console: ${query}: ${message.text()}`))
  page.on('pageerror', (error) => tell(`page error: ${query}: ${error.message}`))
  await page.goto(`${address}?${query}`)
  await page.locator('h1').first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  return { context, page }
}

async function overflow(width, query) {
  const { context, page } = await open(width, 740, query)
  const wide = await page.evaluate(() => {
    const room = document.documentElement.clientWidth
    const names = [...document.querySelectorAll('body *')]
      .filter((one) => {
        const box = one.getBoundingClientRect()
        const hidden = one.closest('.visually-hidden, [role="table"] thead, dialog:not([open])')
        return !hidden && box.width > 0 && (box.right > room + 1 || box.left < -1)
      })
      .map((one) => `${one.tagName}.${one.getAttribute('class') ?? ''}`)
    return document.documentElement.scrollWidth > room || names.length > 0 ? names.slice(0, 6) : undefined
  })
  if (wide) tell(`overflow at ${width}: ${query}: ${wide.join(' ')}`)
  const clipped = await page.evaluate(() =>
    [...document.querySelectorAll('button, a, label, p, h1, h2, dt, dd, td, th')]
      .filter((one) => !one.closest('.visually-hidden, thead') && getComputedStyle(one).overflow !== 'visible' && one.scrollHeight > one.clientHeight + 1)
      .map((one) => one.className),
  )
  if (clipped.length > 0) tell(`clipped: ${query}: ${clipped.join(' ')}`)
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, a, select, input, textarea')]
      .map((one) => ({ one, box: (one.closest('label') ?? one).getBoundingClientRect() }))
      .filter(({ one, box }) => box.width > 0 && (box.height < 47.5 || box.width < 47.5) && !one.closest('[data-density]'))
      .map(({ one, box }) => `${one.tagName} ${one.textContent} ${box.width}x${box.height}`),
  )
  if (small.length > 0) tell(`small target: ${query}: ${small.join(' | ')}`)
  if (query.includes('text=4') || width < 360) await page.screenshot({ path: `/tmp/shots/ui-${query.replace(/[^a-z0-9]+/g, '-')}-${width}.png`, fullPage: query.includes('form') })
  await context.close()
}

for (const page of [...phonePages, ...stationPages]) {
  const [width, height] = phonePages.includes(page) ? [360, 740] : [1280, 800]
  for (const theme of ['light', 'sun', 'dark']) {
    const shown = await open(width, height, `page=${page}&theme=${theme}`)
    await shown.page.screenshot({ path: `/tmp/shots/ui-${page}-${theme}.png`, fullPage: page === 'form' || page === 'parts' })
    const { violations } = await new AxeBuilder({ page: shown.page }).analyze()
    for (const violation of violations) {
      tell(`axe ${page} ${theme}: ${violation.id}: ${violation.nodes.map((node) => `${node.html.slice(0, 140)} ${node.any[0]?.message ?? ''}`).join('\n    ')}`)
    }
    await shown.context.close()
  }
  await overflow(320, `page=${page}`)
  await overflow(360, `page=${page}&text=4`)
}
await browser.close()
console.log(faults === 0 ? 'gallery clean' : `${faults} faults`)
process.exitCode = faults === 0 ? 0 : 1
