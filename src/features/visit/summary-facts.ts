/** The visit in a few lines, as answered, for a last look before saving. */
import { words } from '#language/words.ts'
import { judgeLook, type Look } from '#domain/forms/danger-signs/look.ts'
import { breastfeedingLabels } from '#domain/forms/household-visit.ts'
import { visitAdvice } from '#domain/forms/household-visit/advice.ts'
import type { VisitAnswers } from '#domain/forms/household-visit/answers.ts'
import { formatNumberVi } from '#domain/formats/number-vi.ts'
import { threeWayLabels } from '#domain/newborn/facts.ts'
import { reasonLabel, reasonLine } from '#domain/signs/reason-label.ts'
import { weekdayLabel } from '#domain/time/day-label.ts'
import { told } from '#language/told.ts'

/** One line of the summary. */
export interface SummaryFact {
  label: string
  value: string
}

type NameOf = (id: string) => string

/** Lines for what was asked; what was not asked has no line. */
export function summaryFacts(answers: VisitAnswers, looks: readonly Look[], nameOf: NameOf, today: string): SummaryFact[] {
  const w = words.visit.summary
  return [
    { label: w.seen, value: answers.seen.length === 0 ? w.nobody : answers.seen.map(nameOf).join(', ') },
    ...looks.flatMap((look) => signFacts(look, looks.length > 1)),
    ...(answers.breastfeeding === '' ? [] : [{ label: w.feeding, value: told(breastfeedingLabels[answers.breastfeeding]) }]),
    ...(answers.cordDry === '' ? [] : [{ label: w.cord, value: told(threeWayLabels[answers.cordDry]) }]),
    ...(answers.keptWarm === '' ? [] : [{ label: w.warm, value: told(threeWayLabels[answers.keptWarm]) }]),
    ...(answers.seen.length === 0 ? [] : [{ label: w.advice, value: adviceLine(answers.advice) }]),
    { label: w.nextVisit, value: answers.nextVisitOn === '' ? w.noNext : told(weekdayLabel(answers.nextVisitOn, today)) },
  ]
}

/** What was found of one person; `several` says whose it is where two were looked at. */
export function signFacts(look: Look, several: boolean): SummaryFact[] {
  const w = words.visit.summary
  const { reasons, unknown } = judgeLook(look)
  const { breaths, temperatureCelsius: degrees } = look.seen
  const rate = breaths.at(-1)?.perMinute
  const found = reasons.length > 0 ? told(reasonLine(reasons, { breaths, temperatureCelsius: degrees })) : w.noDanger
  const label = several ? (look.person.role === 'child' ? w.dangerChild : w.dangerWoman) : w.danger
  const open = unknown.length > 0 ? w.unknown(unknown.map((code) => told(reasonLabel(code))).join(', ')) : ''
  return [
    { label, value: reasons.length === 0 && open !== '' ? open : [found, open].filter((part) => part !== '').join('. ') },
    ...(rate === undefined ? [] : [{ label: w.breaths, value: w.perMinute(rate) }]),
    ...(degrees === null ? [] : [{ label: w.temperature, value: `${formatNumberVi(degrees, 1)} °C` }]),
  ]
}

function adviceLine(codes: readonly string[]): string {
  const labels = visitAdvice.filter(({ code }) => codes.includes(code)).map(({ label }) => told(label))
  return labels.length === 0 ? words.visit.summary.nothing : labels.join('; ')
}
