/** Words of deciding between two values that two people wrote without seeing each other's. */
import { givenName } from '#domain/text/name.ts'
import { ageInYears } from '#domain/time/age.ts'
import { earliestDay } from '#domain/time/partial-date.ts'

interface About {
  name: string
  role: string
  birthDate?: string | null | undefined
}

/** Years below which a child is called "bé". */
const BABY_YEARS = 6

/** In the middle of a sentence: "chị Hạnh", "bé Nguyễn Gia Bảo", "hộ 032"; '' when this phone does not hold whom it is about. */
function about(person: About | undefined, householdNumber: string | undefined, today: string): string {
  if (!person) return householdNumber === undefined ? '' : `hộ ${householdNumber}`
  if (person.role === 'mother') return `chị ${givenName(person.name)}`
  if (person.role === 'father') return `anh ${givenName(person.name)}`
  if (person.role !== 'child') return person.name
  const years = person.birthDate ? ageInYears(earliestDay(person.birthDate), today) : Number.NaN
  if (years >= BABY_YEARS) return person.name
  return person.name === '' ? 'bé chưa đặt tên' : `bé ${person.name}`
}

export const conflict = {
  about,
  title: 'Giữ số nào?',
  question: (of: string) => (of === '' ? 'Hai người cùng sửa một số. Giữ số nào?' : `Hai người cùng sửa số của ${of}. Giữ số nào?`),
  fieldOf: (form: string, field: string) => (form === '' ? field : `${form}: ${field.charAt(0).toLocaleLowerCase('vi')}${field.slice(1)}`),
  why: 'Xem sổ hoặc giấy rồi chọn số đúng. Số kia vẫn giữ trong lịch sử.',
  wroteBy: (who: string, moment: string) => (moment === '' ? `${who} ghi` : `${who} ghi, ${moment}`),
  self: 'Mình',
  unknownWriter: 'Người khác',
  shown: 'Đang hiện trong sổ',
  keepThis: 'Giữ số này',
  keepLabel: (value: string) => `Giữ số này: ${value}`,
  openRecord: 'Mở trang để xem lại',
  kept: (value: string) => `Đã giữ: ${value}`,
  chosen: 'Đã lưu trong máy.',
  gone: 'Số này đã chọn xong. Không cần làm gì.',
  back: 'Về Đồng bộ',
  next: (count: number) => `Chọn tiếp, còn ${count}`,
  failed: 'Chưa lưu được. Xóa bớt video Zalo rồi bấm lại.',
  empty: 'Để trống',
  otherField: 'Ô này',
  weeks: (weeks: string) => `${weeks} tuần`,
  breaths: (perMinute: string) => `${perMinute} lần/phút`,
  degrees: (degrees: string) => `${degrees} °C`,
  signsFound: (signs: string) => `Có: ${signs}`,
  signsUnsure: (signs: string) => `Chưa rõ: ${signs}`,
  signsNone: 'Không có dấu hiệu nào',
  reasonsNone: 'Không có lý do nào',
}
