/** Words of the shell: tabs, the new-version notice, screens that could not be opened. */
export const app = {
  tabToday: 'Hôm nay',
  tabFamily: 'Gia đình',
  tabNew: 'Ghi mới',
  tabCards: 'Thẻ tranh',
  tabNotebook: 'Sổ tay',
  newVersion: 'Có bản mới. Cập nhật lúc xong việc, không mất phiếu.',
  update: 'Cập nhật',
  screenFailed: 'Chưa mở được trang này. Phiếu trong máy vẫn còn.',
  bookFailed: 'Chưa mở được sổ trong máy. Đóng bớt ứng dụng rồi mở lại.',
  reload: 'Mở lại',
  toStart: 'Về trang đầu',
  notFoundTitle: 'Sổ Nôi',
  notFound: 'Không có trang này.',
  revoked: 'Máy này đã ngừng dùng. Gọi trạm để mở lại, phiếu vẫn còn.',
  upgrade: 'Bản này quá cũ để gửi. Mở lại khi có mạng để cập nhật.',
  stationNeedsNetwork: 'Trang của trạm cần có mạng. Bật mạng rồi mở lại.',
}
