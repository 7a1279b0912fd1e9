/** Reads the day with code that is fetched after the first sight; behind `then`, not awaited, so that a live reading goes on. */
import type { DayOrder } from '#domain/tasks/day-list.ts'
import type { Phone } from '#storage/phone.ts'
import type { DayWork } from '#storage/read/day-work.ts'
import type { TodayPage } from '#storage/read/today.ts'

/** The page for the phone's present day. */
export function readDay(phone: Phone): Promise<TodayPage> {
  return Promise.resolve(import('#storage/read/today.ts')).then(({ readToday }) => readToday(phone))
}

/** What was done today. */
export function readWork(phone: Phone): Promise<DayWork> {
  return Promise.resolve(import('#storage/read/day-work.ts')).then(({ readDayWork }) => readDayWork(phone))
}

/** Looks at the list in another order from now on. */
export async function changeOrder(phone: Phone, order: DayOrder): Promise<void> {
  const { setDayOrder } = await import('#storage/read/today.ts')
  await setDayOrder(phone, order)
}
