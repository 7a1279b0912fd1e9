/** English words of the family screen: search, filters, the list in the order of the book. */
import { many } from './many.ts'
import type { Words } from '../words-shape.ts'
export const family: Words['family'] = {
  title: 'Families',
  count: (households: number, people: number) => `${many(households, 'household')}, ${many(people, 'person', 'people')}`,
  searchLabel: 'Find a person, household or phone number',
  searchHint: 'Name, household number, last 3 digits',
  filter: 'Filter',
  filters: { all: 'All', expecting: 'Pregnant', 'under-1': 'Under 1 year', 'under-5': 'Under 5 years', overdue: 'Overdue' },
  numbered: (number: string) => `Household ${number}`,
  head: (name: string) => `Head ${name}`,
  people: (count: number) => (count === 0 ? 'Nobody written yet' : many(count, 'person', 'people')),
  refused: 'Refused to be written down',
  moved: 'Moved away',
  inHousehold: (role: string, number: string) => `${role}, household ${number}`,
  add: 'Add a household',
  more: (count: number) => `Show ${many(count, 'more household', 'more households')}`,
  found: (count: number) => `${count} found`,
  nothingFound: (query: string) => `"${query}" is not found. Try the household number or the last 3 phone digits.`,
  emptyBook: 'No household yet. Tap Add a household, or ask the station to load the old book.',
  emptyFilters: {
    all: 'No household yet.',
    expecting: 'Nobody in the book is pregnant.',
    'under-1': 'No child under 1 year.',
    'under-5': 'No child under 5 years.',
    overdue: 'Nothing is overdue in any house.',
  },
}
