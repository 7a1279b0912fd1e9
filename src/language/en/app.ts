/** English words of the shell: tabs, the new-version notice, screens that could not be opened. */
import { many } from './many.ts'
import type { Words } from '../words-shape.ts'

const MINUTE = 60_000

/** A span in the largest unit that fits, rounded: "12 phút", "3 giờ", "2 ngày". */
function span(ms: number): string {
  const minutes = Math.max(1, Math.round(Math.abs(ms) / MINUTE))
  if (minutes < 60) return many(minutes, 'minute')
  return minutes < 36 * 60 ? many(Math.round(minutes / 60), 'hour') : many(Math.round(minutes / 1440), 'day')
}

export const app: Words['app'] = {
  tabToday: 'Today',
  tabFamily: 'Families',
  tabNew: 'New',
  tabCards: 'Cards',
  tabNotebook: 'Book',
  waitingTitle: 'Sổ Nôi',
  waitingLong: (forms: number) => `${many(forms, 'form')} waiting for long. Turn on data, open Sync to send.`,
  newVersion: 'There is a new version. Update when you are done, no form is lost.',
  update: 'Update',
  screenFailed: 'This page did not open. Forms on the phone are safe.',
  bookFailed: 'The book on this phone did not open. Close other apps and open it again.',
  reload: 'Open again',
  toStart: 'To the start',
  notFoundTitle: 'Sổ Nôi',
  notFound: 'There is no such page.',
  span,
  clockOff: (offsetMs: number) => `The clock of this phone is off by ${span(offsetMs)}. Turn on automatic time.`,
  stationNeedsNetwork: 'The station’s pages need a network. Turn it on and open them again.',
}
