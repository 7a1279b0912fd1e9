/** A generated ward with what tasks read beside the indicators: referrals, hazards, campaigns, open pregnancies without a date, doubles. */
import type { ProgrammeData } from '#domain/indicators/counting/programme-data.ts'
import { programmeData } from '#domain/indicators/counting/programme-data.ts'
import type { ProgrammeRecord } from '#domain/tasks/people-index.ts'
import { addDays } from '#domain/time/calendar-day.ts'
import { generatedWard } from '../../seed/generated-ward.ts'
import { aReferral, id } from '../indicators/builders.ts'
import { recordOf } from '../indicators/record-of.ts'

/** The records of the ward, in the order in which they were made. */
export function wardWithAll(seed: number, families: number): ProgrammeRecord[] {
  const base = recordsOf(programmeData(generatedWard(seed, families)))
  const people = base.filter(({ kind }) => kind === 'person')
  const more = people.flatMap((person, place): ProgrammeRecord[] => {
    const on = `2026-0${(place % 9) + 1}-1${place % 9}`
    const number = 5_000_000 + place * 10
    const household = 'household' in person && typeof person.household === 'string' ? person.household : ''
    switch (place % 7) {
      case 0:
        return [aReferral({ id: id(number), subject: person.id, occurredOn: on, urgency: place % 2 === 0 ? 'emergency' : 'this-week' })]
      case 1:
        return [recordOf('home-hazard-check', number, on, { household, items: { dog_tied: place % 3 === 0 ? 'unsafe' : 'safe' }, advised: [], lookAgainOn: place % 2 === 0 ? addDays(on, 20) : null })]
      case 2:
        return [recordOf('pregnancy', number, place % 2 === 0 ? on : on.replace('2026', '2025'), { subject: person.id, lastPeriodOn: null, status: 'ongoing' })]
      case 3:
        return [recordOf('immunisation', number, on, { subject: person.id, dose: 'measles_1', given: 'no', notGivenReason: place % 2 === 0 ? 'sick' : 'refused' })]
      case 4:
        return [recordOf('special-circumstance', number, on, { subject: person.id, code: 'd_disability' })]
      default:
        return []
    }
  })
  return [...base, ...more, recordOf('campaign', 5_900_000, '2026-06-08', { what: 'vitamin-a', round: 1, name: 'Đợt 1', lastDay: '2026-06-10' })]
}

/** All records of the data as one list. */
export function recordsOf(data: ProgrammeData): ProgrammeRecord[] {
  return Object.values(data).flat()
}
