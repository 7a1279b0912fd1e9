/** Vietnamese words around forms that are asked question by question. */
export const stepForm = {
  title: 'Ghi phiếu',
  draftTitle: (form: string, name: string) => `${form}: ${name}`,
  missing: 'Không thấy người này trong máy. Quay lại danh sách.',
  toFamily: 'Về danh sách gia đình',
  place: (at: number, all: number) => `Câu ${at} / ${all}`,
  review: 'Xem lại rồi lưu',
  save: 'Lưu phiếu',
  notAnswered: 'Chưa trả lời. Chọn một câu.',
  change: 'Sửa',
  mend: (label: string) => `Sửa: ${label}`,
  lookAgain: 'Xem lại',
  advice: 'Dặn gia đình',
  onDay: (day: string) => `Ngày: ${day} · Đổi`,
  day: 'Ngày',
  open: '–',
  each: (answer: string, things: string) => `${answer}: ${things}`,
} as const
