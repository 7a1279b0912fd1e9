/** Says which of the numbers that a ward sets itself make sense for the plan's targets, and what is wrong with the others; nothing is thrown. */
import { formatNumberVi } from '../formats/number-vi.ts'
import type { TargetAdjustment } from '../records/plan-adoption.ts'
import { indicatorFacts } from './indicator-codes.ts'
import type { Plan, Target } from './plan.ts'

/** Why an adjustment cannot stand; `target` is the id as it was written. */
export type AdjustmentProblem =
  | { readonly code: 'unknown-target'; readonly target: string }
  | { readonly code: 'target-twice'; readonly target: string }
  | { readonly code: 'op-against-aim'; readonly target: string; readonly better: 'up' | 'down' }
  | { readonly code: 'value-missing'; readonly target: string }
  | { readonly code: 'value-unwanted'; readonly target: string }
  | { readonly code: 'value-out-of-range'; readonly target: string; readonly to: number }
  | { readonly code: 'never-met'; readonly target: string }
  | { readonly code: 'unit-differs'; readonly target: string }
  | { readonly code: 'reason-missing'; readonly target: string }

/** An adjustment with the printed target that it changes. */
export interface SoundAdjustment {
  readonly adjustment: TargetAdjustment
  readonly target: Target
}

/** Of two adjustments of one target the first stands. */
export function checkAdjustments(
  plan: Pick<Plan, 'targets'>,
  adjustments: readonly TargetAdjustment[],
): { readonly sound: readonly SoundAdjustment[]; readonly problems: readonly AdjustmentProblem[] } {
  const sound: SoundAdjustment[] = []
  const problems: AdjustmentProblem[] = []
  for (const adjustment of adjustments) {
    const target = plan.targets.find(({ id }) => id === adjustment.target)
    const isSecond = sound.some((one) => one.target === target)
    const problem: AdjustmentProblem | undefined = !target
      ? { code: 'unknown-target', target: adjustment.target }
      : isSecond
        ? { code: 'target-twice', target: target.id }
        : problemOf(target, adjustment)
    if (problem) problems.push(problem)
    else if (target) sound.push({ adjustment, target })
  }
  return { sound, problems }
}

function problemOf(target: Target, { op, value, unit, reason }: TargetAdjustment): AdjustmentProblem | undefined {
  const { id } = target
  const { better } = indicatorFacts(target.indicator)
  const isCeiling = op === '<' || op === '<=' || op === 'down'
  if (isCeiling !== (better === 'down')) return { code: 'op-against-aim', target: id, better }
  if (op === 'down' && value !== null) return { code: 'value-unwanted', target: id }
  if (op !== 'down' && value === null) return { code: 'value-missing', target: id }
  if (unit !== undefined && unit !== target.unit) return { code: 'unit-differs', target: id }
  // No rate is above one case for each that is counted: 100 %, 1.000 ‰.
  if (value !== null && !(value >= 0 && value <= target.multiplier)) return { code: 'value-out-of-range', target: id, to: target.multiplier }
  if ((op === '<' && value === 0) || (op === '>' && value === target.multiplier)) return { code: 'never-met', target: id }
  return reason.trim() === '' ? { code: 'reason-missing', target: id } : undefined
}

/** The problem in words, with the way out of it. */
export function adjustmentProblemWords(problem: AdjustmentProblem): string {
  const { target } = problem
  switch (problem.code) {
    case 'unknown-target':
      return `Kế hoạch không có chỉ tiêu ${target}. Chọn lại chỉ tiêu.`
    case 'target-twice':
      return `Chỉ tiêu ${target} ghi hai lần. Giữ một dòng.`
    case 'op-against-aim':
      return problem.better === 'up' ? `Chỉ tiêu ${target} càng cao càng tốt. Chọn dấu ≥ hoặc >.` : `Chỉ tiêu ${target} càng thấp càng tốt. Chọn dấu ≤, < hoặc “giảm”.`
    case 'value-missing':
      return `Chỉ tiêu ${target} chưa có con số. Điền số.`
    case 'value-unwanted':
      return `Chỉ tiêu ${target} chỉ ghi “giảm”. Bỏ con số, hoặc chọn dấu < hay ≤.`
    case 'value-out-of-range':
      return `Con số của chỉ tiêu ${target} phải từ 0 đến ${formatNumberVi(problem.to)}. Xem lại số và đơn vị.`
    case 'never-met':
      return `Chỉ tiêu ${target} như vậy không bao giờ đạt được. Xem lại dấu và con số.`
    case 'unit-differs':
      return `Đơn vị của chỉ tiêu ${target} khác kế hoạch. Giữ đơn vị của kế hoạch.`
    case 'reason-missing':
      return `Ghi lý do điều chỉnh chỉ tiêu ${target}.`
  }
}
