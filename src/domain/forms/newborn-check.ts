/** The form of a newborn check: what was done at birth, each fact with where it was read; items: clinical.md §5. */
import * as z from 'zod/mini'
import type { Json } from '../json.ts'
import { newbornFacts } from '../newborn/facts.ts'
import type { RecordChange } from '../records/change.ts'
import type { Person } from '../records/person.ts'
import type { FormDefinition, FormResult } from './form.ts'
import { doseMoment, typedBirthWeight, weeksOf, type NewbornCheckAnswers, type NewbornCheckContext } from './newborn-check/answers.ts'
import { newbornCheckProblems, newbornCheckWarnings, problemsOnTheDay } from './newborn-check/problems.ts'

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

const sourceSchema = z.nullable(z.enum(['book', 'discharge-paper', 'told']))

const factSchema = z.object({
  answer: z.nullable(z.enum(['yes', 'no', 'unknown'])),
  source: sourceSchema,
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
    usualSource: sourceSchema,
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
