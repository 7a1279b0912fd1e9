/** Words of the person screens, and how people are called in every list. */
import { givenName } from '#domain/text/name.ts'
import { ageInYears } from '#domain/time/age.ts'
import { earliestDay } from '#domain/time/partial-date.ts'
import { ethnicGroups } from './ethnic-groups.ts'

/** Years below which a child is called "Bé". */
const BABY_YEARS = 6

interface Called {
  name: string
  role: string
  sex: string
  unnamed?: boolean | undefined
  birthDate?: string | null | undefined
}

const unnamedBaby = (sex: string) => (sex === 'male' ? 'Bé trai' : sex === 'female' ? 'Bé gái' : 'Bé')

/** "Bé Nguyễn Gia Bảo", "Bé gái con chị Hạnh" before there is a name, and the full name of everybody older. */
function called(person: Called, today: string, motherName = ''): string {
  if (person.name === '') {
    const mother = givenName(motherName)
    return mother === '' ? `${unnamedBaby(person.sex)} chưa đặt tên` : `${unnamedBaby(person.sex)} con chị ${mother}`
  }
  const years = person.birthDate ? ageInYears(earliestDay(person.birthDate), today) : Number.NaN
  return person.role === 'child' && !(years >= BABY_YEARS) ? `Bé ${person.name}` : person.name
}

export const person = {
  called,
  ethnicGroups,
  addTitle: 'Thêm người',
  editTitle: (name: string) => `Sửa: ${name}`,
  inHousehold: (number: string) => `Hộ ${number}`,
  save: 'Lưu',
  roles: { head: 'Chủ hộ', mother: 'Mẹ', father: 'Bố', child: 'Con', grandparent: 'Ông, bà', other: 'Người khác' },
  sexesOfChild: { male: 'Trai', female: 'Gái', unknown: 'Chưa rõ' },
  sexes: { male: 'Nam', female: 'Nữ', unknown: 'Chưa rõ' },
  unnamed: 'Bé chưa đặt tên',
  motherElsewhere: 'Mẹ chưa có trong hộ này',
  phoneOwners: { self: 'Của mình', spouse: 'Vợ hoặc chồng', relative: 'Người nhà', neighbour: 'Hàng xóm' },
  residences: { permanent: 'Thường trú', temporary: 'Tạm trú', absent: 'Đang vắng' },
  draftTitleNew: (number: string) => `Thêm người, hộ ${number}`,
  draftTitleEdit: (name: string) => `Sửa: ${name}`,
  duplicateTitle: { 'same-child': 'Bé này đã có trong sổ?', twin: 'Có phải sinh đôi?', 'same-person': 'Người này đã có trong sổ?' },
  duplicateLine: (name: string, number: string, reasons: readonly string[]) =>
    `${name}, hộ ${number}. Trùng: ${reasons.join(', ')}.`,
  open: (name: string) => `Mở ${name}`,
  addAnyway: 'Vẫn thêm mới',
  addTwin: 'Đúng, thêm bé sinh đôi',
  notHere: 'Không thấy người này trong máy.',
  backToFamily: 'Về Gia đình',
  dueNow: 'Việc cần làm',
  nothingDue: 'Hôm nay chưa có việc.',
  nextDue: (what: string, day: string) => `Tiếp theo: ${what}, ${day}`,
  birthFacts: 'Lúc sinh',
  birthFactsMissing: 'Chưa ghi lúc sinh. Xem giấy ra viện của bé.',
  recordBirthFacts: 'Ghi lúc sinh',
  development: (said: string) => `Phát triển: ${said.charAt(0).toLocaleLowerCase('vi')}${said.slice(1)}`,
  weight: 'Cân lúc sinh',
  weighedNoNumber: 'Có cân, chưa ghi số',
  birthPlace: 'Nơi sinh',
  gestation: 'Tuổi thai',
  weeks: (weeks: number) => `${weeks} tuần`,
  unknown: 'Chưa rõ',
  about: 'Thông tin',
  born: 'Ngày sinh',
  bornAt: (day: string, time: string) => `${day}, ${time}`,
  estimated: (day: string) => `Khoảng ${day}`,
  personalId: 'Số định danh',
  noPersonalId: 'Chưa có',
  healthCard: 'Thẻ BHYT',
  phone: 'Điện thoại',
  mother: 'Mẹ',
  children: 'Con',
  note: 'Ghi chú',
  household: 'Hộ',
  call: (name: string) => `Gọi ${name}`,
  record: 'Ghi cho bé',
  recordFor: 'Ghi phiếu',
  recordCards: 'Thẻ tranh',
  timeline: 'Diễn biến',
  timelineEmpty: 'Chưa có phiếu nào. Bấm Ghi cho bé.',
  timelineEmptyAdult: 'Chưa có phiếu nào.',
  bySelf: 'Tự ghi',
  byOther: 'Người khác ghi',
  byName: (name: string) => `${name} ghi`,
  enteredOn: (day: string) => `vào máy ${day}`,
  openReferral: 'Mở chuyển gửi',
  editNewborn: 'Sửa',
  discard: 'Bỏ phiếu',
  discardTitle: (what: string) => `Bỏ phiếu: ${what}?`,
  discardReason: 'Vì sao bỏ?',
  deathTakenBack: 'Ghi nhầm',
  discardReasons: { wrong: 'Ghi nhầm người', twice: 'Ghi hai lần', other: 'Lý do khác' },
  discardOther: 'Ghi lý do',
  discardReasonMissing: 'Chưa chọn lý do. Chọn một dòng.',
  discardOtherMissing: 'Chưa ghi lý do. Ghi một câu ngắn.',
  discarded: 'Đã bỏ phiếu',
  edit: 'Sửa',
  moveAway: 'Chuyển đi',
  died: 'Qua đời',
  moveTitle: (name: string) => `${name} chuyển đi ngày nào?`,
  statusDay: 'Ngày',
  statusDayMissing: 'Chưa ghi ngày.',
  statusDayAfterToday: 'Ngày này sau hôm nay. Xem lại.',
  statusDayBeforeBirth: 'Ngày này trước ngày sinh. Xem lại.',
  movedOn: (day: string) => `Đã chuyển đi ngày ${day}`,
  diedOn: (day: string) => `Đã qua đời ngày ${day}`,
  cameBack: 'Đã về lại',
  wronglyDied: 'Ghi nhầm, bỏ lại',
  recordDeath: 'Ghi phiếu qua đời',
  statuses: { moved: 'Đã chuyển đi', died: 'Đã qua đời' },
  statusSaved: { moved: 'Đã ghi chuyển đi', active: 'Đã ghi lại là đang ở' },
  confirm: 'Ghi lại',
  cancel: 'Thôi',
  saveFailed: 'Chưa lưu được. Xóa bớt video Zalo rồi thử lại.',
  referralOpen: 'Đang chuyển gửi, cần hỏi lại',
  referralArrived: 'Đã đến khám',
  referralClosed: 'Đã xong',
  visitSaw: (count: number) => `Gặp ${count} người`,
  nextVisit: (day: string) => `Hẹn ${day}`,
  sawBoth: 'Gặp mẹ và bé',
  sawMother: 'Gặp mẹ',
  sawNewborn: 'Gặp bé',
  ofMother: (said: string) => `Mẹ: ${said.charAt(0).toLocaleLowerCase('vi')}${said.slice(1)}`,
  signsFound: (signs: string) => `Có: ${signs}`,
  noSigns: 'Không có dấu hiệu nguy hiểm',
  signsUnsure: (count: number) => `Chưa rõ ${count} dấu hiệu`,
  arm: (mm: number) => `vòng cánh tay ${mm} mm`,
  oedema: 'phù hai bàn chân',
  doseGiven: (day: string) => `đã tiêm ${day}`,
  doseGivenUndated: 'đã tiêm, chưa rõ ngày',
  doseNotGiven: (reason: string) => `chưa tiêm, ${reason.charAt(0).toLocaleLowerCase('vi')}${reason.slice(1)}`,
  reactions: { mild: 'Phản ứng nhẹ', severe: 'Phản ứng nặng' },
  recalled: (said: number, all: number) => `Kể lại ${said}/${all} dấu hiệu`,
}
