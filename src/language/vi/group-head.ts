/** Vietnamese words of the head of a group: meetings, children who need help, counts. */

/** Head of a `tổ dân phố`, a `thôn`, or of what else the ward calls its groups. */
export const groupHeadTitle = (unit: string): string => (unit === '' || /^tổ( |$)/i.test(unit) ? 'Tổ trưởng' : `Trưởng ${unit}`)

export const groupHead = {
  title: groupHeadTitle,
  tabHome: 'Trang chính',
  tabSession: 'Buổi nhóm',
  tabHelp: 'Trẻ cần giúp',
  newSession: 'Ghi buổi nhóm',
  counts: (year: number) => `Buổi nhóm năm ${year}`,
  sessions: 'Số buổi',
  listeners: 'Lượt người nghe',
  last: 'Buổi gần nhất',
  none: 'Chưa có buổi nào',
  toHome: 'Về trang chính',
  more: 'Trong máy',
} as const
