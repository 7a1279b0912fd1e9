/** Share of women delivered by trained health staff; definition: plans.md §2 (`skilled_birth_attendance`). */
import type { ThreeWay } from '../records/kind.ts'
import { confinementsIn, personOf, recordsOfConfinement, type Confinement } from './counting/confinements.ts'
import { countUnits } from './counting/count-units.ts'
import { defaultIndicatorConfig, type Indicator } from './indicator.ts'

const TRAINED: ReadonlySet<string> = new Set(['health-staff', 'trained-village-midwife'])
const FACILITIES: ReadonlySet<string> = new Set(['station', 'district-hospital', 'province-hospital', 'private'])

/** By the delivery record; without one a birth at a health facility was attended, one elsewhere is not known. */
export const skilledBirthAttendance: Indicator = {
  id: 'skilled_birth_attendance',
  source: 'Phụ nữ đẻ được nhân viên y tế đã qua đào tạo đỡ / phụ nữ đẻ trong kỳ (kế hoạch xã Hà Bắc 2026)',
  kinds: ['person', 'household', 'newborn-check', 'delivery'],
  restsOn: ['delivery', 'newborn-check'],
  compute: (data, period, config = defaultIndicatorConfig) =>
    countUnits(
      confinementsIn(data, period).map((confinement) => {
        const value = wasAttended(confinement)
        return {
          person: personOf(confinement),
          value,
          records: recordsOfConfinement(confinement),
          temporary: confinement.temporary,
          ...(value === 'unknown' ? { why: 'answer-unknown' as const } : {}),
        }
      }),
      { denominator: 'all' },
      config,
    ),
}

function wasAttended({ delivery, births }: Confinement): ThreeWay {
  if (delivery && delivery.attendant !== 'unknown') return TRAINED.has(delivery.attendant) ? 'yes' : 'no'
  const places = [delivery?.place, ...births.map(({ facts }) => facts.birthPlace.value)]
  return places.some((place) => place !== undefined && FACILITIES.has(place)) ? 'yes' : 'unknown'
}
