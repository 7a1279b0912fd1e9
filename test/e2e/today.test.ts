/** Hôm nay in real Chromium with the network gone: the doors, the way between them, the days to come, and a person found by three letters. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from '../harness/axe.ts'
import { launchPhone } from '../harness/browser.ts'
import { shoot } from '../harness/screens.ts'
import type { ServerProcess } from '../harness/server-process.ts'
import { startTrainingWard } from '../harness/training-ward.ts'
import { enrol } from './steps/collaborator.ts'
import { settle } from './steps/screens.ts'
import { tap } from './steps/tap.ts'
import { openAt } from './steps/vault.ts'

let ward: ServerProcess
let folder: string
let context: BrowserContext
let phone: Page

const lookAt = async (name: string) => {
  await settle(phone)
  await shoot(phone, name)
  await expectAccessible(phone, name)
}
/** The doors of the list, by what stands first in each. */
const doors = () => phone.getByRole('list', { name: /Việc cần làm/ }).getByRole('listitem').allInnerTexts()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-noi-phones-'))
  ward = await startTrainingWard()
  context = await launchPhone(join(folder, 'mai'), { reducedMotion: 'reduce' })
  phone = context.pages()[0] ?? (await context.newPage())
  phone.setDefaultTimeout(15_000)
})

afterAll(async () => {
  await context?.close()
  await ward?.discard()
  await rm(folder, { recursive: true, force: true })
})

describe('Hôm nay without a network', () => {
  it('shows the doors of the day from what is kept', async () => {
    await enrol(phone, ward.url, (await ward.printed(/Mai, Tổ 1: \S+#(\d+)/))[1] ?? '')
    await phone.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await phone.getByRole('list', { name: /Việc cần làm/ }).waitFor()
    const online = await doors()
    await context.setOffline(true)
    await openAt(phone, `${ward.url}/hom-nay`)
    await phone.getByRole('list', { name: /Việc cần làm/ }).waitFor()
    expect(await doors()).toEqual(online)
    expect(online.length).toBeGreaterThan(1)
    await lookAt('hom-nay-khong-mang')
  })

  it('lets the way be put in order by hand', async () => {
    await tap(phone, 'Theo đường đi')
    await phone.getByRole('link', { name: 'Xếp đường đi' }).waitFor()
    await tap(phone, 'Xếp đường đi')
    const way = phone.getByRole('list', { name: 'Đường đi' })
    await way.waitFor()
    const before = await way.getByRole('listitem').allInnerTexts()
    await way.getByRole('button', { name: /^Đưa xuống/ }).first().click()
    await expect.poll(async () => (await way.getByRole('listitem').allInnerTexts()).slice(0, 2)).toEqual([before[1], before[0]])
    await lookAt('duong-di')
  })

  it('shows the days to come', async () => {
    await openAt(phone, `${ward.url}/hom-nay`)
    await tap(phone, /Sắp tới/)
    await phone.getByRole('heading', { name: /nhà/ }).first().waitFor()
    await lookAt('sap-toi')
  })

  it('finds a person by three letters and offers the forms', async () => {
    await openAt(phone, `${ward.url}/ghi-moi`)
    await lookAt('ghi-moi-viec')
    await phone.getByLabel('Ghi cho ai?').fill('tra')
    const found = phone.getByRole('list', { name: /Tìm thấy/ })
    await found.waitFor()
    await lookAt('ghi-moi-tim')
    await found.getByRole('button').first().click()
    await phone.getByRole('dialog').getByRole('link', { name: 'Mở trang của người này' }).waitFor()
    await lookAt('ghi-moi-chon')
    await openAt(phone, `${ward.url}/gia-dinh`)
    await phone.getByLabel(/Tìm người/).fill('tra')
    await phone.getByRole('list', { name: /Tìm thấy/ }).waitFor()
    await lookAt('gia-dinh-tim')
  })

  it('filters the families and opens a household with what is due', async () => {
    await openAt(phone, `${ward.url}/gia-dinh`)
    await phone.getByRole('radio', { name: 'Dưới 1 tuổi' }).check({ force: true })
    await phone.getByRole('list', { name: 'Gia đình' }).waitFor()
    await lookAt('gia-dinh-duoi-1')
    await phone.getByRole('radio', { name: 'Quá hạn' }).check({ force: true })
    await settle(phone)
    await lookAt('gia-dinh-qua-han')
    await phone.getByRole('radio', { name: 'Dưới 1 tuổi' }).check({ force: true })
    await phone.getByRole('list', { name: 'Gia đình' }).getByRole('link').first().click()
    await phone.getByRole('heading', { name: /Người trong hộ/ }).waitFor()
    await lookAt('ho-viec')
  })
})
