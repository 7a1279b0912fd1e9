/** Words of the shell: tabs, the new-version notice, screens that could not be opened. */

const MINUTE = 60_000

/** A span in the largest unit that fits, rounded: "12 phút", "3 giờ", "2 ngày". */
function span(ms: number): string {
  const minutes = Math.max(1, Math.round(Math.abs(ms) / MINUTE))
  if (minutes < 60) return `${minutes} phút`
  return minutes < 36 * 60 ? `${Math.round(minutes / 60)} giờ` : `${Math.round(minutes / 1440)} ngày`
}

export const app = {
  tabToday: 'Hôm nay',
  tabFamily: 'Gia đình',
  tabNew: 'Ghi mới',
  tabCards: 'Thẻ tranh',
  tabNotebook: 'Sổ tay',
  waitingTitle: 'Sổ Nôi',
  waitingLong: (forms: number) => `${forms} phiếu chờ gửi đã lâu. Bật mạng, mở Đồng bộ để gửi.`,
  newVersion: 'Có bản mới. Cập nhật lúc xong việc, không mất phiếu.',
  update: 'Cập nhật',
  screenFailed: 'Chưa mở được trang này. Phiếu trong máy vẫn còn.',
  bookFailed: 'Chưa mở được sổ trong máy. Đóng bớt ứng dụng rồi mở lại.',
  reload: 'Mở lại',
  toStart: 'Về trang đầu',
  notFoundTitle: 'Sổ Nôi',
  notFound: 'Không có trang này.',
  span,
  clockOff: (offsetMs: number) => `Giờ trên máy lệch ${span(offsetMs)}. Bật Giờ tự động.`,
  stationNeedsNetwork: 'Trang của trạm cần có mạng. Bật mạng rồi mở lại.',
}
