/** Care after birth as each plan asks for it, by the plan's id: apart from the plans, because a phone needs this part alone and the rest of them is heavy; source: plans.md §11. */
import type { FollowUpSchedule } from './plan.ts'

/** Phường Hải Dương. */
export const haiDuongFollowUp: FollowUpSchedule = {
  windows: [
    { label: '6 tuần đầu sau khi rời cơ sở y tế', countFrom: 'discharge', unit: 'day', from: 0, to: 42, place: 'home' },
  ],
  endsOnLaterOf: { birthDays: 42, dischargeDays: 42 },
  wording: 'Thực hiện tốt việc chăm sóc, theo dõi sản phụ, trẻ sơ sinh tại nhà trong vòng 6 tuần đầu sau khi rời cơ sở y tế.',
  needsConfirmation: true,
  note: 'The plan counts from discharge, WHO from birth: the later of the two ends the follow-up (NSC).',
}

/** Phường Lê Chân. */
export const leChanFollowUp: FollowUpSchedule = {
  windows: [
    { label: '6 giờ đầu', countFrom: 'birth', unit: 'hour', from: 0, to: 6, place: 'not-stated' },
    { label: 'Ngày đầu sau đẻ', countFrom: 'birth', unit: 'hour', from: 0, to: 24, place: 'not-stated' },
    { label: 'Tuần đầu sau đẻ', countFrom: 'birth', unit: 'day', from: 0, to: 6, place: 'not-stated' },
  ],
  wording: 'Thực hiện tốt việc chăm sóc, theo dõi sản phụ, trẻ sơ sinh ngày đầu và tuần đầu sau đẻ, đặc biệt theo dõi tích cực trong 6 giờ đầu nhằm phát hiện sớm những bất thường của cả mẹ và con để xử trí kịp thời.',
  needsConfirmation: false,
  note: 'A duty of health facilities; the training list of the same plan names 6 weeks after birth.',
}

/** Phường Lê Thanh Nghị. */
export const leThanhNghiFollowUp: FollowUpSchedule = {
  windows: [
    { label: '6 tuần đầu sau đẻ', countFrom: 'birth', unit: 'day', from: 0, to: 42, place: 'not-stated' },
  ],
  wording: 'chăm sóc trẻ sơ sinh 6 tuần đầu sau đẻ',
  needsConfirmation: true,
  note: 'Only a training subject: the plan sets no follow-up of its own (NSC).',
}

/** Xã Minh Tân. */
export const minhTanFollowUp: FollowUpSchedule = {
  windows: [
    { label: '6 tuần đầu sau đẻ', countFrom: 'birth', unit: 'day', from: 0, to: 42, place: 'not-stated' },
  ],
  wording: 'chăm sóc trẻ sơ sinh 6 tuần đầu sau đẻ',
  needsConfirmation: true,
  note: 'Only a training subject: the plan sets no follow-up of its own (NSC).',
}

/** Xã Hà Bắc. */
export const haBacFollowUp: FollowUpSchedule = {
  windows: [
    { label: 'Tuần đầu sau đẻ', countFrom: 'birth', unit: 'day', from: 0, to: 6, place: 'home' },
  ],
  wording: 'Tỷ lệ bà mẹ và trẻ sơ sinh được chăm sóc tại nhà tuần đầu sau đẻ đạt 90%;',
  needsConfirmation: false,
  note: 'The plan asks for it as target HB-03.',
}

const byPlan: ReadonlyMap<string, FollowUpSchedule> = new Map([
  ['hai-duong-2026-2030', haiDuongFollowUp],
  ['le-chan-2026-2030', leChanFollowUp],
  ['le-thanh-nghi-2026', leThanhNghiFollowUp],
  ['minh-tan-2026', minhTanFollowUp],
  ['ha-bac-2026', haBacFollowUp],
])

/** The follow-up that the plan with this id asks for, or undefined. */
export function followUpOf(planId: string): FollowUpSchedule | undefined {
  return byPlan.get(planId)
}
