/** Deaths of women in pregnancy or within 42 days after its end, not from an accident, per 100,000 live births; definition: plans.md §2 (`maternal_mortality_ratio`). */
import { groupBy } from '../group-by.ts'
import type { Delivery } from '../records/delivery.ts'
import type { ThreeWay } from '../records/kind.ts'
import type { Pregnancy } from '../records/pregnancy.ts'
import { addDays, type CalendarDay } from '../time/calendar-day.ts'
import { childrenByMother } from './counting/by-key.ts'
import { deathsIn, type CountedDeath } from './counting/deaths.ts'
import { liveBirths } from './counting/live-births.ts'
import { validRecords, type ProgrammeData } from './counting/programme-data.ts'
import { remember } from './counting/remember.ts'
import { defaultIndicatorConfig, type Indicator } from './indicator.ts'

/** Days after the end of a pregnancy in which a death is a mother's. */
const AFTER_DAYS = 42
const ACCIDENTS: ReadonlySet<string> = new Set(['drowning', 'traffic', 'other-injury'])

/** By the review's word where there is one, else by what the book knows of her pregnancy. */
export const maternalMortalityRatio: Indicator = {
  id: 'maternal_mortality_ratio',
  source: 'Phụ nữ mất khi mang thai hoặc trong 42 ngày sau khi kết thúc thai nghén, không do tai nạn / trẻ đẻ sống trong kỳ',
  kinds: ['death', 'person', 'household', 'pregnancy', 'delivery', 'newborn-check'],
  compute: (data, period, config = defaultIndicatorConfig) => {
    const wanted = (temporary: boolean) => config.includeTemporary || !temporary
    const births = liveBirths(data, period).filter(({ temporary }) => wanted(temporary))
    const women = deathsIn(data, period).filter(({ person, temporary, ageYears }) => person.sex === 'female' && wanted(temporary) && (ageYears ?? 20) >= 10)
    const judged = women.map((death) => ({ death, value: wasMaternal(death, data) }))
    const [maternal, unknown] = (['yes', 'unknown'] as const).map((value) => judged.filter((one) => one.value === value).map(({ death }) => death))
    return {
      numerator: maternal?.length ?? 0,
      denominator: births.length,
      unknown: unknown?.length ?? 0,
      reached: (maternal ?? []).map(({ person }) => person.id),
      toReach: (unknown ?? []).map(({ person }) => ({ person: person.id, why: 'cause-unknown' })),
      counted: [...births.map(({ child }) => child.id), ...(maternal ?? []).map(({ person, record }) => record?.id ?? person.id)],
      temporary: women.filter(({ temporary }) => temporary).map(({ person }) => person.id),
    }
  },
}

function wasMaternal({ person, diedOn, record }: CountedDeath, data: ProgrammeData): ThreeWay {
  if (record?.maternal === 'maternal') return 'yes'
  if (record?.maternal === 'no' || record?.maternal === 'accident') return 'no'
  if (!wasPregnantOrAfter(person.id, diedOn, data)) return record?.maternal === 'unknown' ? 'unknown' : 'no'
  if (!record || record.causeGroup === 'unknown') return 'unknown'
  return ACCIDENTS.has(record.causeGroup) ? 'no' : 'yes'
}

const pregnanciesOf = remember((pregnancies: readonly Pregnancy[]) => groupBy(pregnancies, ({ subject }) => subject))
const deliveriesOf = remember((deliveries: readonly Delivery[]) => groupBy(deliveries, ({ subject }) => subject))

function wasPregnantOrAfter(woman: string, diedOn: CalendarDay, data: ProgrammeData): boolean {
  const isJustAfter = (end: string | null | undefined) => typeof end === 'string' && end <= diedOn && diedOn <= addDays(end, AFTER_DAYS)
  const pregnancies = pregnanciesOf(validRecords(data.pregnancy)).get(woman) ?? []
  const deliveries = deliveriesOf(validRecords(data.delivery)).get(woman) ?? []
  const children = childrenByMother(validRecords(data.person)).get(woman) ?? []
  const isPregnant = pregnancies.some(({ status, occurredOn, endedOn }) => occurredOn <= diedOn && (status === 'ongoing' || (typeof endedOn === 'string' && endedOn >= diedOn)))
  return (
    isPregnant ||
    pregnancies.some(({ endedOn }) => isJustAfter(endedOn)) ||
    deliveries.some(({ occurredOn }) => isJustAfter(occurredOn)) ||
    children.some(({ birthDate }) => isJustAfter(birthDate))
  )
}
