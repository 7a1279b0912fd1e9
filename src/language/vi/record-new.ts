/** Vietnamese words of the tab "Ghi mới". */
export const recordNew = {
  title: 'Ghi mới',
  unfinished: 'Chưa xong',
  drafts: 'Làm tiếp',
  draftAt: (time: string) => `Ghi lúc ${time}`,
  choose: 'Ghi gì?',
  addHousehold: 'Thêm hộ',
  addHouseholdHint: 'Hộ chưa có trong sổ.',
  groupHint: 'Họp tổ, nhiều người cùng nghe.',
  newborns: 'Bé dưới 2 tháng',
  visit: 'Thăm bé',
  check: 'Ghi lúc sinh',
  recent: 'Hộ mới ghi',
  household: (number: string, head: string) => (head === '' ? `Hộ ${number}` : `Hộ ${number}, ${head}`),
  mothers: 'Mẹ vừa sinh?',
  nothing: 'Chưa có hộ nào. Bấm Thêm hộ, hoặc nhờ trạm nhập sổ cũ.',
  allFamilies: 'Xem tất cả gia đình',
} as const
