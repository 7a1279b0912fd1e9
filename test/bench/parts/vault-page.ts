/** What the vault bench does inside the browser: the same work over a sealed book and an open one, on the product's own storage. */
import type { RecordChange } from '#domain/records/change.ts'
import { search } from '#domain/search/person-search.ts'
import { indexOf } from '#storage/read/registry-index.ts'
import { writeMeta } from '#storage/meta.ts'
import type { RecordRow } from '#storage/db.ts'
import { linksOf } from '#storage/overlay.ts'
import { openPhone, type Phone } from '#storage/phone.ts'
import { readRegistry } from '#storage/read/registry.ts'
import { saveRecords } from '#storage/save.ts'
import { rowSealer } from '#storage/vault/row-sealer.ts'
import { hashPin } from '#app/hash-pin.ts'

const AREA = '31/10525/g05'
/** Rows in a page of the feed. */
const PAGE = 500
const ON = { occurredOn: '2026-06-17' }
const names = ['Trần Thị Hạnh', 'Nguyễn Văn Minh', 'Lê Thị Thu Hà', 'Phạm Gia Bảo', 'Vũ Đức Anh', 'Bùi Thị Lan', 'Đỗ Thị Hồng', 'Hoàng Văn Nam']
const ports = { now: () => Date.now(), randomBytes: (count: number) => crypto.getRandomValues(new Uint8Array(count)) }

/** Figures of one book, in ms. */
export interface BookTimes {
  fill: number
  list: number
  listAgain: number
  saves: number[]
  index: number
  searches: number[]
}

async function timed<Result>(work: () => Promise<Result> | Result): Promise<{ ms: number; result: Result }> {
  const began = performance.now()
  const result = await work()
  return { ms: performance.now() - began, result }
}

function openBook(kind: 'sealed' | 'open', key: Uint8Array): Phone {
  const name = `bench-${kind}`
  return openPhone(name, ports, kind === 'sealed' ? { sealer: rowSealer(name, key.slice(), ports.randomBytes) } : {})
}

const person = (at: number, household: string): RecordChange => ({
  kind: 'person', id: crypto.randomUUID(),
  set: { area: AREA, household, name: `${names[at % names.length]} ${at}`, sex: at % 2 === 0 ? 'female' : 'male', role: at % 4 === 0 ? 'mother' : 'child', status: 'active', birthDate: `20${String(10 + (at % 16))}-0${1 + (at % 9)}-1${at % 9}` },
})

/** Fills a book of `people` in households of five, opens it anew, lists it twice, saves and searches. */
async function measure(kind: 'sealed' | 'open', people: number, saves: number): Promise<BookTimes> {
  const key = ports.randomBytes(32)
  const book = openBook(kind, key)
  await writeMeta(book, 'identity', { device: 'd', token: 't', author: 'a', authorName: 'Mai', honorific: 'chị', role: 'collaborator' })
  const households = Array.from({ length: people / 5 }, (_, at): RecordChange => ({
    kind: 'household', id: crypto.randomUUID(), set: { area: AREA, number: String(at + 1), headName: names[at % names.length] ?? '', address: `Số ${at}, ngõ 27`, consent: 'given', status: 'active' },
  }))
  const all = households.flatMap((household, at) => [household, ...Array.from({ length: 5 }, (_, place) => person(at * 5 + place, household.id))])
  const rows = all.map(({ kind: what, id, set }, at): RecordRow => ({
    id, kind: what, area: AREA, links: linksOf(what, set), fields: set, seq: at + 1, receivedAt: 0,
    stamps: Object.fromEntries(Object.keys(set).map((field) => [field, { op: id, at: `${String(Date.now()).padStart(15, '0')}-0000-phone`, author: 'a' }])),
  }))
  const fill = await timed(async () => {
    for (let at = 0; at < rows.length; at += PAGE) await book.db.records.bulkPut(rows.slice(at, at + PAGE))
  })
  book.db.close()
  const again = openBook(kind, key)
  await again.db.open()
  const list = await timed(() => readRegistry(again))
  const listAgain = await timed(() => readRegistry(again))
  const saved: number[] = []
  for (let at = 0; at < saves; at += 1) saved.push((await timed(() => saveRecords(again, [person(people + at, households[0]?.id ?? '')], ON))).ms)
  const index = await timed(() => indexOf(again, list.result))
  const searches: number[] = []
  for (const text of ['hanh', 'Minh 12', 'thu hà', 'bao', 'lan 40', '27', 'dduwsc', 'hong']) searches.push((await timed(() => search(index.result, text, 30))).ms)
  await again.db.delete()
  return { fill: fill.ms, list: list.ms, listAgain: listAgain.ms, saves: saved, index: index.ms, searches }
}

Object.assign(globalThis, { measure, hash: async () => (await timed(() => hashPin('280571', ports.randomBytes(16)))).ms })
