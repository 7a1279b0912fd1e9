/** The indicators, one line each; order here is order on the screen. */
import { agenciesInjuryProgramme } from './agencies-injury-programme.ts'
import { anaemiaPregnancy } from './anaemia-pregnancy.ts'
import { anc4_3Trimesters } from './anc4-3-trimesters.ts'
import { birthWeighed } from './birth-weighed.ts'
import { caregiverNewbornDangerSigns } from './caregiver-newborn-danger-signs.ts'
import { caregiverPneumoniaDiarrhoeaInjury } from './caregiver-pneumonia-diarrhoea-injury.ts'
import { earlyBreastfeeding1h } from './early-breastfeeding-1h.ts'
import { eenc } from './eenc.ts'
import { fullyImmunisedU1 } from './fully-immunised-u1.ts'
import { homeCareWeek1 } from './home-care-week1.ts'
import type { Indicator } from './indicator.ts'
import { infantMortality } from './infant-mortality.ts'
import { injuryRateChildren } from './injury-rate-children.ts'
import { lowBirthWeight } from './low-birth-weight.ts'
import { maternalMortalityRatio } from './maternal-mortality-ratio.ts'
import { minAcceptableDiet6_23m } from './min-acceptable-diet-6-23m.ts'
import { neonatalMortality } from './neonatal-mortality.ts'
import { newbornScreening } from './newborn-screening.ts'
import { overweightU5 } from './overweight-u5.ts'
import { periodicExam0_59m } from './periodic-exam-0-59m.ts'
import { skilledBirthAttendance } from './skilled-birth-attendance.ts'
import { specialCircumstancesSupported } from './special-circumstances-supported.ts'
import { stuntingU5 } from './stunting-u5.ts'
import { under5Mortality } from './under5-mortality.ts'
import { underweightU5 } from './underweight-u5.ts'
import { vitaminA2x6_35m } from './vitamin-a-2x-6-35m.ts'
import { vitaminK1 } from './vitamin-k1.ts'
import { wastingU5 } from './wasting-u5.ts'

/** All indicators that the plans set targets for. */
export const indicatorRules: readonly Indicator[] = [
  anc4_3Trimesters,
  skilledBirthAttendance,
  homeCareWeek1,
  lowBirthWeight,
  eenc,
  vitaminK1,
  birthWeighed,
  newbornScreening,
  earlyBreastfeeding1h,
  fullyImmunisedU1,
  vitaminA2x6_35m,
  periodicExam0_59m,
  caregiverNewbornDangerSigns,
  caregiverPneumoniaDiarrhoeaInjury,
  anaemiaPregnancy,
  underweightU5,
  stuntingU5,
  wastingU5,
  overweightU5,
  minAcceptableDiet6_23m,
  specialCircumstancesSupported,
  injuryRateChildren,
  agenciesInjuryProgramme,
  neonatalMortality,
  infantMortality,
  under5Mortality,
  maternalMortalityRatio,
]

const ruleById = new Map<string, Indicator>(indicatorRules.map((rule) => [rule.id, rule]))

/** The indicator with this id; undefined for one of a newer version. */
export function indicatorById(id: string): Indicator | undefined {
  return ruleById.get(id)
}
