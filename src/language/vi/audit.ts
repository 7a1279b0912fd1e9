/** Words of the trail: one plain sentence for each thing that was read or changed, and what a check of the trail found. */

const of = (count: number, unit: string): string => (count === 1 ? `1 ${unit}` : `${count} ${unit}`)

/** What was done, by its code; `count` is of how many records, people or phones. */
const deeds = {
  'set-up': () => 'thiết lập phường',
  'sign-in': () => 'đăng nhập',
  'sign-out-everywhere': () => 'đăng xuất khỏi mọi máy',
  'password': () => 'đổi mật khẩu',
  'account': () => 'tạo tài khoản mới',
  'account-close': () => 'đóng một tài khoản',
  'account-link': () => 'cấp liên kết đặt mật khẩu',
  'account-link-used': () => 'đặt mật khẩu bằng liên kết',
  'end-session': () => 'kết thúc một phiên đăng nhập',
  'name-officer': () => 'giao một cán bộ xem hồ sơ hạn chế',
  'unname-officer': () => 'thôi giao một cán bộ xem hồ sơ hạn chế',
  'read-referrals': (count: number) => `xem ${of(count, 'phiếu chuyển gửi')}`,
  'read-households': (count: number) => `xem danh sách ${of(count, 'hộ')}`,
  'read-household': (count: number) => (count === 0 ? 'tìm một hộ không có trong sổ' : 'mở sổ của một hộ'),
  'read-record': (count: number) => (count === 0 ? 'tìm một phiếu không có trong sổ' : 'mở một phiếu'),
  'read-quarantine': (count: number) => `xem ${of(count, 'phiếu chờ sửa')}`,
  'read-indicators': () => 'xem bảng chỉ tiêu',
  'read-city': (count: number) => (count === 0 ? 'hỏi số liệu cho tuyến trên, chưa có số' : `xem số liệu của ${of(count, 'xã, phường')}`),
  'draft-report': () => 'xem bản nháp một báo cáo',
  'read-report': (count: number) => (count === 0 ? 'tìm một báo cáo không có trong sổ' : 'mở một báo cáo đã ký'),
  'sign-report': () => 'ký và chốt số một báo cáo',
  'read-conflicts': (count: number) => `xem ${of(count, 'chỗ hai người ghi khác nhau')}`,
  'read-witness': (count: number) => `xem ${of(count, 'bản giữ trên điện thoại')}`,
  'read-restricted': (count: number) => `xem ${of(count, 'hồ sơ hạn chế')}`,
  'write-restricted': () => 'ghi một hồ sơ hạn chế',
  'referral-seen': () => 'nhận một phiếu chuyển gửi',
  'referral-arrived': () => 'ghi trẻ hoặc mẹ đã đến nơi',
  'referral-reply': () => 'trả lời một phiếu chuyển gửi',
  'referral-not-gone': () => 'ghi gia đình chưa đi',
  'quarantine-dismiss': () => 'cho qua một phiếu chờ sửa',
  'quarantine-retry': () => 'nhận lại một phiếu chờ sửa',
  'conflict-shown': () => 'chọn một giá trị khi hai người ghi khác nhau',
  'conflict-other': () => 'chọn một giá trị khi hai người ghi khác nhau',
  'witness-accept': () => 'đưa một bản giữ trên điện thoại vào sổ',
  'witness-dismiss': () => 'bỏ qua một bản giữ trên điện thoại',
  'erase': (count: number) => `xoá ${of(count, 'phiếu')} theo yêu cầu của gia đình`,
  'export-person': (count: number) => (count === 0 ? 'tìm hồ sơ của một người không có trong sổ' : 'lập hồ sơ của một người'),
  'read-rights': (count: number) => `xem ${of(count, 'mục')} gia đình yêu cầu hoặc đã quá hạn giữ`,
  'seal': () => 'tạm dừng dùng thông tin của một gia đình hoặc một người',
  'unseal': () => 'dùng lại thông tin đã tạm dừng',
  'enrolment-code': () => 'cấp mã kích hoạt điện thoại',
  'enrol': () => 'kích hoạt điện thoại',
  'fork': () => 'tách một điện thoại có bản sao',
  'revoke': () => 'ngừng một điện thoại',
  'lock': () => 'khoá một điện thoại',
  'unlock': () => 'mở khoá một điện thoại',
  'push': () => 'gửi sổ từ điện thoại',
  'restore': () => 'khôi phục dữ liệu từ bản sao lưu',
} as const satisfies Record<string, (count: number) => string>

/** Code of what was done. */
export type AuditAction = keyof typeof deeds

function isKnown(action: string): action is AuditAction {
  return Object.hasOwn(deeds, action)
}

/** Who stands in a sentence when nobody by that name is known any more. */
const machine = 'Máy chủ'

/** Sentences of the trail and of its check. */
export const audit = {
  /** One line of the trail; an act of a later version is told as such. */
  sentence: (action: string, who: string, count: number): string => `${who || machine} ${isKnown(action) ? deeds[action](count) : 'làm một việc mà bản này chưa biết'}.`,
  whole: (ward: string, rows: number, code: string): string => `Nhật ký của ${ward}: ${rows} dòng, còn nguyên. Mã để ghi lại: ${code}`,
  altered: (ward: string, n: number): string => `Nhật ký của ${ward}: dòng ${n} đã bị sửa.`,
  missing: (ward: string, n: number): string => `Nhật ký của ${ward}: dòng ${n} đã bị xoá.`,
  foreign: (ward: string): string => `Nhật ký của ${ward}: có dòng chen vào không đúng thứ tự.`,
  opLost: (ward: string, n: number): string => `Nhật ký của ${ward}: dòng ${n} kể một lần gửi không còn đủ trong sổ.`,
  noSuchCode: (code: string): string => `Mã ${code} không còn trong nhật ký: các dòng cũ đã bị thay, hoặc mã chép sai.`,
  adminLink: (login: string, link: string): string => `Tài khoản quản trị “${login}”. Mở liên kết này trong 24 giờ để đặt mật khẩu, dùng một lần: ${link}`,
  cityLink: (login: string, wards: number, link: string): string => `Tài khoản tuyến trên “${login}”, đọc số liệu của ${wards} xã, phường. Mở liên kết này trong 24 giờ để đặt mật khẩu, dùng một lần: ${link}`,
  whichCity: 'Ghi mã tỉnh, thành phố có trên máy chủ, ví dụ --new-city-link=31, hoặc mã các xã, phường cùng tỉnh: --new-city-link=31/11383,31/11386.',
  whichWard: (areas: readonly string[]): string => `Có nhiều xã, phường. Ghi rõ mã, ví dụ: --new-admin-link=${areas[0] ?? ''}`,
  noWard: 'Chưa thiết lập phường nào: chạy “npm start” và mở liên kết thiết lập trước.',
  notReady: 'Chưa có dữ liệu của bản này trong thư mục. Chạy “npm start” một lần rồi thử lại.',
}
