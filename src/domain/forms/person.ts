/** The form of a person: a child's birth needs a full date and should have its time, an adult's may be a year only (vietnam.md, Dates). */
import * as z from 'zod/mini'
import { parseHealthCard } from '../formats/bhyt.ts'
import { parsePersonalId, type PersonalId } from '../formats/personal-id.ts'
import { parsePhone } from '../formats/phone.ts'
import type { Json } from '../json.ts'
import type { Household } from '../records/household.ts'
import type { Person } from '../records/person.ts'
import { tidyName } from '../text/name.ts'
import { ageInYears } from '../time/age.ts'
import type { CalendarDay } from '../time/calendar-day.ts'
import { parseClock } from '../time/clock.ts'
import { earliestDay, isFullDate, latestDay, type PartialDate } from '../time/partial-date.ts'
import { parseTypedDate, type DateProblem } from '../time/typed-date.ts'
import type { FormDefinition, FormProblem, FormResult } from './form.ts'
import { cardProblemText, dateProblemText, idProblemText, idWarningText, phoneProblems } from './wording/unreadable.ts'

/** What the screen holds: text as typed; an empty text is an open question. */
export interface PersonAnswers {
  role: '' | Person['role']
  name: string
  unnamed: boolean
  sex: '' | Person['sex']
  /** `yyyy-mm-dd`, for adults also `yyyy-mm` or `yyyy`, or text that is no date yet. */
  birthDate: string
  birthTime: string
  mother: string
  personalId: string
  healthCard: string
  phone: string
  phoneOwner: 'self' | 'spouse' | 'relative' | 'neighbour'
  ethnicGroup: string
  residence: '' | NonNullable<Person['residence']>
  note: string
}

/** The household, the present day and time in Viet Nam, and the record that is edited, if it is one. */
export interface PersonContext {
  ids: Record<string, string>
  household: Pick<Household, 'id' | 'area'>
  today: CalendarDay
  /** `HH:MM` now. */
  clock: string
  before: Person | undefined
}

/** A fresh form. Ethnic group 01 = Kinh (QĐ 121-TCTK/PPCĐ). */
export const emptyPerson: PersonAnswers = {
  role: '', name: '', unnamed: false, sex: '', birthDate: '', birthTime: '', mother: '', personalId: '', healthCard: '',
  phone: '', phoneOwner: 'self', ethnicGroup: '01', residence: '', note: '',
}

/** A date that says less than day, month and year is enough from this age on (years); below it the child's papers are asked for. */
const PARTIAL_FROM_AGE = 16

const ADULT_ROLES: readonly string[] = ['head', 'mother', 'father', 'grandparent']

/** The birth date as it can be read; undefined when empty or unreadable. A day is needed only to expand a year of two digits. */
function readBirth(typed: string, today = '2026-01-01'): { date: PartialDate | undefined; problem: DateProblem | undefined } {
  const parsed = parseTypedDate(typed, { today })
  return parsed.ok ? { date: parsed.value, problem: undefined } : { date: undefined, problem: parsed.problem }
}

function isChildRole(answers: PersonAnswers): boolean {
  return answers.role === 'child'
}

function birthProblems(answers: PersonAnswers): FormProblem[] {
  const typed = answers.birthDate.trim()
  if (typed === '' && !isChildRole(answers)) return []
  const { problem } = readBirth(typed)
  return problem ? [{ field: 'birthDate', message: dateProblemText(problem) }] : []
}

function timeProblems(answers: PersonAnswers): FormProblem[] {
  const typed = answers.birthTime.trim()
  if (typed === '' || parseClock(typed).ok) return []
  return [{ field: 'birthTime', message: 'Giờ sinh từ 0:00 đến 23:59. Xem lại giờ.' }]
}

function cardProblems(answers: PersonAnswers): FormProblem[] {
  if (answers.healthCard.trim() === '') return []
  const parsed = parseHealthCard(answers.healthCard)
  return parsed.ok ? [] : [{ field: 'healthCard', message: cardProblemText(parsed.problem) }]
}

function personalIdOf(answers: PersonAnswers, today?: CalendarDay): { id: PersonalId | undefined; problems: FormProblem[] } {
  if (answers.personalId.trim() === '') return { id: undefined, problems: [] }
  const birth = readBirth(answers.birthDate.trim(), today).date
  const sex = answers.sex === 'male' || answers.sex === 'female' ? answers.sex : undefined
  const parsed = parsePersonalId(answers.personalId, { sex, birth, today })
  if (parsed.ok) return { id: parsed.value, problems: [] }
  return { id: undefined, problems: [{ field: 'personalId', message: idProblemText(parsed.problem) }] }
}

/** What can be told without knowing the day, in the order of the screen. */
export function personProblems(answers: PersonAnswers): FormProblem[] {
  const child = isChildRole(answers)
  const named = answers.name.trim() !== '' || (child && answers.unnamed)
  const noName = child ? 'Chưa ghi tên bé. Bé chưa có tên thì bấm Chưa đặt tên.' : 'Chưa ghi họ và tên.'
  return [
    ...(answers.role === '' ? [{ field: 'role', message: 'Chưa chọn người này là ai trong hộ.' }] : []),
    ...(named ? [] : [{ field: 'name', message: noName }]),
    ...(answers.sex === '' ? [{ field: 'sex', message: child ? 'Chưa chọn bé trai hay bé gái.' : 'Chưa chọn nam hay nữ.' }] : []),
    ...birthProblems(answers),
    ...timeProblems(answers),
    ...personalIdOf(answers).problems,
    ...cardProblems(answers),
    ...phoneProblems('phone', answers.phone),
  ]
}

function problemsOnTheDay(answers: PersonAnswers, birth: PartialDate | undefined, context: PersonContext): FormProblem[] {
  const { today, clock } = context
  if (birth === undefined) return personalIdOf(answers, today).problems
  if (earliestDay(birth) > today) return [{ field: 'birthDate', message: 'Ngày sinh sau hôm nay. Xem lại năm.' }]
  const young = ageInYears(latestDay(birth), today) < PARTIAL_FROM_AGE
  if (isChildRole(answers) && young && !isFullDate(birth)) {
    return [{ field: 'birthDate', message: 'Ngày sinh của bé cần đủ ngày, tháng, năm. Xem giấy khai sinh.' }]
  }
  const time = parseClock(answers.birthTime)
  if (birth === today && time.ok && time.value > clock) return [{ field: 'birthTime', message: 'Giờ sinh sau lúc này. Xem lại giờ.' }]
  return personalIdOf(answers, today).problems
}

/** What asks back and never blocks: any true fact can be recorded. */
function warningsOf(answers: PersonAnswers, birth: PartialDate | undefined, id: PersonalId | undefined, today: CalendarDay): FormProblem[] {
  const years = birth === undefined ? undefined : ageInYears(earliestDay(birth), today)
  const timeAsked = isChildRole(answers) && years === 0 && answers.birthTime.trim() === ''
  const tooYoung = years !== undefined && ADULT_ROLES.includes(answers.role) && years < 12
  return [
    ...(timeAsked ? [{ field: 'birthTime', message: 'Chưa ghi giờ sinh. Cần giờ để biết mũi viêm gan B trong 24 giờ.' }] : []),
    ...(tooYoung ? [{ field: 'birthDate', message: `Theo ngày sinh thì mới ${years} tuổi. Xem lại năm.` }] : []),
    ...(years !== undefined && years > 115 ? [{ field: 'birthDate', message: `Theo ngày sinh thì ${years} tuổi. Xem lại năm.` }] : []),
    ...(id?.warnings ?? []).map((warning) => ({ field: 'personalId', message: idWarningText(warning) })),
  ]
}

function toRecords(answers: PersonAnswers, context: PersonContext): FormResult {
  const stated = personProblems(answers)
  if (stated.length > 0) return { ok: false, problems: stated }
  const birth = readBirth(answers.birthDate.trim(), context.today).date
  const late = problemsOnTheDay(answers, birth, context)
  if (late.length > 0) return { ok: false, problems: late }
  const { id } = personalIdOf(answers, context.today)
  const card = parseHealthCard(answers.healthCard)
  const phone = parsePhone(answers.phone)
  const time = parseClock(answers.birthTime)
  const unnamed = isChildRole(answers) && answers.unnamed && answers.name.trim() === ''
  const set: Record<string, Json> = {
    area: context.household.area,
    household: context.household.id,
    role: answers.role,
    name: unnamed ? '' : tidyName(answers.name),
    unnamed,
    sex: answers.sex,
    birthDate: birth ?? null,
    birthDateEstimated: birth !== undefined && !isFullDate(birth),
    birthTime: time.ok ? time.value : null,
    mother: answers.mother === '' ? null : answers.mother,
    personalId: id?.id ?? null,
    healthCard: card.ok ? card.value.code : null,
    phone: phone.ok ? { number: phone.value.number, owner: answers.phoneOwner } : null,
    ethnicGroup: answers.ethnicGroup,
    ...(answers.residence === '' ? {} : { residence: answers.residence }),
    note: answers.note.normalize('NFC').trim(),
    ...(context.before ? {} : { status: 'active' }),
  }
  const recordId = context.before?.id ?? context.ids['person'] ?? ''
  return {
    ok: true,
    changes: [{ kind: 'person', id: recordId, set }],
    warnings: warningsOf(answers, birth, id, context.today),
  }
}

/** The answers that a stored person gives, for editing. */
export function personToAnswers(person: Person): PersonAnswers {
  return {
    role: person.role,
    name: person.name,
    unnamed: person.unnamed ?? false,
    sex: person.sex,
    birthDate: person.birthDate ?? '',
    birthTime: person.birthTime ?? '',
    mother: person.mother ?? '',
    personalId: person.personalId ?? '',
    healthCard: person.healthCard ?? '',
    phone: person.phone?.number.replace(/^\+84/, '0') ?? '',
    phoneOwner: person.phone?.owner ?? 'self',
    ethnicGroup: person.ethnicGroup ?? '01',
    residence: person.residence ?? '',
    note: person.note ?? '',
  }
}

/** Người trong hộ. */
export const personForm: FormDefinition<PersonAnswers, PersonContext> = {
  id: 'person',
  title: 'Người trong hộ',
  idNames: ['person'],
  fields: [
    { name: 'role', label: 'Là ai trong hộ?' },
    { name: 'name', label: 'Họ và tên' },
    { name: 'unnamed', label: 'Chưa đặt tên' },
    { name: 'sex', label: 'Giới tính' },
    { name: 'birthDate', label: 'Ngày sinh dương lịch', hint: 'Ghi theo giấy khai sinh, không theo âm lịch.' },
    { name: 'birthTime', label: 'Giờ sinh', hint: 'Xem giấy ra viện. Không rõ thì để trống.' },
    { name: 'mother', label: 'Mẹ của bé' },
    { name: 'personalId', label: 'Số định danh (CCCD)', hint: '12 số. Bé chưa có thì để trống.' },
    { name: 'healthCard', label: 'Số thẻ BHYT', hint: '15 ký tự, hoặc 10 số cuối.' },
    { name: 'phone', label: 'Số điện thoại' },
    { name: 'phoneOwner', label: 'Số này của ai?' },
    { name: 'ethnicGroup', label: 'Dân tộc' },
    { name: 'residence', label: 'Cư trú' },
    { name: 'note', label: 'Ghi chú' },
  ],
  answersSchema: z.object({
    role: z.enum(['', 'head', 'mother', 'father', 'child', 'grandparent', 'other']),
    name: z.string(),
    unnamed: z.boolean(),
    sex: z.enum(['', 'male', 'female', 'unknown']),
    birthDate: z.string(),
    birthTime: z.string(),
    mother: z.string(),
    personalId: z.string(),
    healthCard: z.string(),
    phone: z.string(),
    phoneOwner: z.enum(['self', 'spouse', 'relative', 'neighbour']),
    ethnicGroup: z.string().check(z.regex(/^\d{2}$/, 'Chưa chọn dân tộc.')),
    residence: z.enum(['', 'permanent', 'temporary', 'absent']),
    note: z.string().check(z.maxLength(2000, 'Ghi chú dài quá. Rút còn 2.000 chữ.')),
  }).check((payload) => {
    for (const { field, message } of personProblems(payload.value)) {
      payload.issues.push({ code: 'custom', message, path: [field], input: payload.value })
    }
  }),
  toRecords,
}
