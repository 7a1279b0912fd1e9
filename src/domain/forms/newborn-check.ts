/** The form of a newborn check: what was done at birth, each fact with where it was read; items: clinical.md §5. */
import * as z from 'zod/mini'
import { parseWeight } from '../formats/weight.ts'
import type { Json } from '../json.ts'
import { birthWeightAskBack, plausibleBirthWeight } from '../newborn/birth-weight.ts'
import { newbornFacts, type NewbornFactField } from '../newborn/facts.ts'
import { hepatitisBTiming, type HepatitisBResult } from '../newborn/hepatitis-b.ts'
import type { RecordChange } from '../records/change.ts'
import type { FactSource, ThreeWay } from '../records/kind.ts'
import type { NewbornCheck } from '../records/newborn-check.ts'
import type { Person } from '../records/person.ts'
import { isCalendarDay } from '../time/calendar-day.ts'
import type { FormDefinition, FormProblem, FormResult } from './form.ts'

/** One answered fact; both null while it is open. */
export interface FactAnswer {
  answer: ThreeWay | null
  source: FactSource | null
}

/** What the screen holds: text as typed; an empty text is an open question. */
export interface NewbornCheckAnswers {
  /** Day of the visit, which may be earlier than the day of entry. */
  occurredOn: string
  birthDate: string
  birthTime: string
  birthPlace: '' | NewbornCheck['birthPlace']
  birthPlaceName: string
  dischargedOn: string
  gestationWeeks: string
  birthWeight: string
  hepatitisBDay: string
  hepatitisBTime: string
  facts: Record<NewbornFactField, FactAnswer>
  note: string
}

/** The child, the check that is edited if it is one, and this moment in the field (`now` as `HH:MM`). */
export interface NewbornCheckContext {
  ids: Record<string, string>
  child: Person
  before: NewbornCheck | undefined
  today: string
  now: string
}

const open = (): FactAnswer => ({ answer: null, source: null })

/** A fresh form for a child, with what the registry knows of the birth. */
export function emptyNewbornCheck(child: Pick<Person, 'birthDate' | 'birthTime'>, today: string): NewbornCheckAnswers {
  return {
    occurredOn: today,
    birthDate: child.birthDate ?? '',
    birthTime: child.birthTime ?? '',
    birthPlace: '', birthPlaceName: '', dischargedOn: '', gestationWeeks: '', birthWeight: '',
    hepatitisBDay: '', hepatitisBTime: '',
    facts: {
      weighed: open(), vitaminK1: open(), hepatitisB: open(), earlyBreastfeeding: open(),
      skinToSkin: open(), eenc: open(), screening: open(), cordCare: open(),
    },
    note: '',
  }
}

/** The answers that a stored check gives, for editing. */
export function newbornCheckToAnswers(check: NewbornCheck, child: Person): NewbornCheckAnswers {
  const [day = '', time = ''] = (check.hepatitisBAt ?? '').split('T')
  const facts = emptyNewbornCheck(child, check.occurredOn).facts
  for (const { field, sourceField } of newbornFacts) facts[field] = { answer: check[field] ?? null, source: check[sourceField] ?? null }
  return {
    ...emptyNewbornCheck(child, check.occurredOn),
    birthPlace: check.birthPlace,
    birthPlaceName: check.birthPlaceName ?? '',
    dischargedOn: check.dischargedOn ?? '',
    gestationWeeks: check.gestationWeeks === null || check.gestationWeeks === undefined ? '' : String(check.gestationWeeks),
    birthWeight: typeof check.birthWeightGrams === 'number' ? `${check.birthWeightGrams} g` : '',
    hepatitisBDay: day,
    hepatitisBTime: time,
    facts,
    note: check.note ?? '',
  }
}

/** Typed weight in grams; null when it is empty or cannot be read. */
export function typedBirthWeight(typed: string): number | null {
  const parsed = parseWeight(typed, plausibleBirthWeight.value)
  return parsed.ok ? parsed.value.grams : null
}

/** What the answers say about the birth dose: in time, late, or not to be told. */
export function answeredHepatitisB(answers: NewbornCheckAnswers): HepatitisBResult {
  return hepatitisBTiming({
    answer: answers.facts.hepatitisB.answer ?? 'unknown',
    at: doseMoment(answers) ?? (answers.hepatitisBDay || null),
    birthDate: answers.birthDate || null,
    birthTime: answers.birthTime || null,
  })
}

/** The moment of the dose as it is stored; null unless day and time are both known. */
function doseMoment(answers: NewbornCheckAnswers): string | null {
  const known = isCalendarDay(answers.hepatitisBDay) && isTime(answers.hepatitisBTime)
  return known ? `${answers.hepatitisBDay}T${answers.hepatitisBTime}` : null
}

function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

function weeksOf(typed: string): number | null {
  return /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : null
}

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

function problemsOnTheDay(answers: NewbornCheckAnswers, { today, now }: NewbornCheckContext): FormProblem[] {
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

function toRecords(answers: NewbornCheckAnswers, context: NewbornCheckContext): FormResult {
  const stated = newbornCheckProblems(answers)
  if (stated.length > 0) return { ok: false, problems: stated }
  const late = problemsOnTheDay(answers, context)
  if (late.length > 0) return { ok: false, problems: late }
  const { child, before } = context
  const given = answers.facts.hepatitisB.answer === 'yes'
  const set: Record<string, Json> = {
    area: child.area,
    occurredOn: answers.occurredOn,
    subject: child.id,
    mother: child.mother ?? null,
    birthPlace: answers.birthPlace,
    birthPlaceName: answers.birthPlaceName.normalize('NFC').trim(),
    dischargedOn: answers.dischargedOn || null,
    gestationWeeks: weeksOf(answers.gestationWeeks),
    birthWeightGrams: answers.facts.weighed.answer === 'yes' ? typedBirthWeight(answers.birthWeight) : null,
    hepatitisBAt: given ? doseMoment(answers) : null,
    ...factFields(answers),
    note: answers.note.normalize('NFC').trim(),
  }
  const changes: RecordChange[] = [
    { kind: 'newborn-check', id: before?.id ?? context.ids['newborn-check'] ?? '', set },
    ...birthChange(answers, child),
  ]
  return { ok: true, changes, warnings: newbornCheckWarnings(answers) }
}

function factFields(answers: NewbornCheckAnswers): Record<string, Json> {
  const pairs = newbornFacts.flatMap(({ field, sourceField }): [string, Json][] => {
    const { answer, source } = answers.facts[field]
    if (answer === null) return []
    return source === null || answer === 'unknown' ? [[field, answer]] : [[field, answer], [sourceField, source]]
  })
  return Object.fromEntries(pairs)
}

/** The birth's day and time belong to the person: they are mended there, in the same save. */
function birthChange(answers: NewbornCheckAnswers, child: Person): RecordChange[] {
  const set: Record<string, Json> = {
    ...(answers.birthDate === (child.birthDate ?? '') ? {} : { birthDate: answers.birthDate, birthDateEstimated: false }),
    ...(answers.birthTime === (child.birthTime ?? '') ? {} : { birthTime: answers.birthTime || null }),
  }
  return Object.keys(set).length === 0 ? [] : [{ kind: 'person', id: child.id, set }]
}

const factSchema = z.object({
  answer: z.nullable(z.enum(['yes', 'no', 'unknown'])),
  source: z.nullable(z.enum(['book', 'discharge-paper', 'told'])),
})

/** Kiểm tra sơ sinh. */
export const newbornCheckForm: FormDefinition<NewbornCheckAnswers, NewbornCheckContext> = {
  id: 'newborn-check',
  title: 'Kiểm tra sơ sinh',
  idNames: ['newborn-check'],
  fields: [
    { name: 'occurredOn', label: 'Ngày thăm' },
    { name: 'birthDate', label: 'Ngày sinh' },
    { name: 'birthTime', label: 'Giờ sinh', hint: 'Xem giấy ra viện. Không rõ thì để trống.' },
    { name: 'birthPlace', label: 'Nơi sinh' },
    { name: 'birthPlaceName', label: 'Tên nơi sinh', hint: 'Ví dụ: Bệnh viện Phụ sản. Không rõ thì để trống.' },
    { name: 'dischargedOn', label: 'Ngày ra viện', hint: 'Sinh tại nhà thì để trống.' },
    { name: 'gestationWeeks', label: 'Tuổi thai', hint: 'Số tuần khi sinh. Không rõ thì để trống.' },
    { name: 'birthWeight', label: 'Cân lúc sinh', hint: 'Ghi 2640 hoặc 2,64 kg.' },
    { name: 'hepatitisBDay', label: 'Ngày tiêm viêm gan B' },
    { name: 'hepatitisBTime', label: 'Giờ tiêm viêm gan B' },
    ...newbornFacts.map(({ field, question }) => ({ name: `facts.${field}`, label: question })),
    { name: 'note', label: 'Ghi chú' },
  ],
  answersSchema: z.object({
    occurredOn: z.string(),
    birthDate: z.string(),
    birthTime: z.string(),
    birthPlace: z.enum(['', 'home', 'station', 'district-hospital', 'province-hospital', 'private', 'on-the-way', 'unknown']),
    birthPlaceName: z.string(),
    dischargedOn: z.string(),
    gestationWeeks: z.string(),
    birthWeight: z.string(),
    hepatitisBDay: z.string(),
    hepatitisBTime: z.string(),
    facts: z.object({
      weighed: factSchema, vitaminK1: factSchema, hepatitisB: factSchema, earlyBreastfeeding: factSchema,
      skinToSkin: factSchema, eenc: factSchema, screening: factSchema, cordCare: factSchema,
    }),
    note: z.string().check(z.maxLength(2000, 'Ghi chú dài quá. Rút còn 2.000 chữ.')),
  }).check((payload) => {
    for (const { field, message } of newbornCheckProblems(payload.value)) {
      payload.issues.push({ code: 'custom', message, path: field.split('.'), input: payload.value })
    }
  }),
  toRecords,
}
