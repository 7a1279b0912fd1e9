/** What the vaccination card needs: the person with everything on record, and where the ward sends an emergency. */
import type { ProgrammeData } from '#domain/indicators/counting/programme-data.ts'
import type { Person } from '#domain/records/person.ts'
import type { CalendarDay } from '#domain/time/calendar-day.ts'
import { readMeta } from '../meta.ts'
import type { Phone } from '../phone.ts'
import { readStepPage } from './step-page.ts'

/** The page of one person. */
export interface DosePage {
  person: Person
  mother: Person | undefined
  records: ProgrammeData
  /** Name of the place; undefined where the ward has set none. */
  referralPlace: string | undefined
  today: CalendarDay
}

/** Reads it; null when this phone does not have the person. */
export async function readDosePage(phone: Phone, id: string): Promise<DosePage | null> {
  const [page, scope] = await Promise.all([readStepPage(phone, 'immunisation', id), readMeta(phone, 'scope')])
  const person = page?.context.person
  if (!page || !person) return null
  const { members, records, today } = page.context
  return { person, mother: members.find((one) => one.id === person.mother), records, referralPlace: scope?.profile.referralPlace ?? undefined, today }
}
