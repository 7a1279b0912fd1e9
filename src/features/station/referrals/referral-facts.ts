/** "Cần biết khi tiếp nhận": what the one who receives the child asks first. */
import { hepatitisBLabel, hepatitisBTiming } from '#domain/newborn/hepatitis-b.ts'
import { threeWayLabels } from '#domain/newborn/facts.ts'
import { displayGrams } from '#domain/formats/weight.ts'
import { newbornCheckKind } from '#domain/records/newborn-check.ts'
import type { ThreeWay } from '#domain/records/kind.ts'
import { ageLabel } from '#domain/time/age.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import type { Fact } from '#ui/layout/fact-list.tsx'
import { readFields } from '../reading/read-fields.ts'
import type { ReferralView } from './referral-view.ts'

const givenWords = (answer: ThreeWay | undefined): string => stationWords.station.given[answer ?? 'unknown']

/** Facts of birth and mother; what nobody wrote reads "Chưa rõ". */
export function receivingFacts(view: ReferralView, today: string): Fact[] {
  const { facts, notKnown } = stationWords.station
  const check = readFields(newbornCheckKind, view.row.newbornCheck)
  const dose = hepatitisBTiming({
    answer: check.hepatitisB ?? 'unknown',
    at: check.hepatitisBAt,
    birthDate: view.child.birthDate,
    birthTime: view.child.birthTime,
  })
  return [
    { label: facts.birthWeight, value: check.birthWeightGrams ? displayGrams(check.birthWeightGrams) : notKnown },
    { label: facts.gestation, value: check.gestationWeeks ? facts.weeks(check.gestationWeeks) : notKnown },
    { label: facts.vitaminK1, value: givenWords(check.vitaminK1) },
    { label: facts.hepatitisB, value: told(hepatitisBLabel(dose)) },
    { label: facts.earlyBreastfeeding, value: told(threeWayLabels[check.earlyBreastfeeding ?? 'unknown']) },
    { label: facts.mother, value: motherWords(view, today) },
  ]
}

function motherWords({ mother }: ReferralView, today: string): string {
  if (!mother.name) return stationWords.station.notKnown
  return mother.birthDate ? `${mother.name}, ${told(ageLabel(mother.birthDate, today))}` : mother.name
}
