/** English words of deciding between two values that two people wrote without seeing each other's. */
import { givenName } from '#domain/text/name.ts'
import { ageInYears } from '#domain/time/age.ts'
import { earliestDay } from '#domain/time/partial-date.ts'
import type { Words } from '../words-shape.ts'

interface About {
  name: string
  role: string
  birthDate?: string | null | undefined
}

/** Years below which a child is called "bé". */
const BABY_YEARS = 6

/** In the middle of a sentence: "chị Hạnh", "bé Nguyễn Gia Bảo", "hộ 032"; '' when this phone does not hold whom it is about. */
function about(person: About | undefined, householdNumber: string | undefined, today: string): string {
  if (!person) return householdNumber === undefined ? '' : `household ${householdNumber}`
  if (person.role === 'mother') return `Ms ${givenName(person.name)}`
  if (person.role === 'father') return `Mr ${givenName(person.name)}`
  if (person.role !== 'child') return person.name
  const years = person.birthDate ? ageInYears(earliestDay(person.birthDate), today) : Number.NaN
  if (years >= BABY_YEARS) return person.name
  return person.name === '' ? 'the baby without a name' : `baby ${person.name}`
}

export const conflict: Words['conflict'] = {
  about,
  title: 'Which value is right?',
  question: (of: string) => (of === '' ? 'Two people changed the same value. Which one is right?' : `Two people changed a value of ${of}. Which one is right?`),
  fieldOf: (form: string, field: string) => (form === '' ? field : `${form}: ${field.charAt(0).toLocaleLowerCase('vi')}${field.slice(1)}`),
  why: 'Look at the booklet or paper, then choose. The other value stays in the history.',
  wroteBy: (who: string, moment: string) => (moment === '' ? `${who} wrote` : `${who} wrote, ${moment}`),
  self: 'Myself',
  unknownWriter: 'Somebody else',
  shown: 'Shown in the book now',
  keepThis: 'Keep this one',
  keepLabel: (value: string) => `Keep this one: ${value}`,
  openRecord: 'Open the page and look',
  kept: (value: string) => `Kept: ${value}`,
  chosen: 'Saved on the phone.',
  gone: 'This value is settled. Nothing to do.',
  back: 'Back to Sync',
  next: (count: number) => `Choose the next, ${count} left`,
  failed: 'Not saved. Delete some Zalo videos, then tap again.',
  empty: 'Left empty',
  otherField: 'This box',
  weeks: (weeks: string) => `${weeks} weeks`,
  breaths: (perMinute: string) => `${perMinute} a minute`,
  degrees: (degrees: string) => `${degrees} °C`,
  signsFound: (signs: string) => `Yes: ${signs}`,
  signsUnsure: (signs: string) => `Unsure: ${signs}`,
  signsNone: 'No sign at all',
  reasonsNone: 'No reason at all',
}
