/** The paper book as lines: each household, then its people, with the bare values of each column, so that a copy can be compared with what stands now. */
import { groupBy } from '../group-by.ts'
import { compareByTime } from '../newborn/known-facts.ts'
import type { Death } from '../records/death.ts'
import type { Household } from '../records/household.ts'
import type { Person } from '../records/person.ts'
import type { Pregnancy } from '../records/pregnancy.ts'
import { ledgerColumns, type LedgerColumn } from './ledger-columns.ts'
import { eventsOf, type LedgerEvent } from './ledger-events.ts'

/** Values by column: codes and days, never words, so that a change of wording changes no line. */
export type LedgerCells = Readonly<Partial<Record<LedgerColumn, string>>>

/** One line of the book; its id is that of the household or the person. */
export interface LedgerLine {
  readonly id: string
  readonly kind: 'household' | 'person'
  readonly household: string
  readonly cells: LedgerCells
  /** Records of which it is made, itself first. */
  readonly records: readonly string[]
}

/** What the lines are made of: households in the order of the book, each with its people in theirs. */
export interface LedgerBook {
  readonly households: readonly { readonly household: Household; readonly members: readonly Person[] }[]
  readonly pregnancies: readonly Pregnancy[]
  readonly deaths: readonly Death[]
}

/** All lines in the order of the book. A family that refused to be recorded has no line. */
export function ledgerLines({ households, pregnancies, deaths }: LedgerBook): LedgerLine[] {
  const pregnanciesOf = groupBy(pregnancies.toSorted(compareByTime), ({ subject }) => subject)
  const deathOf = new Map(deaths.toSorted(compareByTime).map((death) => [death.subject, death]))
  return households.flatMap(({ household, members }) => {
    if (household.consent === 'refused') return []
    const people = members.map((person): LedgerLine => {
      const death = deathOf.get(person.id)
      const own = pregnanciesOf.get(person.id) ?? []
      return {
        id: person.id,
        kind: 'person',
        household: household.id,
        cells: picked('person', personCells(person, household, eventsOf({ person, household, death, pregnancies: own }))),
        records: [person.id, ...own.map(({ id }) => id), ...(death ? [death.id] : [])],
      }
    })
    return [{ id: household.id, kind: 'household' as const, household: household.id, cells: picked('household', householdCells(household)), records: [household.id] }, ...people]
  })
}

function householdCells({ number, headName, address, residence, status, movedOn }: Household): LedgerCells {
  return { number, head: headName, address, residence: residence ?? '', change: status === 'moved' ? cellOfEvents([{ what: 'moved', on: movedOn ?? '' }]) : '' }
}

function personCells(person: Person, household: Household, events: readonly LedgerEvent[]): LedgerCells {
  const { name, role, sex, birthDate, ethnicGroup, residence } = person
  return {
    number: household.number,
    name,
    relation: role,
    sex,
    birth: birthDate ?? '',
    ethnic: ethnicGroup ?? '',
    residence: residence ?? household.residence ?? '',
    change: cellOfEvents(events),
  }
}

function picked(kind: LedgerLine['kind'], cells: LedgerCells): LedgerCells {
  return Object.fromEntries(ledgerColumns.value[kind].map((column) => [column, cells[column] ?? '']))
}

/** Events as one value: "born 2026-06-03;died 2026-07-01". */
function cellOfEvents(events: readonly LedgerEvent[]): string {
  return events.map(({ what, on }) => `${what} ${on}`.trim()).join(';')
}

/** The value of the last column read back; what this version does not know is left out. */
export function eventsInCell(cell: string): LedgerEvent[] {
  return cell.split(';').flatMap((text): LedgerEvent[] => {
    const [what = '', on = ''] = text.split(' ')
    return isWhat(what) ? [{ what, on }] : []
  })
}

const WHATS: readonly string[] = ['born', 'entered', 'moved', 'died', 'pregnant', 'pregnancy-ended'] satisfies LedgerEvent['what'][]

function isWhat(text: string): text is LedgerEvent['what'] {
  return WHATS.includes(text)
}
