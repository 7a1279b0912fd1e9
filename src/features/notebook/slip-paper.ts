/** The month's slip as a document: its numbers in their order, and the names behind those that name somebody. */
import { slipLayout, type SlipPart, type SlipRow } from '#domain/ledger/slip-layout.ts'
import type { SlipEntry } from '#domain/ledger/month-slip.ts'
import { displayHouseholdNumber } from '#domain/formats/household-number.ts'
import { displayDate } from '#domain/time/partial-date.ts'
import type { Paper, PaperEntry } from '#exports/paper.ts'
import { keptWords } from '#language/kept-words.ts'
import { words } from '#language/words.ts'
import type { Words } from '#language/words-shape.ts'
import type { MonthSlipPage } from '#storage/read/month-slip.ts'

/** The paper is handed in at the station: Vietnamese, whatever the screen speaks. */
const w = keptWords.ledger

/** Rows whose people are named on the paper: those that something happened to in the month. */
const NAMED: ReadonlySet<SlipRow> = new Set<SlipRow>(['births', 'deaths', 'moved-away', 'new-in-book', 'new-pregnancies'])

/** "Tháng 6/2026". */
export function monthWords(month: string, said: Words = words): string {
  return said.ledger.slipMonth(Number(month.slice(5)), Number(month.slice(0, 4)))
}

/** The document of one month, made on a day. */
export function slipPaper(page: MonthSlipPage, month: string, madeOn: string): Paper {
  return {
    title: w.slipPaper,
    lead: [monthWords(month, keptWords), w.slipAuthor(page.author), w.slipGroups(page.groups.join(', '), page.ward), w.slipMade(displayDate(madeOn))].filter((line) => line !== ''),
    sections: slipLayout.value.map((part) => ({ heading: part.heading, entries: part.rows.map((row) => entryOf(page, row)) })),
  }
}

function entryOf(page: MonthSlipPage, { id, label, isPartOfAbove = false }: SlipPart['rows'][number]): PaperEntry {
  const entries = page.slip[id]
  return {
    facts: [{ label: isPartOfAbove ? `– ${label}` : label, value: String(entries.length) }],
    notes: NAMED.has(id) ? entries.map((entry) => [nameOf(page, entry, keptWords), entryNote(page, entry, keptWords)].filter(Boolean).join(' · ')) : [],
  }
}

/** Who an entry is, as the book calls the person or the household. */
export function nameOf({ people, households }: MonthSlipPage, { record, kind, on }: SlipEntry, said: Words = words): string {
  if (kind === 'household') return said.ledger.household(displayHouseholdNumber(households.get(record)?.number ?? ''))
  const person = people.get(record)
  if (!person) return said.ownFigures.unknownPerson
  return said.person.called(person, on, person.mother ? people.get(person.mother)?.name : '')
}

/** "17/6/2026 · hộ 032"; of a household the name of its head. */
export function entryNote({ people, households }: MonthSlipPage, { record, kind, on }: SlipEntry, said: Words = words): string {
  const home = households.get(kind === 'household' ? record : (people.get(record)?.household ?? ''))
  const about = kind === 'household' ? home?.headName : home && said.ownFigures.householdOf(displayHouseholdNumber(home.number))
  return [on === '' ? '' : displayDate(on), about ?? ''].filter((part) => part !== '').join(' · ')
}
