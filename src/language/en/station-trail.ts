/** English words of the trail's screen; what was done is said by the endpoint (`audit.ts`). */
import type { AuditKind } from '../vi/audit.ts'
import type { stationTrail as stationTrailVi } from '../vi/station-trail.ts'
import type { Widened } from '../words-shape.ts'

const kinds: Readonly<Record<AuditKind, string>> = {
  coming: 'Sign-in, passwords',
  accounts: 'Accounts, rights',
  reading: 'Reading the book',
  book: 'Writing, changing, erasing',
  reports: 'Targets, reports',
  phones: 'Phones',
  server: 'Backup, restore',
}

export const stationTrail: Widened<typeof stationTrailVi> = {
  trail: {
    explain: 'Who saw and did what. The trail cannot be changed or erased; looking again within 10 minutes adds no line.',
    kinds,
    when: 'At',
    who: 'Account',
    what: 'Action',
    byPhone: 'Phones',
    server: 'Server',
    filter: 'Filter the trail',
    day: 'Day',
    allDays: 'All days',
    oneDay: (day: string) => `On ${day}`,
    chooseDay: 'Choose a day',
    showDay: 'See this day',
    dayUnfinished: 'Day, month or year is missing. Complete it.',
    kind: 'Kind',
    allKinds: 'All kinds',
    person: 'Who',
    everybody: 'Everybody',
    clear: 'Remove filters',
    none: 'No such line. Remove a filter.',
    pages: 'Page of the trail',
    older: 'Older',
    newest: 'To the newest',
  },
}
