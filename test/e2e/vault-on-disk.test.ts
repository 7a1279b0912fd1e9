/** What a thief finds who copies the browser's files: planted names, numbers and credentials are nowhere in them, on either way in which Chromium keeps a book. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wordsOnDisk } from '../harness/disk-scan.ts'
import { hasParcel, readStores } from '../harness/opened-book.ts'
import { openOwnBrowser, storeOnDisk, type IdbStore } from '../harness/own-browser.ts'
import type { ServerProcess } from '../harness/server-process.ts'
import { startTrainingWard } from '../harness/training-ward.ts'
import phoneV1 from '../fixtures/phone-v1.json' with { type: 'json' }
import { addHousehold, addMother, enrol } from './steps/collaborator.ts'
import { choosePin, unlock } from './steps/vault.ts'

const nowhere = async () => undefined
const planted = { head: 'Khuất Văn Quyết', address: 'Hẻm Qzwxk 41', phone: '0977 513 864', mother: 'Ngụy Thị Thơm' }
const plantedWords = [planted.head, planted.address, 'Qzwxk', '977513864', planted.mother, 'Ngụy Thị']

let server: ServerProcess
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-noi-disk-'))
  server = await startTrainingWard()
})

afterAll(async () => {
  await server?.discard()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

const printed = async (pattern: RegExp) => (await server.printed(pattern))[1] ?? ''

/** A book as version 1 of the app left it, unsealed, on a page that carries no app. */
async function plantPlainBook(page: Page): Promise<void> {
  await page.goto(`${server.url}/healthz`)
  await page.evaluate(
    (stores) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('so-noi', 10)
        opening.addEventListener('upgradeneeded', () => {
          const db = opening.result
          const records = db.createObjectStore('records', { keyPath: 'id' })
          records.createIndex('kind', 'kind')
          records.createIndex('links', 'links', { multiEntry: true })
          db.createObjectStore('shadow', { keyPath: 'id' })
          const ops = db.createObjectStore('ops', { keyPath: 'opId' })
          ops.createIndex('n', 'n', { unique: true })
          ops.createIndex('recordId', 'recordId')
          db.createObjectStore('drafts', { keyPath: 'id' }).createIndex('updatedAt', 'updatedAt')
          db.createObjectStore('meta', { keyPath: 'key' })
        })
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction(Object.keys(stores), 'readwrite', { durability: 'strict' })
          for (const [name, rows] of Object.entries(stores)) for (const row of rows) writing.objectStore(name).add(row)
          writing.addEventListener('complete', () => {
            opening.result.close()
            resolve()
          })
          writing.addEventListener('abort', () => reject(writing.error ?? new Error('aborted')))
        })
      }),
    phoneV1.stores as Record<string, unknown[]>,
  )
}

describe.each<IdbStore>(['leveldb', 'sqlite'])('on %s', (store) => {
  it('has no planted word in its files after a day of work', async () => {
    const profile = join(folder, `phone-${store}`)
    const { page, context, close } = await openOwnBrowser(profile, store)
    await enrol(page, server.url, await printed(store === 'leveldb' ? /Mai, Tổ 1: \S+#(\d+)/ : /Tổ 2: \S+#(\d+)/))
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await context.setOffline(true)
    await addHousehold(page, { number: '974', ...planted }, nowhere)
    await addMother(page, { name: planted.mother, year: '1999' }, nowhere)
    await page.evaluate((to) => window.history.pushState(null, '', to), '/gia-dinh/them-ho')
    await page.getByLabel('Họ và tên chủ hộ').fill(planted.head)
    await expect.poll(() => hasParcel(page)).toBe(true)
    const { meta, ops } = await readStores(page, ['meta', 'ops'])
    expect(JSON.stringify(ops)).toContain(planted.mother)
    const identity = (meta ?? []).find(({ key }) => key === 'identity')
    const { token, authorName } = { token: '', authorName: '', ...(identity?.['value'] as object) }
    expect(token).toHaveLength(43)
    await close()
    expect(await storeOnDisk(profile)).toBe(store)
    // The scan sees what is written in the open: whose door it is.
    expect(await wordsOnDisk(profile, [authorName])).not.toEqual([])
    expect(await wordsOnDisk(profile, [...plantedWords, token])).toEqual([])
  })

  it('has no word of an open book left at the second start after it got its PIN', async () => {
    const profile = join(folder, `old-${store}`)
    const words = ['Trần Thị Hạnh', 'Số 20, ngõ 27']
    const before = await openOwnBrowser(profile, store)
    await plantPlainBook(before.page)
    await before.close()
    expect(await wordsOnDisk(profile, words)).not.toEqual([])
    const { page, close } = await openOwnBrowser(profile, store)
    await page.goto(`${server.url}/gia-dinh`)
    await page.getByText('Từ bản này sổ được khóa bằng mã PIN.').waitFor()
    await choosePin(page)
    // It lay untouched for months, so that the screens stay closed until the station was met; everything is there.
    await page.getByText('Đã lâu chưa gặp trạm').first().waitFor()
    await page.reload()
    await unlock(page)
    const { records, ops } = await readStores(page, ['records', 'ops'])
    expect([records?.length, ops?.length]).toEqual([phoneV1.stores.records.length, phoneV1.stores.ops.length])
    expect(JSON.stringify(records)).toContain(words[0])
    await close()
    // LevelDB lets go of merged files when it is opened again.
    const again = await openOwnBrowser(profile, store)
    await again.page.goto(`${server.url}/gia-dinh`)
    await unlock(again.page)
    await again.close()
    expect(await wordsOnDisk(profile, words)).toEqual([])
  })
})
