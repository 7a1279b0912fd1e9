/** What stands in a column of the paper book, in the words that are written there: Vietnamese, whatever the screen speaks. */
import type { LedgerColumn } from '#domain/ledger/ledger-columns.ts'
import { eventsInCell } from '#domain/ledger/ledger-lines.ts'
import { displayHouseholdNumber } from '#domain/formats/household-number.ts'
import { displayDate } from '#domain/time/partial-date.ts'
import { keptWords } from '#language/kept-words.ts'

const w = keptWords.ledger

function named(names: Readonly<Record<string, string>>, code: string): string {
  return names[code] ?? code
}

/** '' for an empty cell. */
export function cellWords(column: LedgerColumn, value: string): string {
  if (column === 'name') return value === '' ? w.unnamed : value
  if (value === '') return ''
  switch (column) {
    case 'number':
      return displayHouseholdNumber(value)
    case 'relation':
      return named(keptWords.person.roles, value)
    case 'sex':
      return named(keptWords.person.sexes, value)
    case 'ethnic':
      return named(keptWords.person.ethnicGroups, value)
    case 'residence':
      return named(w.residences, value)
    case 'birth':
      return displayDate(value)
    case 'change':
      return eventsInCell(value).map(({ what, on }) => w.events[what](on === '' ? '' : displayDate(on))).join('; ')
    default:
      return value
  }
}
