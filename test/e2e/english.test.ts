/** A phone that is switched to English: every main screen speaks it, names, places and what people wrote apart; nothing is lost. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ethnicGroups } from '#language/vi/ethnic-groups.ts'
import { launchPhone } from '../harness/browser.ts'
import { projectRoot } from '../harness/node-binary.ts'
import { shoot } from '../harness/screens.ts'
import type { ServerProcess } from '../harness/server-process.ts'
import { startTrainingWard } from '../harness/training-ward.ts'
import { isVietnamese } from '../house/wording.ts'
import { enrol } from './steps/collaborator.ts'
import { settle } from './steps/screens.ts'
import { named, tap } from './steps/tap.ts'
import { openAt, tapPin } from './steps/vault.ts'

let ward: ServerProcess
let folder: string
let context: BrowserContext
let phone: Page
/** Words of names and places of the training ward. */
let names: Set<string>

const known = { household: '', mother: '', newborn: '', visited: '', referral: '' }

/** Words in which the training ward is written down: people, streets, the places of the ward. */
async function namesOfTheWard(): Promise<Set<string>> {
  const files = ['invented-names.ts', 'families.ts', 'seed-demo.ts', 'demo-ops.ts', 'pregnancies.ts', 'births.ts', 'growing.ts']
  const texts = await Promise.all(files.map((file) => readFile(join(projectRoot, 'src/server/demo', file), 'utf8')))
  const words = texts.flatMap((text) => [...text.matchAll(/['`]([^'`\n]*)['`]/g)].flatMap((match) => wordsIn(match[1] ?? '')))
  // The brand, the language's own name, words of address and of addresses.
  return new Set([...words, ...wordsIn(Object.values(ethnicGroups).join(' ')), ...wordsIn('Sổ Nôi Tiếng Việt Anh Chị Cô Bác chị cô bác Tổ Số ngõ Ngõ Phường phường Hải Dương Thành phố Hải Phòng Trạm Y tế')])
}

function wordsIn(text: string): string[] {
  return text.normalize('NFC').split(/[^\p{L}]+/u).filter(isVietnamese)
}

async function openInEnglish(address: string): Promise<void> {
  await phone.goto(`${ward.url}${address}`)
  await phone.getByRole('group', { name: 'Enter the PIN' }).waitFor()
  await tapPin(phone)
  await phone.getByRole('group', { name: /Enter the PIN|Opening the book/ }).waitFor({ state: 'detached' })
}

/** Texts and names of the page with Vietnamese in them, those marked as Vietnamese apart. */
function vietnameseOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [document.title]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement
      if (element === null || element.closest('[lang="vi"], noscript, script, style')) continue
      if (node instanceof Element) found.push(...['aria-label', 'title', 'alt', 'placeholder'].flatMap((name) => node.getAttribute(name) ?? []))
      else found.push(node.textContent ?? '')
    }
    return found
  })
}

async function expectEnglish(name: string): Promise<void> {
  await settle(phone)
  await shoot(phone, `en-${name}`)
  const left = (await vietnameseOn(phone)).filter((text) => wordsIn(text).some((word) => !names.has(word)))
  expect(left, `${name} still says in Vietnamese: ${left.join(' | ')}`).toEqual([])
}

async function idOf(pattern: RegExp): Promise<string> {
  const addresses = await phone.locator('main a[href]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const id = addresses.flatMap((address) => pattern.exec(address)?.[1] ?? [])[0]
  if (id === undefined) throw new Error(`no ${pattern} among ${addresses.join(' ')}`)
  return id
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-noi-english-'))
  names = await namesOfTheWard()
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

describe('a phone in English', () => {
  it('is switched in the settings and opens anew', async () => {
    await enrol(phone, ward.url, (await ward.printed(/Mai, Tổ 1: \S+#(\d+)/))[1] ?? '')
    await phone.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await settle(phone)
    known.referral = await idOf(/^\/chuyen-gui\/([^/]+)$/)
    known.visited = await idOf(/^\/nguoi\/([^/]+)\/tham$/)
    known.newborn = await idOf(/^\/nguoi\/([^/]+)\/so-sinh$/)
    await openAt(phone, `${ward.url}/nguoi/${known.newborn}`)
    await settle(phone)
    known.household = await idOf(/^\/ho\/([^/?]+)/)
    known.mother = await idOf(/^\/nguoi\/([^/]+)$/)
    await openAt(phone, `${ward.url}/cai-dat`)
    await phone.getByRole('radio', { name: 'English' }).click()
    await phone.getByRole('group', { name: 'Enter the PIN' }).waitFor()
    await expectEnglish('lock')
    expect(await phone.evaluate(() => document.documentElement.lang)).toBe('en')
  })

  it.each([
    ['today', () => '/hom-nay'],
    ['families', () => '/gia-dinh'],
    ['add-household', () => '/gia-dinh/them-ho'],
    ['household', () => `/ho/${known.household}`],
    ['change-household', () => `/ho/${known.household}/sua`],
    ['add-person', () => `/ho/${known.household}/them-nguoi`],
    ['child', () => `/nguoi/${known.visited}`],
    ['newborn', () => `/nguoi/${known.newborn}`],
    ['mother', () => `/nguoi/${known.mother}`],
    ['change-child', () => `/nguoi/${known.visited}/sua`],
    ['newborn-check', () => `/nguoi/${known.newborn}/so-sinh`],
    ['birth', () => `/sinh-moi/${known.mother}`],
    ['danger-signs', () => `/nguoi/${known.visited}/dau-hieu`],
    ['danger-signs-of-the-mother', () => `/nguoi/${known.mother}/dau-hieu`],
    ['weighing', () => `/nguoi/${known.visited}/can-do`],
    ['vaccination', () => `/nguoi/${known.visited}/tiem-chung`],
    ['vitamin-a', () => '/vitamin-a'],
    ['hazards', () => `/ho/${known.household}/an-toan`],
    ['children-in-need', () => '/tre-can-giup'],
    ['antenatal-contact', () => `/ghi/antenatal-contact/${known.mother}`],
    ['pregnancy', () => `/ghi/pregnancy/${known.mother}`],
    ['death', () => `/ghi/death/${known.visited}`],
    ['injury', () => `/ghi/injury/${known.visited}`],
    ['periodic-exam', () => `/ghi/periodic-exam/${known.visited}`],
    ['feeding', () => `/ghi/feeding-recall/${known.visited}`],
    ['paper-book', () => '/so-tay/chep-so'],
    ['month-slip', () => '/so-tay/p0'],
    ['own-figures', () => '/so-tay/so-cua-toi'],
    ['referral', () => `/chuyen-gui/${known.referral}`],
    ['new-record', () => '/ghi-moi'],
    ['cards', () => '/the-tranh'],
    ['group-session', () => '/buoi-nhom'],
    ['notebook', () => '/so-tay'],
    ['drafts', () => '/so-tay/nhap'],
    ['sync', () => '/dong-bo'],
    ['settings', () => '/cai-dat'],
    ['not-found', () => '/khong-co-trang-nay'],
  ])('speaks it on the screen of %s', async (name, address) => {
    await openInEnglish(address())
    await expectEnglish(name)
  })

  it('speaks it from question to question of a visit', async () => {
    await openInEnglish(`/nguoi/${known.visited}/tham`)
    await expectEnglish('visit-whom')
    await tap(phone, 'Baby and mother')
    for (const question of [/feed poorly/, /very sleepy/, /convulsions/, /chest indrawing/]) {
      await phone.getByRole('heading', { name: question }).waitFor()
      await expectEnglish(`visit-sign-${String(question).replace(/\W/g, '')}`)
      await tap(phone, 'No')
    }
    await phone.getByRole('heading', { name: /How many breaths/ }).waitFor()
    await expectEnglish('visit-breaths')
  })

  it('goes on with a draft that was begun in English', async () => {
    await openInEnglish('/cai-dat')
    await phone.getByRole('radio', { name: 'Tiếng Việt' }).click()
    await openAt(phone, `${ward.url}/so-tay/nhap`)
    await named(phone, 'Ghi tiếp').click()
    await phone.getByRole('heading', { name: /bao nhiêu lần/ }).waitFor()
    expect(await phone.evaluate(() => document.documentElement.lang)).toBe('vi')
  })
})
