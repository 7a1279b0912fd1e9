/** Share of women with at least four antenatal contacts, one in each trimester; definition: plans.md §2 (`anc4_3_trimesters`). */
import { groupBy } from '../group-by.ts'
import { gestationalDays, trimesterOf } from '../pregnancy/gestational-age.ts'
import type { AntenatalContact } from '../records/antenatal-contact.ts'
import type { Pregnancy } from '../records/pregnancy.ts'
import { confinementsIn, personOf, recordsOfConfinement, type Confinement } from './counting/confinements.ts'
import { countUnits, type CountedUnit } from './counting/count-units.ts'
import { validRecords, type ProgrammeData } from './counting/programme-data.ts'
import { remember } from './counting/remember.ts'
import { defaultIndicatorConfig, type Indicator } from './indicator.ts'
import { addDays } from '../time/calendar-day.ts'

/** At least so many contacts are wanted. */
export const FEWEST_CONTACTS = 4
const LONGEST_PREGNANCY_DAYS = 310

/** Contacts of that pregnancy, by its own record or by the days before the birth. */
export const anc4_3Trimesters: Indicator = {
  id: 'anc4_3_trimesters',
  source: 'Phụ nữ đẻ có từ 4 lần khám thai, mỗi thời kỳ ít nhất 1 lần / phụ nữ đẻ trong kỳ (kế hoạch xã Hà Bắc 2026)',
  kinds: ['person', 'household', 'newborn-check', 'delivery', 'pregnancy', 'antenatal-contact'],
  restsOn: ['antenatal-contact'],
  compute: (data, period, config = defaultIndicatorConfig) =>
    countUnits(confinementsIn(data, period).map((confinement) => unitOf(confinement, data)), { denominator: 'all' }, config),
}

const contactsOf = remember((contacts: readonly AntenatalContact[]) => groupBy(contacts, ({ subject }) => subject))
const pregnanciesById = remember((pregnancies: readonly Pregnancy[]) => new Map(pregnancies.map((pregnancy) => [pregnancy.id, pregnancy])))

function unitOf(confinement: Confinement, data: ProgrammeData): CountedUnit {
  const { mother, on, delivery, births, temporary } = confinement
  const contacts = (mother === null ? [] : (contactsOf(validRecords(data['antenatal-contact'])).get(mother) ?? [])).filter(
    (contact) =>
      contact.occurredOn <= on &&
      (delivery?.pregnancy ? contact.pregnancy === delivery.pregnancy : contact.occurredOn >= addDays(on, -LONGEST_PREGNANCY_DAYS)),
  )
  const pregnancies = pregnanciesById(validRecords(data.pregnancy))
  const weeksAtBirth = delivery?.gestationWeeks ?? births.map(({ facts }) => facts.gestationWeeks.value).find((weeks) => weeks !== null) ?? null
  const trimesters = new Set(
    contacts.map(({ occurredOn, gestationWeeks, pregnancy }) =>
      trimesterOf(
        typeof gestationWeeks === 'number' ? gestationWeeks * 7 : gestationalDays({ pregnancy: pregnancies.get(pregnancy), birth: { on, weeks: weeksAtBirth } }, occurredOn),
      ),
    ),
  )
  const isReached = contacts.length >= FEWEST_CONTACTS && ([1, 2, 3] as const).every((trimester) => trimesters.has(trimester))
  const records = [...recordsOfConfinement(confinement), ...contacts.map(({ id }) => id)]
  const base = { person: personOf(confinement), temporary, records }
  return isReached ? { ...base, value: 'yes' } : { ...base, value: 'no', why: 'few-contacts' }
}
