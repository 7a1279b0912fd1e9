/** Brings what is kept up to date, a slice at a time: what changed since, and everybody anew when rules, plan or the days ahead ask for it. */
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { addDays, type CalendarDay } from '#domain/time/calendar-day.ts'
import { firstDayOf, keepTasks } from '#domain/tasks/kept-tasks.ts'
import { readMeta } from '../meta.ts'
import { linksOf } from '../overlay.ts'
import type { Phone } from '../phone.ts'
import { daysKept, readAsking, readCoverage, writeCoverage } from './coverage.ts'
import { EVERYTHING, type Coverage, type KeptDays, type KeptTasksRow } from './kept-rows.ts'
import { packTasks } from './packed-tasks.ts'
import { readAsked, readersOfTouched, readIdentities, withRules, type Rules } from './people-records.ts'
import { makeShelfFiller } from './shelf-filler.ts'
import { reshelve } from './shelves.ts'

/** A round makes the tasks of so many days … */
const DAYS_MADE = 10
/** … and the next begins when so few of them are left. */
const DAYS_LEFT = 3
/** A slice should take about so long (ms). Most of it waits for the database, and a tap comes in between. */
const SLICE_MS = 120
const MOST_PEOPLE = 100
const FEWEST_PEOPLE = 2
const MARKS_AT_A_TIME = 20
const ROWS_AT_A_TIME = 200

/** One keeper of a book: `step` does a slice, and tells whether there is more to do. */
export interface Keeper {
  step: () => Promise<boolean>
}

/** Makes the keeper of a book; several may work on one. */
export function makeKeeper(phone: Phone): Keeper {
  const fillShelves = makeShelfFiller(phone)
  let people: { round: string; ids: string[] } | undefined
  let size = FEWEST_PEOPLE * 4

  const step = async (rules: Rules): Promise<boolean> => {
    if (!(await readMeta(phone, 'first-download')).done) return false
    if (await forgetAll(phone)) return true
    const coverage = await readCoverage(phone)
    if (!coverage) return begin(phone)
    if (coverage.shelves !== (await readAsking(phone)).shelves) return fillShelves(coverage)
    const { round } = coverage
    if (round) {
      // Whoever is written down after this was read is noted as touched, and taken in when the round has ended.
      if (people?.round !== round.id) people = { round: round.id, ids: await peopleOf(phone, rules) }
      const began = phone.ports.now()
      await makeSome(phone, rules, people, size)
      const took = phone.ports.now() - began
      size = Math.min(MOST_PEOPLE, Math.max(FEWEST_PEOPLE, Math.round(size * (took > SLICE_MS ? 0.6 : 1.3))))
      return true
    }
    if (await takeMarks(phone, rules)) return true
    return beginRound(phone)
  }
  return { step: () => withRules(step) }
}

/** Does all that is to be done. */
export async function keepAll(phone: Phone): Promise<void> {
  const keeper = makeKeeper(phone)
  while (await keeper.step());
}

/** After a change that touches everybody nothing holds. True when there was one. */
async function forgetAll(phone: Phone): Promise<boolean> {
  const { db } = phone
  if ((await db.touched.get(EVERYTHING)) === undefined) return false
  await db.transaction('rw', [db.tasks, db.touched, db.kept], () => Promise.all([db.tasks.clear(), db.touched.clear(), db.kept.clear()]))
  return true
}

/** From here on every change is noted. False in a book without people, of which nothing need be kept. */
async function begin(phone: Phone): Promise<boolean> {
  const { db } = phone
  if ((await db.records.where('kind').equals('person').count()) === 0) return false
  await mendLinks(phone)
  const { key } = await readAsking(phone)
  await db.transaction('rw', [db.tasks, db.touched, db.kept], async () => {
    if (await readCoverage(phone)) return
    await Promise.all([db.tasks.clear(), db.touched.clear()])
    await writeCoverage(phone, { id: phone.newId(), key, base: null, round: newRound(phone), shelves: null })
  })
  return true
}

/** Visits that an earlier version wrote are not found by whom they saw. */
async function mendLinks({ db }: Phone): Promise<void> {
  const ids = await db.records.where('kind').equals('household-visit').primaryKeys()
  for (let at = 0; at < ids.length; at += ROWS_AT_A_TIME) {
    await db.transaction('rw', [db.records], async () => {
      const rows = (await db.records.bulkGet(ids.slice(at, at + ROWS_AT_A_TIME))).filter((row) => row !== undefined)
      const mended = rows.map((row) => ({ ...row, links: linksOf(row.kind, row.fields) })).filter(({ links }, place) => links.length !== rows[place]?.links.length)
      if (mended.length > 0) await db.records.bulkPut(mended)
    })
  }
}

async function peopleOf(phone: Phone, rules: Rules): Promise<string[]> {
  const [ids, { aliasOf }] = await Promise.all([phone.db.records.where('kind').equals('person').primaryKeys(), readIdentities(phone, rules)])
  return [...new Set(ids.map(aliasOf))].toSorted((left, right) => (left < right ? -1 : 1))
}

/** Makes the tasks of the next few people of the round. */
async function makeSome(phone: Phone, rules: Rules, people: { round: string; ids: readonly string[] }, size: number): Promise<void> {
  const { db } = phone
  await db.transaction('rw', [db.records, db.tasks, db.touched, db.kept, db.meta], async () => {
    const [coverage, asking] = await Promise.all([readCoverage(phone), readAsking(phone)])
    const round = coverage?.round
    if (!coverage || round?.id !== people.round) return
    if (coverage.key !== asking.key || round.from > today(phone) || round.until < today(phone)) {
      // Rules, plan or day have changed under it.
      await writeCoverage(phone, restarted(phone, coverage, asking.key))
      return
    }
    const from = firstAfter(people.ids, round.cursor)
    const next = people.ids.slice(from, from + size)
    const last = next.at(-1)
    if (last !== undefined) await makeTasks(phone, rules, next, () => round)
    const isEnd = last === undefined || from + size >= people.ids.length
    const base = { from: round.from, until: round.until }
    await writeCoverage(phone, { ...coverage, ...(isEnd ? { base, round: null } : { round: { ...round, cursor: last } }) })
  })
}

function restarted(phone: Phone, coverage: Coverage, key: string): Coverage {
  return { ...coverage, key, base: coverage.key === key ? coverage.base : null, round: newRound(phone) }
}

/** Takes in some of what changed; false when nothing has. */
async function takeMarks(phone: Phone, rules: Rules): Promise<boolean> {
  const { db } = phone
  return db.transaction('rw', [db.records, db.tasks, db.touched, db.kept, db.meta], async () => {
    const marks = await db.touched.limit(MARKS_AT_A_TIME).toArray()
    if (marks.length === 0) return false
    const [coverage, asking, identities] = await Promise.all([readCoverage(phone), readAsking(phone), readIdentities(phone, rules)])
    const ids = marks.map(({ id }) => id)
    if (!coverage || ids.includes(EVERYTHING)) return true
    await reshelve(phone, ids, asking.author)
    await makeTasks(phone, rules, await readersOfTouched(phone, marks, identities), (id) => daysKept(coverage, asking, id))
    await db.touched.bulkDelete(ids)
    return true
  })
}

/** Works out and stores the tasks of people for the days of each. Within a transaction over `records`, `tasks` and `meta`. */
async function makeTasks(phone: Phone, rules: Rules, people: readonly string[], daysOf: (person: string) => KeptDays | undefined): Promise<void> {
  const { db } = phone
  const [identities, { plan }] = await Promise.all([readIdentities(phone, rules), readAsking(phone)])
  const asked = await readAsked(phone, rules, people, identities, plan)
  const put: KeptTasksRow[] = []
  const drop: string[] = []
  for (const id of people) {
    const days = daysOf(id)
    const tasks = days ? keepTasks((day) => asked.tasksOf(id, day), days.from, days.until) : []
    const day = firstDayOf(tasks)
    const expecting = days !== undefined && asked.isExpecting(id, days.from)
    if (!days || (day === undefined && !expecting)) {
      drop.push(id)
      continue
    }
    const packed = packTasks(id, tasks, days)
    const [person, home] = [asked.recordOf(id), asked.recordOf(packed.household)]
    put.push({ ...packed, ...(day !== undefined && { day }), ...(expecting && { expecting: 1 }), ...(person && { person }), ...(home && { home }) })
  }
  await Promise.all([db.tasks.bulkPut(put), db.tasks.bulkDelete(drop)])
}

/** Begins a round when the days ahead run out, or the rules are others; false when all is kept. */
async function beginRound(phone: Phone): Promise<boolean> {
  const { db } = phone
  return db.transaction('rw', [db.kept, db.meta], async () => {
    const [coverage, { key }] = await Promise.all([readCoverage(phone), readAsking(phone)])
    const day = today(phone)
    if (!coverage || coverage.round) return true
    if (isFresh(coverage, key, day)) return false
    await writeCoverage(phone, restarted(phone, coverage, key))
    return true
  })
}

function newRound(phone: Phone): NonNullable<Coverage['round']> {
  const from = today(phone)
  return { id: phone.newId(), from, until: addDays(from, DAYS_MADE - 1), cursor: '' }
}

function today(phone: Phone): CalendarDay {
  return dayInVietNam(phone.ports.now())
}

/** Place of the first of sorted ids that stands behind a given one. */
function firstAfter(sorted: readonly string[], id: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') <= id) low = middle + 1
    else high = middle
  }
  return low
}

/** True while something is to be done; to be watched. */
export async function needsKeeping(phone: Phone): Promise<boolean> {
  const { db } = phone
  const [download, touched, coverage, { key, shelves }] = await Promise.all([readMeta(phone, 'first-download'), db.touched.count(), readCoverage(phone), readAsking(phone)])
  if (!download.done) return false
  return touched > 0 || coverage?.shelves !== shelves || coverage.round !== null || !isFresh(coverage, key, today(phone))
}

function isFresh({ key, base }: Coverage, present: string, day: CalendarDay): boolean {
  return key === present && base !== null && base.from <= day && addDays(day, DAYS_LEFT) <= base.until
}
