/** Where a woman stands, read from what is linked to her and to the children of her last birth. */
import { programmeData } from '#domain/indicators/counting/programme-data.ts'
import { womanNow, type WomanNow } from '#domain/pregnancy/woman-now.ts'
import type { AnyRecord } from '#domain/records/kind.ts'
import type { Person } from '#domain/records/person.ts'
import type { CalendarDay } from '#domain/time/calendar-day.ts'
import type { Phone } from '../phone.ts'
import { rowsLinkedToAny, toRecord } from './records.ts'

/** Reads it on a day. */
export async function readWomanNow(phone: Phone, woman: Person, today: CalendarDay): Promise<WomanNow> {
  const linked = await linkedTo(phone, [woman.id])
  const children = linked.filter(({ kind, mother }) => kind === 'person' && mother === woman.id)
  const deaths = (await linkedTo(phone, children.map(({ id }) => id))).filter(({ kind }) => kind === 'death')
  return womanNow(woman, programmeData([...linked, ...deaths]), today)
}

/** Voided ones too: the rules leave them out. */
async function linkedTo(phone: Phone, ids: readonly string[]): Promise<AnyRecord[]> {
  return (await rowsLinkedToAny(phone, ids)).map((row) => toRecord(row))
}
