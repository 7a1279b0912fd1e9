/** "Tiêm chủng đầy đủ" under 1: every dose of the set before the first birthday; source: clinical.md §6 (GSO definition, set proposed, NSC). */
import type { Rule } from '../signs/rule.ts'
import { addDays, addMonths, type CalendarDay } from '../time/calendar-day.ts'
import { doseStates } from './dose-states.ts'
import type { DoseRecord } from './given-doses.ts'
import { childVaccines } from './index.ts'
import type { Vaccine } from './vaccine.ts'

/** Ids of vaccines with `fullUnder1: 'switch'` that this ward counts too. */
export interface FullImmunisationConfig {
  readonly switchedOn: readonly string[]
}

/** The proposed set: BCG 1, five-in-one 3, oral polio 3, injected polio 1, measles 1. NSC. */
export const fullImmunisation: Rule<FullImmunisationConfig> = {
  value: { switchedOn: [] },
  source: 'Bộ vắc xin tính đầy đủ dưới 1 tuổi: đề xuất của phần mềm; viêm gan B sơ sinh và Rota bật thêm được',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** The answer with the codes of the doses that were not validly given before the first birthday. */
export interface FullImmunisation {
  readonly full: boolean
  readonly missing: readonly string[]
}

/** Whether the set was complete before the first birthday; a dose whose day is not known cannot be shown to be. */
export function isFullyImmunised(
  bornOn: CalendarDay,
  records: readonly DoseRecord[],
  configuration: FullImmunisationConfig = fullImmunisation.value,
  vaccines: readonly Vaccine[] = childVaccines,
): FullImmunisation {
  const lastDay = addDays(addMonths(bornOn, 12), -1)
  const wanted = codesWanted(configuration, vaccines)
  const missing = doseStates(bornOn, records, lastDay, { vaccines })
    .filter(({ code, state, givenOn }) => wanted.has(code) && !(givenOn !== null && (state === 'given' || state === 'given-late')))
    .map(({ code }) => code)
  return { full: missing.length === 0, missing }
}

function codesWanted({ switchedOn }: FullImmunisationConfig, vaccines: readonly Vaccine[]): ReadonlySet<string> {
  const counted = vaccines.flatMap((vaccine) =>
    vaccine.schedules.flatMap(({ value }) =>
      value.filter(({ fullUnder1 }) => fullUnder1 === 'always' || (fullUnder1 === 'switch' && switchedOn.includes(vaccine.id))),
    ),
  )
  return new Set(counted.map(({ code }) => code))
}
