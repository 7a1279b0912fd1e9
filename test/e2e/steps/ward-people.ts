/** The people in a phone's book as a test looks for them: by age, by what is written of them, by the letters that find them. */
import type { Page } from 'playwright-core'
import type { Json } from '#domain/json.ts'
import { buildSearchIndex, search, type SearchEntry } from '#domain/search/person-search.ts'
import { searchTokens } from '#domain/text/search-key.ts'
import { daysBetween } from '#domain/time/calendar-day.ts'
import { readPhoneBook } from '../faults/phone-book.ts'

/** A child with what is written of it. */
export interface BookChild {
  id: string
  ageDays: number
  visits: number
  referred: boolean
}

/** A person whom three letters put first. */
export interface Findable {
  id: string
  name: string
  letters: string
}

/** What the tasks are done with. */
export interface BookPeople {
  /** The youngest first. */
  children: BookChild[]
  /** Women with child, the one furthest along first. */
  pregnant: string[]
  /** Who is first among the results after three letters, and of how many. */
  findable: Findable[]
  named: number
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

/** Reads them past the app; `today` in Viet Nam. */
export async function readPeople(page: Page, today: string): Promise<BookPeople> {
  const { records } = await readPhoneBook(page)
  const ofKind = (kind: string) => records.filter((row) => row.kind === kind)
  const about = (kind: string, id: string) => ofKind(kind).filter(({ fields }) => fields['subject'] === id)
  const children = ofKind('person')
    .filter(({ fields }) => fields['role'] === 'child' && fields['status'] === 'active' && textOf(fields['birthDate']).length === 10)
    .map(({ id, fields }): BookChild => ({
      id,
      ageDays: daysBetween(textOf(fields['birthDate']), today),
      visits: about('household-visit', id).length,
      referred: about('referral', id).length > 0,
    }))
    .toSorted((one, other) => one.ageDays - other.ageDays)
  const dueOn = (fields: Record<string, Json>) => textOf(fields['dueOn']) || textOf(fields['lastPeriodOn'])
  const pregnant = ofKind('pregnancy')
    .filter(({ fields }) => fields['status'] === 'ongoing')
    .toSorted((one, other) => (dueOn(one.fields) < dueOn(other.fields) ? -1 : 1))
    .map(({ fields }) => textOf(fields['subject']))
  return { children, pregnant, ...foundByThree(ofKind('person'), ofKind('household')) }
}

type Row = { id: string; fields: Record<string, Json> }

/** Tries for each person what a collaborator would: the initials, or the beginning of the given name. */
function foundByThree(people: readonly Row[], households: readonly Row[]): Pick<BookPeople, 'findable' | 'named'> {
  const nameOf = new Map(people.map(({ id, fields }) => [id, textOf(fields['name'])]))
  const numberOfHome = new Map(households.map(({ id, fields }) => [id, textOf(fields['number'])]))
  const personEntries = people.map(({ id, fields }): SearchEntry => ({
    id, kind: 'person', name: textOf(fields['name']), householdId: textOf(fields['household']), householdNumber: numberOfHome.get(textOf(fields['household'])) ?? '',
    phones: [], motherName: nameOf.get(textOf(fields['mother'])), birthDay: textOf(fields['birthDate']),
  }))
  const homeEntries = households.map(({ id, fields }): SearchEntry => ({
    id, kind: 'household', name: textOf(fields['headName']), householdId: id, householdNumber: textOf(fields['number']), phones: [],
  }))
  const index = buildSearchIndex([...homeEntries, ...personEntries])
  const named = personEntries.filter(({ name }) => name !== '')
  const findable = named.flatMap(({ id, name }): Findable[] => {
    const words = searchTokens(name)
    const tried = [words.map((word) => word.slice(0, 1)).join(''), words.at(-1)?.slice(0, 3) ?? ''].filter((letters) => letters.length === 3)
    const letters = tried.find((one) => search(index, one, 1)[0] === id)
    return letters === undefined ? [] : [{ id, name, letters }]
  })
  return { findable, named: named.length }
}
