/** Pregnancies of the training ward: dated, with the contacts that were kept and the plan for the birth. */
import type { RecordChange } from '#domain/records/change.ts'
import { addDays, daysBetween, type CalendarDay } from '#domain/time/calendar-day.ts'
import { chanceOf, draw, formOn, momentOn, type DemoForm, type DemoWorld } from './form.ts'

/** Length of a pregnancy in days, from the last period. */
const TERM_DAYS = 280
/** Weeks at which contacts are usual. */
const CONTACT_WEEKS = [11, 20, 26, 30, 34, 36]

/** A pregnancy of so many weeks today, and its contacts until now. */
export function pregnancyForms(world: DemoWorld, area: string, woman: RecordChange, weeks: number): DemoForm[] {
  const own = { ...world, chance: chanceOf(woman.id) }
  const { chance, today } = own
  const lastPeriodOn = addDays(today, -weeks * 7 - chance.between(0, 6))
  const written = addDays(lastPeriodOn, Math.min(77, daysBetween(lastPeriodOn, today)))
  const hasPlan = weeks > 28 && chance.happens(0.6)
  const pregnancy = draw(own, momentOn(own, written), area, 'pregnancy', {
    subject: woman.id, lastPeriodOn, dueOn: addDays(lastPeriodOn, TERM_DAYS), dueFrom: 'book', parity: chance.between(0, 2), fetuses: 1, status: 'ongoing',
    ...(hasPlan ? { plannedPlace: 'Bệnh viện Phụ sản', plannedTransport: 'Xe ôm trong ngõ', companion: 'Chồng', moneyReady: 'yes' } : {}),
  })
  const kept = CONTACT_WEEKS.map((week) => addDays(lastPeriodOn, week * 7 + chance.between(0, 5))).filter((day) => day > written && day < addDays(today, -6))
  const contactOn = (day: CalendarDay) =>
    draw(own, momentOn(own, day), area, 'antenatal-contact', {
      subject: woman.id, pregnancy: pregnancy.id, place: chance.pick(['station', 'hospital', 'private']), source: 'book',
      systolic: chance.between(100, 128), diastolic: chance.between(62, 82), haemoglobin: chance.between(102, 132), ironFolate: 'yes', tetanusDose: 'unknown',
    })
  const later = kept.filter(() => chance.happens(0.9)).map((day) => formOn(own, area, day, [contactOn(day)]))
  return [formOn(own, area, written, [pregnancy, contactOn(written)]), ...later]
}
