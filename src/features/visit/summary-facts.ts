/** The visit in a few lines, as answered, for a last look before saving. */
import { words } from '#language/words.ts'
import { breastfeedingLabels, visitAdvice } from '#domain/forms/household-visit.ts'
import type { VisitAnswers } from '#domain/forms/household-visit/answers.ts'
import { assessVisit } from '#domain/forms/household-visit/danger.ts'
import { typedTemperature } from '#domain/forms/household-visit/temperature.ts'
import { formatNumberVi } from '#domain/formats/number-vi.ts'
import { threeWayLabels } from '#domain/newborn/facts.ts'
import type { Person } from '#domain/records/person.ts'
import { reasonLabel, reasonLine } from '#domain/signs/reason-label.ts'
import { weekdayLabel } from '#domain/time/day-label.ts'

/** One line of the summary. */
export interface SummaryFact {
  label: string
  value: string
}

type NameOf = (id: string) => string

/** Lines for what was asked; what was not asked has no line. */
export function summaryFacts(answers: VisitAnswers, person: Person, looksForSigns: boolean, nameOf: NameOf, today: string): SummaryFact[] {
  const w = words.visit.summary
  return [
    { label: w.seen, value: answers.seen.length === 0 ? w.nobody : answers.seen.map(nameOf).join(', ') },
    ...(looksForSigns ? signFacts(answers, person) : []),
    ...(answers.breastfeeding === '' ? [] : [{ label: w.feeding, value: breastfeedingLabels[answers.breastfeeding] }]),
    ...(answers.cordDry === '' ? [] : [{ label: w.cord, value: threeWayLabels[answers.cordDry] }]),
    ...(answers.keptWarm === '' ? [] : [{ label: w.warm, value: threeWayLabels[answers.keptWarm] }]),
    ...(answers.seen.length === 0 ? [] : [{ label: w.advice, value: adviceLine(answers.advice) }]),
    { label: w.nextVisit, value: answers.nextVisitOn === '' ? w.noNext : weekdayLabel(answers.nextVisitOn, today) },
  ]
}

function signFacts(answers: VisitAnswers, person: Person): SummaryFact[] {
  const w = words.visit.summary
  const { reasons, unknown } = assessVisit(answers, person)
  const degrees = typedTemperature(answers.temperature)
  const rate = answers.breaths.at(-1)?.perMinute
  const found = reasons.length > 0 ? reasonLine(reasons, { breaths: answers.breaths, temperatureCelsius: degrees }) : w.noDanger
  const open = unknown.length > 0 ? w.unknown(unknown.map((code) => reasonLabel(code)).join(', ')) : ''
  return [
    { label: w.danger, value: reasons.length === 0 && open !== '' ? open : [found, open].filter((part) => part !== '').join('. ') },
    ...(rate === undefined ? [] : [{ label: w.breaths, value: w.perMinute(rate) }]),
    ...(degrees === null ? [] : [{ label: w.temperature, value: `${formatNumberVi(degrees, 1)} °C` }]),
  ]
}

function adviceLine(codes: readonly string[]): string {
  const labels = visitAdvice.filter(({ code }) => codes.includes(code)).map(({ label }) => label)
  return labels.length === 0 ? words.visit.summary.nothing : labels.join('; ')
}
