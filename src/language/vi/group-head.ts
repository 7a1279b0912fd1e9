/** Vietnamese words of the head of a group: meetings, children who need help, counts. */
export const groupHead = {
  title: 'Tổ trưởng',
  tabHome: 'Trang chính',
  tabSession: 'Buổi nhóm',
  tabHelp: 'Trẻ cần giúp',
  newSession: 'Ghi buổi nhóm',
  counts: (year: number) => `Buổi nhóm năm ${year}`,
  sessions: 'Số buổi',
  listeners: 'Lượt người nghe',
  last: 'Buổi gần nhất',
  none: 'Chưa có buổi nào',
  more: 'Trong máy',
} as const
