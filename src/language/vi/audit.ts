/** Words of the trail: one plain sentence for each thing that was read or changed, and what a check of the trail found. */

const of = (count: number, unit: string): string => (count === 0 ? `danh sách ${unit}, chưa có dòng nào` : `${count} ${unit}`)

/** What was done, by its code; `count` is of how many records, people or phones. */
const deeds = {
  'set-up': () => 'thiết lập phường',
  'sign-in': () => 'đăng nhập',
  'sign-in-passkey': () => 'đăng nhập bằng khóa truy cập',
  'sign-out': () => 'đăng xuất',
  'sign-out-everywhere': () => 'đăng xuất khỏi mọi máy',
  'password': () => 'đổi mật khẩu',
  'password-refused': () => 'ghi sai mật khẩu đang dùng khi đổi cách đăng nhập',
  'passkey': () => 'thêm một khóa truy cập',
  'passkey-removed': () => 'bỏ một khóa truy cập',
  'account': () => 'tạo tài khoản mới',
  'account-close': () => 'đóng một tài khoản',
  'account-link': () => 'cấp liên kết đặt mật khẩu',
  'account-link-used': () => 'đặt mật khẩu bằng liên kết',
  'end-session': () => 'kết thúc một phiên đăng nhập',
  'name-officer': () => 'giao một cán bộ xem hồ sơ hạn chế',
  'unname-officer': () => 'thôi giao một cán bộ xem hồ sơ hạn chế',
  'read-referrals': (count: number) => `xem ${of(count, 'phiếu chuyển gửi')}`,
  'read-households': (count: number) => `xem danh sách ${count} hộ`,
  'read-household': (count: number) => (count === 0 ? 'tìm một hộ không có trong sổ' : 'mở sổ của một hộ'),
  'read-record': (count: number) => (count === 0 ? 'tìm một phiếu không có trong sổ' : 'mở một phiếu'),
  'read-quarantine': (count: number) => `xem ${of(count, 'phiếu chờ sửa')}`,
  'read-indicators': () => 'xem bảng chỉ tiêu',
  'read-city': (count: number) => (count === 0 ? 'hỏi số liệu cho tuyến trên, chưa có số' : `xem số liệu của ${of(count, 'xã, phường')}`),
  'draft-report': () => 'xem bản nháp một báo cáo',
  'read-report': (count: number) => (count === 0 ? 'tìm một báo cáo không có trong sổ' : 'mở một báo cáo đã ký'),
  'compare-report': (count: number) => (count === 0 ? 'tìm một báo cáo không có trong sổ' : 'so một báo cáo đã ký với sổ'),
  'sign-report': () => 'ký và chốt số một báo cáo',
  'print-report': (count: number) => (count === 0 ? 'in bản nháp một báo cáo' : 'in một báo cáo đã ký'),
  'print-indicators': () => 'in bảng chỉ tiêu',
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
  'witness': (count: number) => `giao ${count} bản giữ trên điện thoại`,
  'erase': (count: number) => `xóa ${count} phiếu theo yêu cầu của gia đình`,
  'export-person': (count: number) => (count === 0 ? 'tìm hồ sơ của một người không có trong sổ' : 'lập hồ sơ của một người'),
  'read-rights': (count: number) => `xem ${of(count, 'mục')} gia đình yêu cầu hoặc đã quá hạn giữ`,
  'seal': () => 'tạm dừng dùng thông tin của một gia đình hoặc một người',
  'unseal': () => 'dùng lại thông tin đã tạm dừng',
  'enrolment-code': () => 'cấp mã kích hoạt điện thoại',
  'enrol': () => 'kích hoạt điện thoại',
  'vault-reopen': () => 'mở lại sổ trong máy bằng mã của trạm',
  'fork': () => 'tách một điện thoại có bản sao',
  'revoke': () => 'ngừng một điện thoại',
  'lock': () => 'khóa một điện thoại',
  'unlock': () => 'mở khóa một điện thoại',
  'push': () => 'gửi sổ từ điện thoại',
  'backup': () => 'sao lưu và khôi phục thử thành công',
  'backup-faulty': () => 'sao lưu nhưng khôi phục thử chưa được',
  'backup-failed': () => 'sao lưu chưa được',
  'restore': () => 'khôi phục dữ liệu từ bản sao lưu',
} as const satisfies Record<string, (count: number) => string>

/** What was done to an account by somebody who may not be its owner: the name is not that of the doer. */
const suffered = {
  'sign-in-failed': (who: string) => (who === '' ? 'Có người đăng nhập bằng tên không có trong sổ.' : `Có người đăng nhập chưa được bằng tên của ${who}.`),
} as const satisfies Record<string, (who: string) => string>

/** Code of what was done. */
export type AuditAction = keyof typeof deeds | keyof typeof suffered

/** Kinds of deeds, by which the trail is filtered. */
export const auditKinds = ['coming', 'accounts', 'reading', 'book', 'reports', 'phones', 'server'] as const

/** One such kind. */
export type AuditKind = (typeof auditKinds)[number]

/** Each action is of one kind: one that is not listed here does not compile. */
const kindByAction: Readonly<Record<AuditAction, AuditKind>> = {
  'sign-in': 'coming', 'sign-in-passkey': 'coming', 'passkey': 'coming', 'passkey-removed': 'coming', 'sign-in-failed': 'coming', 'sign-out': 'coming', 'sign-out-everywhere': 'coming', 'password': 'coming', 'password-refused': 'coming', 'account-link-used': 'coming', 'end-session': 'coming',
  'set-up': 'accounts', 'account': 'accounts', 'account-close': 'accounts', 'account-link': 'accounts', 'name-officer': 'accounts', 'unname-officer': 'accounts',
  'read-referrals': 'reading', 'read-households': 'reading', 'read-household': 'reading', 'read-record': 'reading', 'read-quarantine': 'reading', 'read-conflicts': 'reading', 'read-witness': 'reading', 'read-restricted': 'reading', 'read-rights': 'reading', 'export-person': 'reading',
  'write-restricted': 'book', 'referral-seen': 'book', 'referral-arrived': 'book', 'referral-reply': 'book', 'referral-not-gone': 'book', 'quarantine-dismiss': 'book', 'quarantine-retry': 'book',
  'conflict-shown': 'book', 'conflict-other': 'book', 'witness-accept': 'book', 'witness-dismiss': 'book', 'erase': 'book', 'seal': 'book', 'unseal': 'book',
  'read-indicators': 'reports', 'read-city': 'reports', 'print-indicators': 'reports', 'draft-report': 'reports', 'read-report': 'reports', 'compare-report': 'reports', 'sign-report': 'reports', 'print-report': 'reports',
  'enrolment-code': 'phones', 'enrol': 'phones', 'vault-reopen': 'phones', 'fork': 'phones', 'revoke': 'phones', 'lock': 'phones', 'unlock': 'phones', 'push': 'phones', 'witness': 'phones',
  'backup': 'server', 'backup-faulty': 'server', 'backup-failed': 'server', 'restore': 'server',
}

/** All actions, in the order of their kinds. */
export const auditActions: readonly AuditAction[] = Object.keys(kindByAction).filter(isKnown)

/** The actions of one kind. */
export function actionsOf(kind: AuditKind): AuditAction[] {
  return auditActions.filter((action) => kindByAction[action] === kind)
}

function isKnown(action: string): action is AuditAction {
  return Object.hasOwn(kindByAction, action)
}

function isDeed(action: string): action is keyof typeof deeds {
  return Object.hasOwn(deeds, action)
}

/** Who stands in a sentence when nobody by that name is known any more. */
const machine = 'Máy chủ'

/** Sentences of the trail and of its check. */
export const audit = {
  /** One line of the trail; an act of a later version is told as such. */
  sentence: (action: string, who: string, count: number): string => {
    if (action === 'sign-in-failed') return suffered[action](who)
    return `${who || machine} ${isDeed(action) ? deeds[action](count) : 'làm một việc mà bản này chưa biết'}.`
  },
  whole: (ward: string, rows: number, code: string): string => `Nhật ký của ${ward}: ${rows} dòng, còn nguyên. Mã để ghi lại: ${code}`,
  altered: (ward: string, n: number): string => `Nhật ký của ${ward}: dòng ${n} đã bị sửa.`,
  missing: (ward: string, n: number): string => `Nhật ký của ${ward}: dòng ${n} đã bị xóa.`,
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
