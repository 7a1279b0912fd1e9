/** Why a typed date, number of papers or telephone cannot be read, in the user's words. */
import type { HealthCardProblem } from '../../formats/bhyt.ts'
import type { IdProblem, IdWarning } from '../../formats/personal-id.ts'
import { parsePhone, type PhoneProblem } from '../../formats/phone.ts'
import type { DateProblem } from '../../time/typed-date.ts'
import type { FormProblem } from '../form.ts'

/** Why a birth date cannot be read. */
export function dateProblemText(problem: DateProblem): string {
  switch (problem.code) {
    case 'date-empty': return 'Chưa ghi ngày sinh. Xem giấy khai sinh hoặc sổ tiêm.'
    case 'date-unreadable': return 'Ngày sinh ghi chưa đủ. Ghi ngày, tháng rồi năm.'
    case 'date-year-missing': return 'Ngày sinh còn thiếu năm.'
    case 'date-year-unlikely': return `Năm ${problem.year} chưa đúng. Xem lại năm sinh.`
    case 'date-no-such-month': return `Không có tháng ${problem.month}. Ghi ngày trước, tháng sau.`
    case 'date-no-such-day': return `Tháng ${problem.month}/${problem.year} có ${problem.days} ngày. Xem lại ngày.`
  }
}

/** Why a personal id cannot be read. */
export function idProblemText(problem: IdProblem): string {
  switch (problem.code) {
    case 'id-empty': return 'Chưa ghi số định danh.'
    case 'id-letters': return 'Số định danh chỉ có chữ số. Xóa chữ đi.'
    case 'id-wrong-length': return `Số định danh có 12 số. Đang có ${problem.digits} số.`
    case 'id-cmnd-for-child': return 'Trẻ em không có số 9 chữ số. Ghi số định danh 12 số.'
  }
}

/** What does not agree with a personal id that can be read. */
export function idWarningText(warning: IdWarning): string {
  switch (warning.code) {
    case 'id-sex-differs': return `Số định danh này là của ${warning.idSex === 'male' ? 'nam' : 'nữ'}. Xem lại số hoặc giới tính.`
    case 'id-year-differs': return `Số định danh ghi năm sinh ${warning.idYear}. Xem lại số hoặc ngày sinh.`
    case 'id-province-unknown': return `Không có mã tỉnh ${warning.province}. Xem lại 3 số đầu của số định danh.`
  }
}

/** Why the number of a health insurance card cannot be read. */
export function cardProblemText(problem: HealthCardProblem): string {
  switch (problem.code) {
    case 'card-empty': return 'Chưa ghi số thẻ BHYT.'
    case 'card-wrong-length': return `Thẻ BHYT có 15 ký tự, hoặc 10 số cuối. Đang có ${problem.characters}.`
    case 'card-wrong-shape': return 'Thẻ BHYT có 2 chữ cái rồi 13 số. Xem lại thẻ.'
  }
}

/** Why a telephone number cannot be read. */
export function phoneProblemText(problem: PhoneProblem): string {
  switch (problem.code) {
    case 'phone-empty': return 'Chưa ghi số điện thoại.'
    case 'phone-letters': return 'Số điện thoại chỉ có chữ số. Xóa chữ đi.'
    case 'phone-too-short': return `${lineText(problem.line)} Còn thiếu ${problem.missing} số.`
    case 'phone-too-long': return `${lineText(problem.line)} Đang thừa ${problem.extra} số.`
    case 'phone-unknown-prefix': return `Số điện thoại bắt đầu bằng 0. Xem lại số đầu ${problem.prefix}.`
    case 'phone-old-mobile': return `Đầu số cũ đã đổi. Số mới là ${problem.now.replace(/^\+84/, '0')}.`
  }
}

function lineText(line: 'mobile' | 'landline' | 'hotline'): string {
  if (line === 'mobile') return 'Số di động có 10 số.'
  return line === 'landline' ? 'Số máy bàn có 11 số.' : 'Số tổng đài có 8 đến 10 số.'
}

/** A problem with a typed number; none when it reads well or was left empty. */
export function phoneProblems(field: string, typed: string): FormProblem[] {
  if (typed.trim() === '') return []
  const parsed = parsePhone(typed)
  return parsed.ok ? [] : [{ field, message: phoneProblemText(parsed.problem) }]
}
