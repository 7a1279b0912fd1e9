/** The plans this app knows; a new plan is one file and one line here, and its follow-up in `follow-ups.ts`. */
import { haBac2026 } from './ha-bac-2026.ts'
import { haiDuong2026To2030 } from './hai-duong-2026-2030.ts'
import { leChan2026To2030 } from './le-chan-2026-2030.ts'
import { leThanhNghi2026 } from './le-thanh-nghi-2026.ts'
import { minhTan2026 } from './minh-tan-2026.ts'
import type { Plan } from './plan.ts'

/** Every plan, in the order of the setup screen. */
export const plans: readonly Plan[] = [
  haiDuong2026To2030,
  leChan2026To2030,
  leThanhNghi2026,
  minhTan2026,
  haBac2026,
]

/** The plan with this id, or undefined. */
export function planById(id: string): Plan | undefined {
  return plans.find((plan) => plan.id === id)
}
