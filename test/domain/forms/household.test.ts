/** A household as it is written down at the door, and what the form says when something is missing. */
import * as z from 'zod/mini'
import { describe, expect, it } from 'vitest'
import { emptyHousehold, householdForm, householdProblems, householdToAnswers, type HouseholdAnswers } from '#domain/forms/household.ts'
import { phoneProblemText } from '#domain/forms/wording/unreadable.ts'
import { householdKind, type Household } from '#domain/records/household.ts'

const AREA = '31/10525/g05'
const ID = '019e0000-0000-7000-8000-000000000001'
const answered: HouseholdAnswers = {
  ...emptyHousehold, area: AREA, number: '32', headName: 'trần thị hạnh', address: ' Số 14,  ngõ 27 ', phone: '0912.345.678', phoneOwner: 'neighbour',
}
const context = { ids: { household: ID }, before: undefined }

function saved(answers: HouseholdAnswers, before?: Household) {
  const result = householdForm.toRecords(answers, { ...context, before })
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.changes[0]?.set ?? {}
}

const stored: Household = {
  id: ID, kind: 'household', area: AREA, occurredOn: '2026-06-17', recordedAt: 1, author: 'mai', device: 'm',
  number: '032', headName: 'Trần Thị Hạnh', address: 'Số 14', consent: 'given', status: 'active',
  phones: [{ number: '+84912345678', owner: 'self' }, { number: '+84912000111', owner: 'relative' }],
}

describe('a household that agreed', () => {
  it('is saved as the paper book writes it', () => {
    expect(saved(answered)).toMatchObject({
      area: AREA, number: '032', headName: 'Trần Thị Hạnh', address: 'Số 14, ngõ 27', consent: 'given', status: 'active',
      phones: [{ number: '+84912345678', owner: 'neighbour' }],
    })
  })

  it('gives a record that its kind accepts whole', () => {
    const head = { occurredOn: '2026-06-17', recordedAt: 1, author: 'mai', device: 'm' }
    expect(z.safeParse(householdKind.schema, { ...saved(answered), ...head }).success).toBe(true)
  })

  it('needs no telephone and no lists of the ward', () => {
    const set = saved({ ...answered, phone: '' })
    expect(set['phones']).toEqual([])
    expect(set).not.toHaveProperty('economicStatus')
    expect(set).not.toHaveProperty('residence')
  })

  it('keeps its id and status when it is changed later', () => {
    const set = saved({ ...householdToAnswers(stored), address: 'Số 20' }, stored)
    expect(set).not.toHaveProperty('status')
    expect(set['address']).toBe('Số 20')
  })

  it('keeps a second number that the screen does not show', () => {
    const set = saved({ ...householdToAnswers(stored), phone: '0988777666' }, stored)
    expect(set['phones']).toEqual([{ number: '+84988777666', owner: 'self' }, { number: '+84912000111', owner: 'relative' }])
  })

  it('comes back to the form as it was typed', () => {
    expect(householdToAnswers(stored)).toMatchObject({ number: '032', phone: '0912345678', consent: 'given', residence: '' })
  })
})

describe('a household that refused', () => {
  const refusing: HouseholdAnswers = { ...answered, consent: 'refused', refusalReason: ' Không muốn  ghi tên ' }

  it('leaves its number and its reason and nothing else', () => {
    expect(saved(refusing)).toEqual({
      area: AREA, number: '032', headName: '', address: '', consent: 'refused', refusalReason: 'Không muốn ghi tên', status: 'active',
    })
  })

  it('empties what was known when it comes later', () => {
    const before: Household = { ...stored, oldAddress: 'Khu 3', economicStatus: 'poor', residence: 'temporary' }
    const set = saved(refusing, before)
    expect(set).toMatchObject({ headName: '', address: '', oldAddress: '', phones: [], economicStatus: null, residence: null })
    expect(householdKind.schema.safeParse({ ...before, ...set }).success).toBe(true)
  })

  it('is asked for the reason and not for a name', () => {
    expect(householdProblems({ ...emptyHousehold, area: AREA, number: '5', consent: 'refused' })).toEqual([
      { field: 'refusalReason', message: 'Chưa ghi lý do. Ghi một câu, lần sau không hỏi lại.' },
    ])
  })

  it('may agree later, and the reason is emptied', () => {
    const before: Household = { ...stored, consent: 'refused', refusalReason: 'Không muốn', headName: '', address: '' }
    expect(saved(answered, before)).toMatchObject({ consent: 'given', refusalReason: '', headName: 'Trần Thị Hạnh' })
  })
})

describe('what the form says', () => {
  it('names everything that is missing at once', () => {
    expect(householdProblems(emptyHousehold).map(({ field }) => field)).toEqual(['area', 'number', 'headName', 'address'])
  })

  it('counts the digits that a number lacks', () => {
    expect(householdProblems({ ...answered, phone: '091234567' })).toEqual([
      { field: 'phone', message: 'Số di động có 10 số. Còn thiếu 1 số.' },
    ])
  })

  it('stands on the field when the schema is asked', () => {
    const parsed = z.safeParse(householdForm.answersSchema, { ...answered, address: ' ' })
    expect(parsed.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ['address', 'Chưa ghi địa chỉ. Ghi số nhà hoặc tên ngõ.'],
    ])
  })

  it('is the same from the schema and from the save', () => {
    const result = householdForm.toRecords(emptyHousehold, context)
    expect(result).toEqual({ ok: false, problems: householdProblems(emptyHousehold) })
  })

  it('asks again for a number longer than any book has', () => {
    expect(householdProblems({ ...answered, number: '1234567890123' }).map(({ field }) => field)).toEqual(['number'])
  })

  it.each([
    [{ code: 'phone-empty' } as const, 'Chưa ghi số điện thoại.'],
    [{ code: 'phone-letters' } as const, 'Số điện thoại chỉ có chữ số. Xóa chữ đi.'],
    [{ code: 'phone-too-long', line: 'mobile', extra: 2 } as const, 'Số di động có 10 số. Đang thừa 2 số.'],
    [{ code: 'phone-too-short', line: 'landline', missing: 1 } as const, 'Số máy bàn có 11 số. Còn thiếu 1 số.'],
    [{ code: 'phone-too-short', line: 'hotline', missing: 1 } as const, 'Số tổng đài có 8 đến 10 số. Còn thiếu 1 số.'],
    [{ code: 'phone-unknown-prefix', prefix: '44' } as const, 'Số điện thoại bắt đầu bằng 0. Xem lại số đầu 44.'],
    [{ code: 'phone-old-mobile', now: '+84388123456' } as const, 'Đầu số cũ đã đổi. Số mới là 0388123456.'],
  ])('puts a telephone problem into plain words: %o', (problem, message) => {
    expect(phoneProblemText(problem)).toBe(message)
  })

  it('has a label for every answer it asks', () => {
    expect(householdForm.fields.map(({ name }) => name).toSorted()).toEqual(Object.keys(emptyHousehold).toSorted())
  })
})
