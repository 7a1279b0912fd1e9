/** What is to be mended in a newborn check, and what is asked back about without blocking. */
import { birthWeightAskBack } from '../../newborn/birth-weight.ts'
import { newbornFacts } from '../../newborn/facts.ts'
import { isCalendarDay } from '../../time/calendar-day.ts'
import type { FormProblem } from '../form.ts'
import { doseMoment, isTime, typedBirthWeight, weeksOf, type NewbornCheckAnswers, type NewbornCheckContext } from './answers.ts'

function dayProblem(field: string, value: string, name: string): FormProblem[] {
  return value === '' || isCalendarDay(value) ? [] : [{ field, message: `${name} ghi chưa đúng. Ghi cả ngày, tháng và năm.` }]
}

function timeProblem(field: string, value: string, name: string): FormProblem[] {
  return value === '' || isTime(value) ? [] : [{ field, message: `${name} ghi chưa đúng. Giờ từ 0 đến 23, phút từ 0 đến 59.` }]
}

/** Facts that must be answered; "Chưa rõ" is an answer. The cord may not have been looked at. */
const asked = newbornFacts.filter(({ field }) => field !== 'cordCare')

/** All that is to be mended and can be told without knowing the day, in the order of the screen. */
export function newbornCheckProblems(answers: NewbornCheckAnswers): FormProblem[] {
  const weight = answers.facts.weighed.answer === 'yes' && answers.birthWeight.trim() !== '' ? typedBirthWeight(answers.birthWeight) : 1
  const weeks = weeksOf(answers.gestationWeeks)
  const weeksFit = answers.gestationWeeks.trim() === '' || (weeks !== null && weeks >= 16 && weeks <= 45)
  const given = answers.facts.hepatitisB.answer === 'yes'
  return [
    ...(answers.occurredOn === '' ? [{ field: 'occurredOn', message: 'Chưa ghi ngày thăm. Chọn Hôm nay hoặc ghi ngày.' }] : dayProblem('occurredOn', answers.occurredOn, 'Ngày thăm')),
    ...(answers.birthDate === '' ? [{ field: 'birthDate', message: 'Chưa ghi ngày sinh. Xem giấy khai sinh hoặc sổ tiêm.' }] : dayProblem('birthDate', answers.birthDate, 'Ngày sinh')),
    ...timeProblem('birthTime', answers.birthTime, 'Giờ sinh'),
    ...(answers.birthPlace === '' ? [{ field: 'birthPlace', message: 'Chưa chọn nơi sinh. Không biết thì chọn Chưa rõ.' }] : []),
    ...dayProblem('dischargedOn', answers.dischargedOn, 'Ngày ra viện'),
    ...(weeksFit ? [] : [{ field: 'gestationWeeks', message: 'Tuổi thai từ 16 đến 45 tuần. Không rõ thì để trống.' }]),
    ...asked
      .filter(({ field }) => answers.facts[field].answer === null)
      .map(({ field, label }) => ({ field: `facts.${field}`, message: `${label} chưa trả lời. Không biết thì chọn Chưa rõ.` })),
    ...(weight === null || weight < 1 || weight > 20000 ? [{ field: 'birthWeight', message: 'Chưa đọc được cân. Ghi gam, ví dụ 2640.' }] : []),
    ...(given ? dayProblem('hepatitisBDay', answers.hepatitisBDay, 'Ngày tiêm') : []),
    ...(given ? timeProblem('hepatitisBTime', answers.hepatitisBTime, 'Giờ tiêm') : []),
  ]
}

/** What is to be mended and can be told only on the day. */
export function problemsOnTheDay(answers: NewbornCheckAnswers, { today, now }: NewbornCheckContext): FormProblem[] {
  const late = (field: string, value: string, message: string) => (value > today ? [{ field, message }] : [])
  const bornLater = answers.birthDate === today && answers.birthTime > now
  return [
    ...late('occurredOn', answers.occurredOn, 'Ngày thăm sau hôm nay. Xem lại ngày.'),
    ...late('birthDate', answers.birthDate, 'Ngày sinh sau hôm nay. Xem lại năm.'),
    ...(bornLater ? [{ field: 'birthTime', message: 'Giờ sinh sau lúc này. Xem lại giờ.' }] : []),
    ...(answers.occurredOn < answers.birthDate ? [{ field: 'occurredOn', message: 'Ngày thăm trước ngày sinh. Xem lại hai ngày.' }] : []),
    ...late('dischargedOn', answers.dischargedOn, 'Ngày ra viện sau hôm nay. Xem lại ngày.'),
    ...(answers.facts.hepatitisB.answer === 'yes' ? late('hepatitisBDay', answers.hepatitisBDay, 'Ngày tiêm sau hôm nay. Xem lại ngày.') : []),
  ]
}

/** What asks back in its place and never blocks: any true value can be kept. */
export function newbornCheckWarnings(answers: NewbornCheckAnswers): FormProblem[] {
  const weighed = answers.facts.weighed.answer === 'yes'
  const grams = weighed ? typedBirthWeight(answers.birthWeight) : null
  const weightQuestion = grams === null ? null : birthWeightAskBack(grams)
  const weeks = weeksOf(answers.gestationWeeks)
  const given = answers.facts.hepatitisB.answer === 'yes'
  const doseBeforeBirth = given && doseMoment(answers) !== null && `${answers.birthDate}T${answers.birthTime || '00:00'}` > (doseMoment(answers) ?? '')
  return [
    ...(answers.birthTime === '' ? [{ field: 'birthTime', message: 'Chưa ghi giờ sinh. Cần giờ để biết mũi viêm gan B trong 24 giờ.' }] : []),
    ...(answers.dischargedOn !== '' && answers.dischargedOn < answers.birthDate ? [{ field: 'dischargedOn', message: 'Ngày ra viện trước ngày sinh. Xem lại hai ngày.' }] : []),
    ...(weeks !== null && (weeks < 22 || weeks > 43) ? [{ field: 'gestationWeeks', message: `Tuổi thai ${weeks} tuần ít gặp. Xem lại giấy ra viện.` }] : []),
    ...(weighed && answers.birthWeight.trim() === '' ? [{ field: 'birthWeight', message: 'Đã cân mà chưa ghi số. Xem giấy ra viện.' }] : []),
    ...(weightQuestion ? [{ field: 'birthWeight', message: weightQuestion.sentence }] : []),
    ...(doseBeforeBirth ? [{ field: 'hepatitisBTime', message: 'Giờ tiêm trước giờ sinh. Xem lại hai giờ.' }] : []),
  ]
}
