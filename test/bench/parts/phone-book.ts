/** The largest book of a phone, made in the browser from one number: 5,000 people, 60,000 records, sealed as a pull would have left them. */
import { addDays, daysBetween } from '#domain/time/calendar-day.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import type { RecordRow } from '#storage/db.ts'
import { writeMeta } from '#storage/meta.ts'
import { linksOf } from '#storage/overlay.ts'
import type { Phone } from '#storage/phone.ts'
import { generatedWard, SEED_YEAR, type SeedRecord } from '../../seed/generated-ward.ts'

const AREA = '31/10525/g05'
const PAGE = 1000
const NEWBORNS = 40
/** Beyond the age of all that is asked about children (days). */
const GROWN_DAYS = 7 * 365
const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Vũ', 'Đặng', 'Bùi', 'Hoàng']
const middles = ['Thị', 'Văn', 'Gia', 'Ngọc', 'Minh', 'Thu', 'Đức', 'Hồng', 'Thanh', 'Hải']
const givens = ['Lan', 'Mai', 'Hạnh', 'Hương', 'Bảo', 'An', 'Bình', 'Dũng', 'Đạt', 'Quỳnh', 'Thảo', 'Khôi']

const nameAt = (at: number): string => `${families[at % 8]} ${middles[Math.floor(at / 8) % 10]} ${givens[Math.floor(at / 80) % 12]}`

/** The ward's records moved so that its year ends today, with names, numbers and addresses. */
function recordsFor(people: number, records: number, doors: number, today: string): SeedRecord[] {
  const shift = daysBetween(SEED_YEAR.to, today)
  // About three people a family with its own children; the rest are grown-ups who live there too.
  const own = generatedWard(11, Math.round(people / 5), Math.max(1, Math.round(records / 12_000)))
  const moved = own.map((record) => Object.fromEntries(Object.entries(record).map(([field, value]) => [field, typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? addDays(value, shift) : value])) as unknown as SeedRecord)
  const homes = moved.filter(({ kind }) => kind === 'household')
  let count = moved.length
  const newId = () => `00000000-0000-7000-9000-${String((count += 1)).padStart(12, '0')}`
  const missing = Math.max(0, people - moved.filter(({ kind }) => kind === 'person').length)
  const grownUps = Array.from({ length: missing }, (_, at): SeedRecord => ({
    id: newId(), kind: 'person', occurredOn: '2024-01-02', recordedAt: 1, area: AREA, author: 'mai', device: 'd', household: homes[at % homes.length]?.id ?? '', name: '',
    sex: at % 2 === 0 ? 'male' : 'female', birthDate: String(1950 + (at % 50)), role: 'grandparent', status: 'active',
  }))
  const subjects = [...moved, ...grownUps].filter(({ kind }) => kind === 'person')
  const more = Math.max(0, records - moved.length - grownUps.length)
  const talks = Array.from({ length: more }, (_, at): SeedRecord => ({
    id: newId(), kind: 'teach-back', occurredOn: addDays(today, -(at % 700)), recordedAt: 1, area: AREA, author: 'mai', device: 'd', subject: subjects[at % subjects.length]?.id ?? '',
    topic: 'diarrhoea', recalled: ['a'], expected: ['a', 'b', 'c', 'd'], passMark: 3,
  }))
  // A day with many doors: the last of the children are newborns.
  const newborns = new Map(moved.filter(({ kind, role, status }) => kind === 'person' && role === 'child' && status === 'active').slice(-NEWBORNS).map(({ id }, at) => [id, addDays(today, -(at % 35))]))
  // In a generated ward nearly every small child is overdue for something: so only behind some doors there are any.
  const withSmall = new Set(homes.slice(0, doors).map(({ id }) => id))
  const grown = (record: SeedRecord) =>
    record['role'] === 'child' && typeof record['birthDate'] === 'string' && record['birthDate'].length === 10 && !withSmall.has(String(record['household'])) && !newborns.has(record.id)
      ? { birthDate: addDays(record['birthDate'], -GROWN_DAYS) }
      : {}
  let person = 0
  return [...moved, ...grownUps, ...talks].map((record): SeedRecord => {
    if (record.kind === 'person') return { ...record, name: nameAt((person += 1)), ...grown(record), ...(newborns.has(record.id) && { birthDate: newborns.get(record.id) }) }
    if (record.kind !== 'household') return record
    const number = Number(record['number'])
    return { ...record, number: String(number + 1), headName: nameAt(number * 7), address: `Số ${(number % 60) + 1}, ngõ ${Math.floor(number / 60) + 1}`, phones: [{ number: `+849${String(10_000_000 + number * 1777)}`, owner: 'self' }] }
  })
}

/** Fills an empty book; returns what lies in it. */
export async function fillBook(phone: Phone, people: number, records: number, doors: number): Promise<{ people: number; records: number }> {
  await writeMeta(phone, 'identity', { device: 'd', token: 't', author: 'mai', authorName: 'Nguyễn Thị Mai', honorific: 'chị', role: 'collaborator' })
  await writeMeta(phone, 'first-download', { done: true, households: 0 })
  const today = dayInVietNam(phone.ports.now())
  const all = recordsFor(people, records, doors, today)
  const rows = all.map(({ id, kind, ...fields }, at): RecordRow => {
    const kept = JSON.parse(JSON.stringify(fields)) as RecordRow['fields']
    return {
      id, kind, area: AREA, links: linksOf(kind, kept), fields: kept, seq: at + 1, receivedAt: 0,
      stamps: Object.fromEntries(Object.keys(kept).map((field) => [field, { op: id, at: '000001781664360000-0000-phone', author: 'mai' }])),
    }
  })
  for (let at = 0; at < rows.length; at += PAGE) await phone.db.records.bulkPut(rows.slice(at, at + PAGE))
  return { people: rows.filter(({ kind }) => kind === 'person').length, records: rows.length }
}
