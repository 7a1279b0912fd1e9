/** Every form in steps, with the network gone from the first tap to the last: each answer outlives a killed app, and the record lies in the book. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stepForms } from '#domain/forms/index.ts'
import { ageInMonths } from '#domain/time/age.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { launchPhone } from '../harness/browser.ts'
import { readStores, type Row } from '../harness/opened-book.ts'
import type { ServerProcess } from '../harness/server-process.ts'
import { startTrainingWard } from '../harness/training-ward.ts'
import { killsEveryStep, phonePage } from './kills/every-step.ts'
import { enrol } from './steps/collaborator.ts'
import { inspectOnPhone } from './steps/screens.ts'
import { answerQuestion, heading } from './steps/step-form.ts'
import { tap } from './steps/tap.ts'
import { openAt } from './steps/vault.ts'

let ward: ServerProcess
let folder: string
let context: BrowserContext
let phone: Page
const subjects: Record<string, string> = {}

const today = () => dayInVietNam(Date.now())
const fieldsOf = (row: Row): Row => row['fields'] as Row
const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

async function recordsOf(kind: string): Promise<Row[]> {
  const { records = [] } = await readStores(phone, ['records'])
  return records.filter((row) => row['kind'] === kind)
}

/** People of the training ward whom the forms are meant for. */
async function findSubjects(): Promise<void> {
  const people = await recordsOf('person')
  const pregnant = new Set((await recordsOf('pregnancy')).map((row) => textOf(fieldsOf(row)['subject'])))
  const idOf = (fits: (fields: Row, id: string) => boolean) => textOf(people.find((row) => fits(fieldsOf(row), textOf(row['id'])))?.['id'])
  const months = ({ role, birthDate }: Row) => (role === 'child' ? ageInMonths(textOf(birthDate), today()) : -1)
  subjects['toddler'] = idOf((fields) => months(fields) >= 9 && months(fields) < 48)
  subjects['expecting'] = idOf((_, id) => pregnant.has(id))
  subjects['woman'] = idOf(({ role }, id) => role === 'mother' && !pregnant.has(id))
  subjects['man'] = idOf(({ role }) => role === 'father')
}

/** Pregnancy and delivery ask by what is known of the woman: `mothers.test.ts` walks through them, and the first is filled in here where every step counts. */
const driven = stepForms.filter(({ id }) => id !== 'delivery' && (killsEveryStep || id !== 'pregnancy'))

/** For whom each form is filled in. */
const forWhom: Readonly<Record<string, string>> = {
  'antenatal-contact': 'expecting', 'birth-plan': 'expecting', 'pregnancy-end': 'expecting', death: 'man', pregnancy: 'woman',
  'feeding-recall': 'toddler', 'periodic-exam': 'toddler', injury: 'toddler',
}

async function reopen(address: string): Promise<void> {
  await context.close()
  context = await launchPhone(join(folder, 'mai'), { reducedMotion: 'reduce' })
  phone = await phonePage(context)
  await openAt(phone, address)
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-noi-phones-'))
  ward = await startTrainingWard()
  context = await launchPhone(join(folder, 'mai'), { reducedMotion: 'reduce' })
  phone = await phonePage(context)
  await enrol(phone, ward.url, (await ward.printed(/Mai, Tổ 1: \S+#(\d+)/))[1] ?? '')
  await phone.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await findSubjects()
  await ward.stop()
})

afterAll(async () => {
  await context?.close()
  await ward?.discard()
  await rm(folder, { recursive: true, force: true })
})

describe('a form in steps, without a network', () => {
  it.each(driven.map(({ id }) => id))('%s is filled in, outlives a killed app and is kept', async (id) => {
    const form = stepForms.find((one) => one.id === id)
    const subject = subjects[forWhom[id] ?? ''] ?? ''
    expect(subject, `whom is ${id} for? say it in this test`).not.toBe('')
    const before = await recordsOf(form?.kind ?? '')
    await openAt(phone, `${ward.url}/ghi/${id}/${subject}`)
    await inspectOnPhone(phone, `phieu-${id}-1`)
    await answerQuestion(phone)
    const second = await heading(phone)
    if (!killsEveryStep) {
      await reopen(`${ward.url}/so-tay/nhap`)
      await tap(phone, 'Ghi tiếp')
      await phone.getByRole('heading', { level: 1, name: second, exact: true }).waitFor()
    }
    for (let question = 2; (await heading(phone)) !== 'Xem lại rồi lưu'; question += 1) {
      expect(question, `${id} never ends, at ${await heading(phone)}`).toBeLessThan(40)
      await inspectOnPhone(phone, `phieu-${id}-${question}`)
      await answerQuestion(phone)
    }
    await inspectOnPhone(phone, `phieu-${id}-xem-lai`)
    await tap(phone, 'Lưu phiếu')
    await phone.waitForURL((address) => !address.pathname.startsWith(`/ghi/${id}/`))
    const after = await recordsOf(form?.kind ?? '')
    const isMended = after.length === before.length && JSON.stringify(after) !== JSON.stringify(before)
    expect(after.length > before.length || isMended, `${id} left nothing in the book`).toBe(true)
    const { drafts = [] } = await readStores(phone, ['drafts'])
    expect(drafts.filter((row) => row['form'] === id)).toEqual([])
  })
})
