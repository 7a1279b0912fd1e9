/** Teaching with picture cards in real Chromium: a group in few taps, a household with what fits it, missed cards shown again. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { educationTopics } from '#domain/education/topics.ts'
import { launchPhone } from '../harness/browser.ts'
import { shoot } from '../harness/screens.ts'
import type { ServerProcess } from '../harness/server-process.ts'
import { startTrainingWard } from '../harness/training-ward.ts'
import { phonePage } from './kills/every-step.ts'
import { enrol } from './steps/collaborator.ts'
import { inspectOnPhone, settle } from './steps/screens.ts'
import { named, tap } from './steps/tap.ts'
import { openAt } from './steps/vault.ts'

let ward: ServerProcess
let folder: string
let context: BrowserContext
let phone: Page

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-noi-phones-'))
  ward = await startTrainingWard()
  context = await launchPhone(join(folder, 'mai'), { reducedMotion: 'reduce' })
  phone = await phonePage(context)
  await enrol(phone, ward.url, (await ward.printed(/Mai, Tổ 1: \S+#(\d+)/))[1] ?? '')
  await context.setOffline(true)
})

afterAll(async () => {
  await context?.close()
  await ward?.discard()
  await rm(folder, { recursive: true, force: true })
})

describe('a group session', () => {
  it('is written down in eight taps and one for each person', async () => {
    let taps = 0
    const touch = async (target: Locator) => {
      await target.click()
      taps += 1
    }
    await touch(named(phone, 'Thẻ tranh'))
    await inspectOnPhone(phone, 'the-tranh-chu-de')
    await touch(named(phone, /^Buổi nhóm/))
    await phone.getByRole('heading', { name: 'Buổi nhóm' }).waitFor()
    await inspectOnPhone(phone, 'buoi-nhom-chu-de')
    await touch(named(phone, /^Tiêu chảy/))
    await named(phone, 'Lưu buổi nhóm').waitFor()
    await settle(phone)
    await inspectOnPhone(phone, 'buoi-nhom-nguoi-du')
    const people = phone.getByRole('checkbox')
    const present = Math.min(20, await people.count())
    for (let place = 0; place < present; place += 1) await touch(people.nth(place))
    await touch(named(phone, 'Lưu buổi nhóm'))
    await phone.getByText(`Đã lưu trong máy. ${present} người dự.`).waitFor()
    expect(present).toBeGreaterThan(0)
    expect(taps).toBeLessThanOrEqual(8 + present)
  })
})

describe('a session at home', () => {
  it('begins with the topics that fit the household', async () => {
    await openAt(phone, `${ward.url}/the-tranh/nutrition`)
    const household = /\?ho=([^&]+)/.exec((await phone.locator('a[href*="?ho="]').first().getAttribute('href')) ?? '')?.[1] ?? ''
    await openAt(phone, `${ward.url}/the-tranh?ho=${household}`)
    await phone.getByRole('heading', { name: 'Hợp với nhà này' }).waitFor()
    await inspectOnPhone(phone, 'the-tranh-nha-nay')
    await phone.getByRole('link', { name: /^Ăn dặm/ }).click()
    await phone.getByText('Ai đang nghe?').first().waitFor()
  })

  it('shows missed cards again after the telling', async () => {
    const topic = educationTopics.find(({ id }) => id === 'nutrition')
    const [first, ...missed] = topic?.cards ?? []
    await phone.getByRole('checkbox').first().check()
    await tap(phone, 'Tiếp')
    for (const card of topic?.cards ?? []) {
      await phone.getByRole('heading', { name: card.sentence }).waitFor()
      await settle(phone)
      await shoot(phone, card.id)
      await named(phone, card.id === missed.at(-1)?.id ? 'Mẹ kể lại' : 'Thẻ tiếp').click()
    }
    await named(phone, 'Kể xong').waitFor()
    await inspectOnPhone(phone, 'an-dam-ke-lai')
    await phone.getByRole('checkbox').first().check()
    await tap(phone, 'Kể xong')
    await phone.getByText(`Mẹ nhớ 1/${missed.length + 1} điều.`).waitFor()
    await tap(phone, `Xem lại ${missed.length} thẻ còn thiếu`)
    for (const card of missed) {
      await phone.getByRole('heading', { name: card.sentence }).waitFor()
      await named(phone, card === missed.at(-1) ? 'Xong' : 'Thẻ tiếp').click()
    }
    expect(first).toBeDefined()
    await tap(phone, 'Tiếp')
    await tap(phone, 'Lưu buổi này')
    await phone.waitForURL(/\/(nguoi|ho)\//)
  })

  it('moves nothing while the pictures arrive', async () => {
    await openAt(phone, `${ward.url}/the-tranh/child-injury`)
    await tap(phone, 'Chỉ xem thẻ, không ghi')
    const picture = phone.locator('svg[viewBox="0 0 328 212"]').first()
    const before = await picture.boundingBox()
    await phone.waitForFunction(() => (document.querySelector('svg[viewBox="0 0 328 212"]')?.childElementCount ?? 0) > 1)
    expect(await picture.boundingBox()).toEqual(before)
  })
})
