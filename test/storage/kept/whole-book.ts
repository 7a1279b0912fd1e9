/** What a list must show, worked out from every record of the phone: the measure for all that is kept. */
import { programmeData } from '#domain/indicators/counting/programme-data.ts'
import { columnOfField } from '#domain/ledger/ledger-queue.ts'
import { followUpOf } from '#domain/plans/follow-ups.ts'
import { isListed } from '#domain/tasks/kept-tasks.ts'
import { phoneTaskRules, type PhoneTask } from '#domain/tasks/on-phone.ts'
import { peopleIndex, personIds, personWithRecords } from '#domain/tasks/people-index.ts'
import { isExpecting } from '#domain/tasks/pregnancies.ts'
import { isOpen, type Task } from '#domain/tasks/task.ts'
import { tasksForAll } from '#domain/tasks/tasks-for-all.ts'
import { addDays, type CalendarDay } from '#domain/time/calendar-day.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { DAYS_AHEAD, readExpecting, readListedTasks } from '#storage/kept/listed-tasks.ts'
import { readDoorVisits, readOpenReferrals, readOwnWriting, readPeopleAndHouseholds } from '#storage/kept/shelves.ts'
import type { RecordRow } from '#storage/db.ts'
import { isLive, toRecord } from '#storage/read/records.ts'
import { wardProfile, type TestPhone } from '../../fixtures/phones.ts'

/** All listed tasks of a day, from everything. */
export async function tasksFromAll(phone: TestPhone, today: CalendarDay): Promise<PhoneTask[]> {
  const records = (await phone.db.records.toArray()).map((row) => toRecord(row))
  const planFollowUp = followUpOf(wardProfile.planId ?? '')
  const all = tasksForAll(programmeData(records), { today, rules: phoneTaskRules, ...(planFollowUp && { planFollowUp }) })
  return all.filter((task): task is PhoneTask => task.form !== undefined).filter((task) => isListed(task, today))
}

function byId(left: { id: string }, right: { id: string }): number {
  return left.id < right.id ? -1 : Number(left.id > right.id)
}

/** Everybody who goes with child, from everything. */
export async function expectingFromAll(phone: TestPhone, today: CalendarDay): Promise<string[]> {
  const index = peopleIndex(programmeData((await phone.db.records.toArray()).map((row) => toRecord(row))))
  return [...personIds(index)].filter((id) => {
    const found = personWithRecords(index, id)
    return found !== undefined && typeof found.person.voidReason !== 'string' && isExpecting({ ...found, today })
  })
}

/** What a list of the day shows of these: the week, what was done, and the nearest day with work. */
export function shown(tasks: readonly Task[], today: CalendarDay) {
  const next = tasks.filter((task) => isOpen(task) && task.due > today).map(({ due }) => due).toSorted()[0] ?? null
  const reach = addDays(today, DAYS_AHEAD)
  return { next, tasks: tasks.filter((task) => !isOpen(task) || task.due <= reach || task.due === next).toSorted(byId) }
}

/** What of the paper book's columns was written here, from everything: "id new: columns". */
function writtenHere(rows: readonly RecordRow[]): string[] {
  return rows.filter((row) => isLive(row) && ['household', 'person', 'pregnancy', 'death'].includes(row.kind)).flatMap(({ id, kind, fields, stamps }) => {
    const columns = new Set(Object.entries(stamps).flatMap(([field, { author }]) => (author === 'ctv-mai' ? (columnOfField(kind, field) ?? []) : [])))
    const isNew = fields['author'] === 'ctv-mai'
    return isNew || columns.size > 0 ? [`${id} ${isNew}: ${[...columns].toSorted().join(' ')}`] : []
  })
}

/** Everything that is kept beside the same from all records: the two must be equal. */
export async function keptAndWhole(phone: TestPhone) {
  const today = dayInVietNam(phone.clock.now)
  const { tasks, named, making } = await readListedTasks(phone, today)
  const { people, households } = await readPeopleAndHouseholds(phone)
  const rows = await phone.db.records.toArray()
  const live = (kind: string) => rows.filter((row) => row.kind === kind && isLive(row)).map((row) => toRecord(row)).toSorted(byId)
  const doors = (await readDoorVisits(phone, 'ctv-mai')).map(({ household, at }) => `${household} ${at}`).toSorted()
  const allDoors = live('household-visit').filter(({ author }) => author === 'ctv-mai').map(({ household, recordedAt }) => `${typeof household === 'string' ? household : ''} ${Number(recordedAt)}`).toSorted()
  const writing = [...(await readOwnWriting(phone))].map(([id, { isNew, columns }]) => `${id} ${isNew}: ${columns.toSorted().join(' ')}`)
  const kept = { making, named: named.toSorted(byId), writing: writing.toSorted(), ...shown(tasks, today), people: people.toSorted(byId), households: households.toSorted(byId), referrals: (await readOpenReferrals(phone)).toSorted(byId), doors, expecting: [...(await readExpecting(phone, today))].toSorted() }
  const whole = {
    making: null, named: rows.filter(({ id }) => named.some((one) => one.id === id)).flatMap((row) => named.filter(({ id }) => id === row.id).map(() => toRecord(row))).toSorted(byId), writing: writtenHere(rows).toSorted(), ...shown(await tasksFromAll(phone, today), today), people: live('person'), households: live('household'),
    referrals: live('referral').filter(({ closedAt, outcome }) => !closedAt && !outcome), doors: allDoors, expecting: (await expectingFromAll(phone, today)).toSorted(),
  }
  return { kept, whole }
}
