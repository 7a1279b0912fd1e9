/** The plan's targets beside the own figures: the words, the state and the bar of each line. */
import { indicatorFacts, indicatorGroups, type IndicatorFacts } from '#domain/plans/indicator-codes.ts'
import type { Plan, Target } from '#domain/plans/plan.ts'
import { stillNeeded, targetState, type TargetState } from '#domain/plans/target-state.ts'
import type { OwnFigure } from '#domain/reports/own-indicators.ts'
import { goalWords, rateWords } from '#domain/reports/rate.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'

const w = words.ownFigures

/** One target of the plan that can be counted from the own book; without a plan only the figure. */
export type OwnLine = { id: string; facts: IndicatorFacts; figure: OwnFigure; target: Target | undefined; state: TargetState | undefined }

/** Lines under the headings of the plan's table; headings without lines fall away. */
export function ownLineGroups(plan: Plan | undefined, figures: readonly OwnFigure[]): { label: string; lines: OwnLine[] }[] {
  const lines = plan ? plan.targets.flatMap((target) => lineOf(target, figures) ?? []) : figures.map((figure) => bareLine(figure))
  return indicatorGroups.map((label) => ({ label, lines: lines.filter(({ facts }) => facts.group === label) })).filter(({ lines: own }) => own.length > 0)
}

function lineOf(target: Target, figures: readonly OwnFigure[]): OwnLine | undefined {
  const figure = figures.find(({ code }) => code === target.indicator)
  return figure && { id: target.id, facts: indicatorFacts(target.indicator), figure, target, state: targetState(target, figure) }
}

function bareLine(figure: OwnFigure): OwnLine {
  return { id: figure.code, facts: indicatorFacts(figure.code), figure, target: undefined, state: undefined }
}

/** "≥ 90%"; undefined without a number. */
export function goalOf({ target }: OwnLine): string | undefined {
  return target && w.goal(told(goalWords(target, target.unit)))
}

/** "88,5%"; deaths and few births as a count; "chưa có dữ liệu" without anybody to count. */
export function valueOf({ target, figure, facts, state }: OwnLine): string {
  if (figure.denominator === 0) return w.noData
  if (state === 'watch') return `${figure.numerator} ${told(facts.counted)}`
  const { unit, multiplier } = target ?? { unit: facts.unit, multiplier: 100 }
  return told(rateWords(figure, multiplier, unit, target)) ?? w.noData
}

/** "Thêm 2 trẻ là đạt"; undefined when nothing is missing or no number can be named. */
export function neededOf({ target, figure, facts, state }: OwnLine): string | undefined {
  const needed = target && state !== 'watch' && state !== 'met' ? stillNeeded(target, figure) : null
  if (!needed || needed.count === 0) return undefined
  return w[needed.change](needed.count, told(facts.counted))
}

/** Shares of the bar: a floor on 0–100 %, a ceiling with its tick in the middle; nothing where there is no number to compare with. */
export function barOf({ target, figure }: OwnLine): { share?: number; target: number } | undefined {
  if (!target || target.value === null || target.value === 0 || target.op === 'down') return undefined
  const isCeiling = target.op === '<' || target.op === '<='
  const full = isCeiling || target.unit !== 'percent' ? target.value * 2 : 100
  const bar = { target: target.value / full }
  return figure.denominator > 0 ? { ...bar, share: ((figure.numerator / figure.denominator) * target.multiplier) / full } : bar
}
