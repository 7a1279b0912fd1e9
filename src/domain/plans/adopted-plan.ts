/** The plan in force in a ward on a day, made from its adoption records: whose numbers stand, what was accepted, and what is still to be confirmed. */
import { validRecords } from '../indicators/counting/programme-data.ts'
import type { PlanAdoption } from '../records/plan-adoption.ts'
import type { CalendarDay } from '../time/calendar-day.ts'
import { planById } from './index.ts'
import { openQuestions, type OpenQuestion } from './open-questions.ts'
import { ownDayProblems, withEventDays, withReportDays, type OwnDayProblem } from './own-days.ts'
import { checkAdjustments, type AdjustmentProblem } from './plan-adjustment.ts'
import type { Plan, Target, TargetOp } from './plan.ts'

/** A number with its comparison, in the target's unit; null with `down` or where the plan left it out. */
export interface Goal {
  readonly op: TargetOp
  readonly value: number | null
}

/** Who did it, on which day, in which record. */
interface Act {
  readonly by: string
  readonly on: CalendarDay
  readonly record: string
}

/** A target whose number the ward set itself; `from` is what stood before, in the plan or by an earlier adjustment. */
export interface AdjustedTarget extends Act {
  readonly target: string
  readonly from: Goal
  readonly to: Goal
  readonly reason: string
}

/** A correction that the station accepted. */
export interface AcceptedCorrection extends Act {
  readonly target: string
}

/** Something in a record that cannot stand; the rest of the record does. */
export type AdoptionProblem = (AdjustmentProblem | OwnDayProblem | { readonly code: 'unknown-correction'; readonly target: string }) & { readonly record: string }

/** A plan as a ward carries it out. */
export interface AdoptedPlan extends Act {
  /** With the ward's own numbers and days in the place of the printed ones. */
  readonly plan: Plan
  readonly printed: Plan
  readonly since: CalendarDay
  /** Every adjustment in its order; the last of a target is the one in force. */
  readonly adjustments: readonly AdjustedTarget[]
  readonly accepted: readonly AcceptedCorrection[]
  readonly toConfirm: readonly OpenQuestion[]
  readonly problems: readonly AdoptionProblem[]
}

/**
 * The adoptions that make up what is in force on a day, oldest first: one adopts, later ones of the same plan add to it,
 * one of another plan begins anew. Void ones are left out; the order of the list given does not matter.
 */
export function adoptionsInForce(records: readonly PlanAdoption[], day: CalendarDay): readonly PlanAdoption[] {
  const begun = validRecords(records)
    .filter((record) => validFrom(record) <= day)
    .toSorted(byTime)
  const plan = begun.at(-1)?.plan
  return begun.slice(begun.findLastIndex((record) => record.plan !== plan) + 1)
}

/** The plan in force on a day; null before the first adoption, or when this version does not know the plan. */
export function adoptedPlan(records: readonly PlanAdoption[], day: CalendarDay): AdoptedPlan | null {
  const acts = adoptionsInForce(records, day)
  const [first] = acts
  const printed = planById(first?.plan ?? '')
  if (!first || !printed) return null
  const adjusted = adjustmentsOf(printed, acts)
  const accepted = correctionsOf(printed, acts)
  const reportDays = acts.flatMap((act) => act.reportDays ?? [])
  const eventDays = acts.flatMap((act) => act.eventDays ?? [])
  const plan: Plan = {
    ...printed,
    targets: printed.targets.map((target) => withGoal(target, adjusted.list)),
    deadlines: withReportDays(printed, reportDays),
    events: withEventDays(printed, eventDays),
  }
  return {
    plan,
    printed,
    ...actOf(first),
    since: validFrom(first),
    adjustments: adjusted.list,
    accepted: accepted.list,
    toConfirm: openQuestions(plan, new Set([...accepted.list, ...adjusted.list].map(({ target }) => target))),
    problems: [
      ...adjusted.problems,
      ...accepted.problems,
      ...acts.flatMap((act) => ownDayProblems(printed, act.reportDays ?? [], act.eventDays ?? []).map((problem) => ({ ...problem, record: act.id }))),
    ],
  }
}

function adjustmentsOf(printed: Plan, acts: readonly PlanAdoption[]) {
  const list: AdjustedTarget[] = []
  const problems: AdoptionProblem[] = []
  for (const act of acts) {
    const checked = checkAdjustments(printed, act.adjustments ?? [])
    problems.push(...checked.problems.map((problem) => ({ ...problem, record: act.id })))
    for (const { adjustment, target } of checked.sound) {
      const before = withGoal(target, list)
      const [from, to] = [goalOf(before), goalOf(adjustment)]
      list.push({ target: target.id, from, to, reason: adjustment.reason, ...actOf(act) })
    }
  }
  return { list, problems }
}

function correctionsOf(printed: Plan, acts: readonly PlanAdoption[]) {
  const list: AcceptedCorrection[] = []
  const problems: AdoptionProblem[] = []
  for (const act of acts) {
    for (const id of act.acceptedCorrections) {
      const target = printed.targets.find((one) => one.id === id)
      if (target?.correctionNote === undefined) problems.push({ code: 'unknown-correction', target: id, record: act.id })
      else if (list.every((one) => one.target !== id)) list.push({ target: id, ...actOf(act) })
    }
  }
  return { list, problems }
}

/** The target with the last number that the ward gave it. */
function withGoal(target: Target, adjustments: readonly AdjustedTarget[]): Target {
  const last = adjustments.findLast((one) => one.target === target.id)
  return last ? { ...target, ...last.to } : target
}

function goalOf({ op, value }: Goal): Goal {
  return { op, value }
}

function actOf({ author, occurredOn, id }: PlanAdoption): Act {
  return { by: author, on: occurredOn, record: id }
}

function validFrom({ validFrom: from, occurredOn }: PlanAdoption): CalendarDay {
  return from ?? occurredOn
}

/** Records of one moment stay in the order of their ids, in which they come. */
function byTime(left: PlanAdoption, right: PlanAdoption): number {
  const [one, other] = [validFrom(left), validFrom(right)]
  if (one === other) return left.recordedAt - right.recordedAt
  return one < other ? -1 : 1
}
