/** The state of a dose in words, as the child's page and the station's list say it. */
import type { DoseStanding, DoseWhy } from './dose-states.ts'

/** The states in words. */
export const doseStateLabels: Readonly<Record<DoseStanding, string>> = {
  'not-yet': 'Chưa đến ngày',
  due: 'Đến lịch tiêm',
  late: 'Quá lịch tiêm',
  given: 'Đã tiêm',
  'given-late': 'Đã tiêm, muộn',
  'given-too-early': 'Tiêm sớm, không tính, phải tiêm lại',
  'not-given': 'Chưa tiêm, có lý do',
  'too-old': 'Quá tuổi tiêm',
}

/** Why, in words. */
export const doseWhyLabels: Readonly<Record<DoseWhy, string>> = {
  'too-young': 'Chưa đủ tuổi',
  'interval-not-over': 'Chưa đủ ngày sau mũi trước',
  'dose-before-missing': 'Chờ mũi trước',
  'in-window': 'Đang trong thời gian tiêm',
  overdue: 'Đã quá thời gian tiêm, vẫn tiêm bù được',
  'on-time': 'Đúng lịch',
  'after-its-time': 'Sau thời gian tiêm',
  'day-unknown': 'Chưa rõ ngày tiêm',
  'time-missing': 'Thiếu giờ sinh hoặc giờ tiêm',
  'before-age': 'Tiêm khi chưa đủ tuổi',
  'before-interval': 'Cách mũi trước quá ngắn',
  'reason-given': 'Đã ghi lý do',
  'past-latest-age': 'Đã quá tuổi tiêm mũi này',
}
