/** What a line of the timeline says of a record: its kind, and in one sentence what it found. */
import type { AntenatalContact } from '#domain/records/antenatal-contact.ts'
import type { DangerSignCheck } from '#domain/records/danger-sign-check.ts'
import type { Injury } from '#domain/records/injury.ts'
import type { Death } from '#domain/records/death.ts'
import type { Delivery } from '#domain/records/delivery.ts'
import type { Immunisation } from '#domain/records/immunisation.ts'
import type { HouseholdVisit } from '#domain/records/household-visit.ts'
import { findKind } from '#domain/records/index.ts'
import type { AnyRecord } from '#domain/records/kind.ts'
import type { Measurement } from '#domain/records/measurement.ts'
import type { NewbornCheck } from '#domain/records/newborn-check.ts'
import type { PostnatalVisit } from '#domain/records/postnatal-visit.ts'
import { programmeData } from '#domain/indicators/counting/programme-data.ts'
import type { PeriodicExam } from '#domain/records/periodic-exam.ts'
import type { Referral } from '#domain/records/referral.ts'
import type { TeachBack } from '#domain/records/teach-back.ts'
import { feedingLine } from '#domain/feeding/diet-sentences.ts'
import { injuryGroupLabels, injuryOutcomeLabels, injuryPlaceLabels } from '#domain/forms/injury.ts'
import { developmentLabels, examPlaceLabels } from '#domain/forms/periodic-exam.ts'
import type { Pregnancy } from '#domain/records/pregnancy.ts'
import { formatNumberVi } from '#domain/formats/number-vi.ts'
import { displayGrams } from '#domain/formats/weight.ts'
import { birthPlaceLabels, newbornFacts, threeWayLabels } from '#domain/newborn/facts.ts'
import { causeGroupLabels, deathPlaceLabels } from '#domain/pregnancy/death-labels.ts'
import { expectedDay } from '#domain/pregnancy/gestational-age.ts'
import { attendantLabels, deliveryWayLabels, examinedAtLabels, pregnancyStatusLabels } from '#domain/pregnancy/labels.ts'
import { riskLabels } from '#domain/pregnancy/risks.ts'
import { displayMeasure } from '#domain/growth/measure-questions.ts'
import { notGivenLabels } from '#domain/immunisation/not-given.ts'
import { vitaminAOutcomeLabels } from '#domain/schedules/vitamin-a-queue.ts'
import { displayDate } from '#domain/time/partial-date.ts'
import { doseLabel } from '#domain/vaccines/dose-states.ts'
import { referredCalled } from '#domain/referrals/referred.ts'
import { referralState } from '#domain/referrals/referral-state.ts'
import { reasonLine } from '#domain/signs/reason-label.ts'
import { dayLabel, shortDayLabel } from '#domain/time/day-label.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'

/** The kind's name, as the timeline and the question before discarding say it. */
export function entryTitle(record: AnyRecord): string {
  return told(findKind(record.kind)?.label.vi ?? '')
}

function visitWords(visit: HouseholdVisit, today: string): string {
  const parts = [
    visit.seen.length > 0 ? words.person.visitSaw(visit.seen.length) : '',
    visit.nextVisitOn ? words.person.nextVisit(told(dayLabel(visit.nextVisitOn, today))) : '',
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

function checkWords({ signs, breaths, temperatureCelsius }: Pick<DangerSignCheck, 'signs' | 'breaths' | 'temperatureCelsius'>): string {
  const codes = (answer: string) => Object.keys(signs).filter((code) => signs[code] === answer)
  const found = codes('yes')
  if (found.length > 0) return words.person.signsFound(told(reasonLine(found, { breaths, temperatureCelsius })))
  const unsure = codes('unknown').length
  return unsure > 0 ? words.person.signsUnsure(unsure) : words.person.noSigns
}

function postnatalWords({ sawMother, sawNewborn, motherSigns }: PostnatalVisit): string {
  const saw = sawMother === 'yes' ? (sawNewborn === 'yes' ? words.person.sawBoth : words.person.sawMother) : words.person.sawNewborn
  return [saw, motherSigns ? words.person.ofMother(checkWords({ signs: motherSigns })) : ''].filter((part) => part !== '').join(' · ')
}

function newbornWords(check: NewbornCheck): string {
  const weight = check.birthWeightGrams ? [displayGrams(check.birthWeightGrams)] : []
  const facts = newbornFacts
    .filter(({ field }) => field === 'vitaminK1' || field === 'hepatitisB')
    .map(({ field, label }) => `${told(label)}: ${told(threeWayLabels[check[field] ?? 'unknown']).toLocaleLowerCase('vi')}`)
  return [...weight, ...facts].join(' · ')
}

function referralWords(referral: Referral, today: string, who: string): string {
  const reasons = told(reasonLine(referral.reasons, { breaths: referral.breaths }))
  return [reasons, told(referralState(referral, { today, who }).sentence)].filter((part) => part !== '').join('. ')
}

function pregnancyWords(pregnancy: Pregnancy, today: string): string {
  const { status, endedOn, risks } = pregnancy
  const expected = expectedDay(pregnancy)
  if (status !== 'ongoing') return words.mother.timeline.ended(told(pregnancyStatusLabels[status]), endedOn ? told(dayLabel(endedOn, today)) : '')
  return joined([expected === null ? words.mother.timeline.noDate : words.mother.timeline.due(told(shortDayLabel(expected, today))), ...riskLabels(risks ?? [])])
}

function contactWords(contact: AntenatalContact): string {
  const { place, gestationWeeks, weightKg, systolic, diastolic, haemoglobin, tetanusDose, ironFolate } = contact
  return joined([
    told(examinedAtLabels[place]),
    ...(gestationWeeks ? [words.mother.timeline.weeks(gestationWeeks)] : []),
    ...(weightKg ? [words.mother.timeline.weight(formatNumberVi(weightKg))] : []),
    ...(systolic && diastolic ? [words.mother.timeline.pressure(systolic, diastolic)] : []),
    ...(haemoglobin ? [words.mother.timeline.haemoglobin(haemoglobin)] : []),
    ...(tetanusDose === 'yes' ? [words.mother.timeline.tetanus] : []),
    ...(ironFolate === 'yes' ? [words.mother.timeline.iron] : []),
  ])
}

function deliveryWords({ place, attendant, way, liveBirths, stillbirths }: Delivery): string {
  return joined([
    ...(liveBirths > 0 ? [words.mother.timeline.live(liveBirths)] : []),
    ...(stillbirths > 0 ? [words.mother.timeline.lost(stillbirths)] : []),
    ...(place === 'unknown' ? [] : [told(birthPlaceLabels[place])]),
    ...(attendant === 'unknown' ? [] : [told(attendantLabels[attendant])]),
    ...(way && way !== 'unknown' ? [told(deliveryWayLabels[way])] : []),
  ])
}

function deathWords({ place, causeGroup }: Death): string {
  return joined([...(place === 'unknown' ? [] : [told(deathPlaceLabels[place])]), ...(causeGroup === 'unknown' ? [] : [told(causeGroupLabels[causeGroup])])])
}

function joined(parts: readonly string[]): string {
  return parts.join(' · ')
}

function teachBackWords({ recalled, expected }: TeachBack): string {
  return words.person.recalled(recalled.length, expected.length)
}

function examWords({ place, development }: PeriodicExam): string {
  return [told(examPlaceLabels[place]), ...(development ? [words.person.development(told(developmentLabels[development]))] : [])].join(' · ')
}

function injuryWords({ group, place, outcome }: Injury): string {
  return [told(injuryGroupLabels[group]), told(injuryPlaceLabels[place]), told(injuryOutcomeLabels[outcome])].join(' · ')
}

function measurementWords({ weightKg, lengthHeightCm, muacMm, oedema }: Measurement): string {
  const parts = [
    typeof weightKg === 'number' ? told(displayMeasure('weight', weightKg)) : '',
    typeof lengthHeightCm === 'number' ? told(displayMeasure('length', lengthHeightCm)) : '',
    typeof muacMm === 'number' ? words.person.arm(muacMm) : '',
    oedema === 'yes' ? words.person.oedema : '',
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

function doseWords({ dose, given, givenOn, notGivenReason, source, reaction }: Immunisation): string {
  const from = source ? ` (${words.ui.sources[source]})` : ''
  const said = given === 'no' ? words.person.doseNotGiven(told(notGivenLabels[notGivenReason ?? 'other'])) : givenOn ? words.person.doseGiven(displayDate(givenOn)) : words.person.doseGivenUndated
  const after = reaction === 'mild' || reaction === 'severe' ? [words.person.reactions[reaction]] : []
  return [`${told(doseLabel(dose))}: ${said}${from}`, ...after].join('. ')
}

/** One line on what the record says, on the page of whom it calls `who`; '' for a kind of which there is nothing short to say. */
export function entryWords(record: AnyRecord, today: string, who = told(referredCalled.infant)): string {
  const data = programmeData([record])
  return [
    ...(data['household-visit'] ?? []).map((visit) => visitWords(visit, today)),
    ...(data['danger-sign-check'] ?? []).map(checkWords),
    ...(data['postnatal-visit'] ?? []).map(postnatalWords),
    ...(data['newborn-check'] ?? []).map(newbornWords),
    ...(data.referral ?? []).map((referral) => referralWords(referral, today, who)),
    ...(data.pregnancy ?? []).map((pregnancy) => pregnancyWords(pregnancy, today)),
    ...(data['antenatal-contact'] ?? []).map(contactWords),
    ...(data.delivery ?? []).map(deliveryWords),
    ...(data.death ?? []).map(deathWords),
    ...(data['teach-back'] ?? []).map(teachBackWords),
    ...(data['feeding-recall'] ?? []).map(feedingLine),
    ...(data['periodic-exam'] ?? []).map(examWords),
    ...(data.injury ?? []).map(injuryWords),
    ...(data.measurement ?? []).map(measurementWords),
    ...(data.immunisation ?? []).map(doseWords),
    ...(data['vitamin-a-dose'] ?? []).map(({ outcome }) => told(vitaminAOutcomeLabels[outcome])),
  ].join('')
}
