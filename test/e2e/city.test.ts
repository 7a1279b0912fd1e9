/** The city reader in real Chromium: her link, the table of her wards in every group, hidden cells, the file, and nothing of anybody. */
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cityIndicators } from '#domain/city/city-series.ts'
import { readablePeriods } from '#domain/city/city-periods.ts'
import { fieldDay } from '#server/ports.ts'
import { openStore } from '#server/store/open-store.ts'
import { setUpWard } from '#server/ward/set-up-ward.ts'
import { desk, launchBrowser } from '../harness/browser.ts'
import { startServer, type ServerProcess } from '../harness/server-process.ts'
import { setupBody, testPorts } from '../server/ward-world.ts'
import { inspectAtStation } from './steps/screens.ts'
import { tap } from './steps/tap.ts'

const wards = [['11383', 'Phường Lê Chân'], ['11386', 'Phường An Biên'], ['11389', 'Phường Hải An'], ['11392', 'Xã Vĩnh Bảo']] as const
let server: ServerProcess
let browser: Browser
let page: Page

/** Four wards whose periods were counted: the last one is small. */
async function prepare(dataDir: string): Promise<void> {
  const ports = { ...testPorts('city'), now: () => Date.parse('2025-02-01T08:00:00+07:00') }
  const store = await openStore({ databaseUrl: undefined, dataDir, now: ports.now, onIdleError: () => undefined })
  const periods = readablePeriods('2025-02-01', fieldDay(Date.now()))
  for (const [at, [code, fullName]] of wards.entries()) {
    await store.write('set-up', async (db) => {
      const account = { login: `tram-${code}`, name: 'Lê Thị Na', passwordHash: '' }
      await setUpWard(db, ports, { ...setupBody(''), communeCode: code, fullName, provinceFullName: 'Thành phố Hải Phòng', training: false, account })
      const under = at === 3 ? 40 : 300 + 20 * at
      const share = (index: number) => Math.round(under * (at === 3 && index % 3 === 0 ? 0.05 : 0.6 + 0.03 * ((index + at) % 10)))
      const counts = Object.fromEntries(cityIndicators.map((indicator, index) => [indicator, [/mortality/.test(indicator) ? at : share(index), under]]))
      await db.insertInto('city_count').values(periods.map(({ year, part }) => ({ ward: `31/${code}`, year, part, counted_at: ports.now(), counts: JSON.stringify(counts) }))).execute()
    })
  }
  await store.close()
}

beforeAll(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'so-noi-city-'))
  await prepare(dataDir)
  server = await startServer({ dataDir })
  browser = await launchBrowser()
  page = await (await browser.newContext({ ...desk, reducedMotion: 'reduce' })).newPage()
  page.setDefaultTimeout(20_000)
})

afterAll(async () => {
  await browser?.close()
  await server?.discard()
})

describe('the city', () => {
  it('comes in by a link that the server gave', async () => {
    expect(await server.command('--new-city-link=01')).toContain('--new-city-link=31')
    const said = await server.command('--new-city-link=31')
    expect(said).toContain('4 xã, phường')
    await page.goto(/https?:\S+/.exec(said)?.[0].replace('localhost', '127.0.0.1') ?? '')
    await page.getByLabel('Mật khẩu', { exact: false }).first().fill('con co bay la 2026')
    await page.getByLabel('Ghi lại mật khẩu').fill('con co bay la 2026')
    await page.getByRole('button', { name: /Đặt mật khẩu/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Số liệu các xã, phường' }).waitFor()
  })

  it('reads its wards, few people hidden', async () => {
    await page.getByRole('table').waitFor()
    await inspectAtStation(page, 'thanh-pho')
    expect(await page.getByRole('row', { name: /Cả thành phố Hải Phòng/ }).count()).toBe(1)
    await tap(page, 'Dinh dưỡng dưới 5 tuổi')
    await inspectAtStation(page, 'thanh-pho-dinh-duong')
    expect(await page.getByRole('row', { name: /Xã Vĩnh Bảo/ }).innerText()).toContain('Ẩn')
    await tap(page, 'Tử vong')
    await inspectAtStation(page, 'thanh-pho-tu-vong')
  })

  it('chooses another period and saves what is shown', async () => {
    await page.getByLabel('Kỳ', { exact: true }).selectOption('2025-h1')
    await page.waitForURL(/ky=2025-h1/)
    await page.getByRole('table', { name: /6 tháng đầu năm 2025/ }).waitFor()
    const saved = page.waitForEvent('download')
    await tap(page, 'Tải bảng CSV')
    const download = await saved
    expect(download.suggestedFilename()).toBe('so-lieu-2025-h1.csv')
    const stream = await download.createReadStream()
    let text = ''
    for await (const part of stream) text += String(part)
    expect(text).toContain('31/11392;Xã Vĩnh Bảo;')
    expect(text).toMatch(/Xã Vĩnh Bảo;Tỷ lệ trẻ sơ sinh nhẹ cân \(dưới 2\.500 g\);ẩn;/)
  })

  it('finds no way to a family', async () => {
    expect(await page.getByRole('navigation').first().getByRole('link').allInnerTexts()).toEqual(['Số liệu', 'Tài khoản', 'Nguồn, ngưỡng'])
    await page.goto(`${server.url}/tram/ho`)
    await page.getByText('Tài khoản này không mở được', { exact: false }).first().waitFor()
  })
})
