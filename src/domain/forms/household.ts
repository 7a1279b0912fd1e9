/** The form of a household: number and address as the paper book has them, or a refusal of which only the reason is kept. */
import * as z from 'zod/mini'
import { isArea } from '../area.ts'
import { displayHouseholdNumber, householdNumberKey } from '../formats/household-number.ts'
import { parsePhone } from '../formats/phone.ts'
import type { Json } from '../json.ts'
import type { Household } from '../records/household.ts'
import { tidyName } from '../text/name.ts'
import type { FormDefinition, FormProblem, FormResult } from './form.ts'
import { phoneProblems } from './wording/unreadable.ts'

/** What the screen holds: text as typed; an empty text is an open question. */
export interface HouseholdAnswers {
  area: string
  consent: '' | 'given' | 'refused'
  refusalReason: string
  number: string
  headName: string
  address: string
  oldAddress: string
  phone: string
  phoneOwner: 'self' | 'spouse' | 'relative' | 'neighbour'
  economicStatus: '' | NonNullable<Household['economicStatus']>
  residence: '' | NonNullable<Household['residence']>
}

/** The ids of the records to be made, and the record that is edited, if it is one. */
export interface HouseholdContext {
  ids: Record<string, string>
  before: Household | undefined
}

/** A fresh form; the area is filled in when the collaborator has one group only. */
export const emptyHousehold: HouseholdAnswers = {
  area: '', consent: 'given', refusalReason: '', number: '', headName: '', address: '', oldAddress: '',
  phone: '', phoneOwner: 'self', economicStatus: '', residence: '',
}

function missing(field: string, value: string, message: string): FormProblem[] {
  return value.trim() === '' ? [{ field, message }] : []
}

/** All that is to be mended at once, in the order of the screen. */
export function householdProblems(answers: HouseholdAnswers): FormProblem[] {
  const always = [
    ...(isArea(answers.area) ? [] : [{ field: 'area', message: 'Chưa chọn tổ, thôn của hộ này.' }]),
    ...missing('consent', answers.consent, 'Chưa hỏi gia đình. Chọn Đồng ý hoặc Từ chối.'),
    ...(householdNumberKey(answers.number) === '' ? [{ field: 'number', message: 'Chưa ghi số hộ. Xem số trong Sổ A0.' }] : []),
    ...(displayHouseholdNumber(answers.number).length > 12 ? [{ field: 'number', message: 'Số hộ dài quá. Chỉ ghi số trong Sổ A0.' }] : []),
  ]
  if (answers.consent === 'refused') {
    return [...always, ...missing('refusalReason', answers.refusalReason, 'Chưa ghi lý do. Ghi một câu, lần sau không hỏi lại.')]
  }
  return [
    ...always,
    ...missing('headName', answers.headName, 'Chưa ghi tên chủ hộ.'),
    ...missing('address', answers.address, 'Chưa ghi địa chỉ. Ghi số nhà hoặc tên ngõ.'),
    ...phoneProblems('phone', answers.phone),
  ]
}

function tidyText(typed: string): string {
  return typed.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** A refusal keeps the number, so that nobody asks again, the reason, and nothing else: what was known before is emptied. */
function refusal(answers: HouseholdAnswers, before: Household | undefined): Record<string, Json> {
  return {
    ...(before?.oldAddress ? { oldAddress: '' } : {}),
    ...(before?.phones?.length ? { phones: [] } : {}),
    ...(before?.economicStatus ? { economicStatus: null } : {}),
    ...(before?.residence ? { residence: null } : {}),
    area: answers.area,
    number: displayHouseholdNumber(answers.number),
    headName: '',
    address: '',
    consent: 'refused',
    refusalReason: tidyText(answers.refusalReason),
  }
}

function toRecords(answers: HouseholdAnswers, context: HouseholdContext): FormResult {
  const problems = householdProblems(answers)
  if (problems.length > 0) return { ok: false, problems }
  const id = context.before?.id ?? context.ids['household'] ?? ''
  const status: Record<string, Json> = context.before ? {} : { status: 'active' }
  if (answers.consent === 'refused') {
    return { ok: true, warnings: [], changes: [{ kind: 'household', id, set: { ...refusal(answers, context.before), ...status } }] }
  }
  const phone = parsePhone(answers.phone)
  const set: Record<string, Json> = {
    area: answers.area,
    number: displayHouseholdNumber(answers.number),
    headName: tidyName(answers.headName),
    address: tidyText(answers.address),
    oldAddress: tidyText(answers.oldAddress),
    phones: phone.ok ? [{ number: phone.value.number, owner: answers.phoneOwner }, ...otherPhones(context.before)] : otherPhones(context.before),
    ...(answers.economicStatus === '' ? {} : { economicStatus: answers.economicStatus }),
    ...(answers.residence === '' ? {} : { residence: answers.residence }),
    consent: 'given',
    ...(context.before?.consent === 'refused' ? { refusalReason: '' } : {}),
    ...status,
  }
  return { ok: true, warnings: [], changes: [{ kind: 'household', id, set }] }
}

/** The screen edits the first number; further ones, such as from an import, stay. */
function otherPhones(before: Household | undefined): { number: string; owner: HouseholdAnswers['phoneOwner'] }[] {
  return before?.phones?.slice(1) ?? []
}

/** The answers that a stored household gives, for editing. */
export function householdToAnswers(household: Household): HouseholdAnswers {
  const [phone] = household.phones ?? []
  return {
    area: household.area,
    consent: household.consent,
    refusalReason: household.refusalReason ?? '',
    number: household.number,
    headName: household.headName,
    address: household.address,
    oldAddress: household.oldAddress ?? '',
    phone: phone?.number.replace(/^\+84/, '0') ?? '',
    phoneOwner: phone?.owner ?? 'self',
    economicStatus: household.economicStatus ?? '',
    residence: household.residence ?? '',
  }
}

/** Hộ gia đình. */
export const householdForm: FormDefinition<HouseholdAnswers, HouseholdContext> = {
  id: 'household',
  title: 'Hộ gia đình',
  idNames: ['household'],
  fields: [
    { name: 'area', label: 'Tổ, thôn' },
    { name: 'consent', label: 'Gia đình có đồng ý ghi thông tin không?' },
    { name: 'refusalReason', label: 'Lý do từ chối', hint: 'Chỉ giữ số hộ và lý do. Lần sau không hỏi lại.' },
    { name: 'number', label: 'Số hộ', hint: 'Như trong Sổ A0, ví dụ 032.' },
    { name: 'headName', label: 'Họ và tên chủ hộ' },
    { name: 'address', label: 'Địa chỉ', hint: 'Số nhà, ngõ, đường. Ví dụ: Số 14, ngõ 27.' },
    { name: 'oldAddress', label: 'Địa chỉ cũ, trước 1/7/2025' },
    { name: 'phone', label: 'Số điện thoại' },
    { name: 'phoneOwner', label: 'Số này của ai?' },
    { name: 'economicStatus', label: 'Diện hộ', hint: 'Theo danh sách của phường, xã.' },
    { name: 'residence', label: 'Cư trú' },
  ],
  answersSchema: z.object({
    area: z.string(),
    consent: z.enum(['', 'given', 'refused']),
    refusalReason: z.string(),
    number: z.string(),
    headName: z.string(),
    address: z.string(),
    oldAddress: z.string(),
    phone: z.string(),
    phoneOwner: z.enum(['self', 'spouse', 'relative', 'neighbour']),
    economicStatus: z.enum(['', 'none', 'poor', 'near-poor', 'escaped-poverty', 'escaped-near-poverty']),
    residence: z.enum(['', 'permanent', 'temporary', 'absent']),
  }).check((payload) => {
    for (const { field, message } of householdProblems(payload.value)) {
      payload.issues.push({ code: 'custom', message, path: [field], input: payload.value })
    }
  }),
  toRecords,
}
