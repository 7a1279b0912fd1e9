/** A person as it is written down: full births for children, partial ones for grown-ups, papers checked without blocking. */
import * as z from 'zod/mini'
import { describe, expect, it } from 'vitest'
import { emptyPerson, personForm, personProblems, personToAnswers, type PersonAnswers } from '#domain/forms/person.ts'
import { personKind, type Person } from '#domain/records/person.ts'

const HOUSE = '019e0000-0000-7000-8000-000000000001'
const MOTHER = '019e0000-0000-7000-8000-000000000002'
const ID = '019e0000-0000-7000-8000-000000000003'
const context = {
  ids: { person: ID }, household: { id: HOUSE, area: '31/10525/g05' }, today: '2026-06-17', clock: '09:46', before: undefined,
}
const child: PersonAnswers = { ...emptyPerson, role: 'child', name: 'nguyễn gia bảo', sex: 'male', birthDate: '2026-06-10', birthTime: '04:30', mother: MOTHER }
const mother: PersonAnswers = { ...emptyPerson, role: 'mother', name: 'Trần Thị Hạnh', sex: 'female', birthDate: '1996' }

function result(answers: PersonAnswers, before?: Person) {
  return personForm.toRecords(answers, { ...context, before })
}
function saved(answers: PersonAnswers) {
  const made = result(answers)
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return made.changes[0]?.set ?? {}
}
function faults(answers: PersonAnswers): string[] {
  const made = result(answers)
  return made.ok ? [] : made.problems.map(({ field, message }) => `${field}: ${message}`)
}
function warnings(answers: PersonAnswers): string[] {
  const made = result(answers)
  return made.ok ? made.warnings.map(({ message }) => message) : []
}

describe('a child', () => {
  it('is saved with its full birth and its mother', () => {
    expect(saved(child)).toMatchObject({
      household: HOUSE, name: 'Nguyễn Gia Bảo', sex: 'male', birthDate: '2026-06-10', birthTime: '04:30', birthDateEstimated: false, mother: MOTHER, status: 'active',
    })
  })

  it('gives a record that its kind accepts whole', () => {
    const head = { occurredOn: '2026-06-17', recordedAt: 1, author: 'mai', device: 'm' }
    expect(z.safeParse(personKind.schema, { ...saved(child), ...head }).success).toBe(true)
  })

  it('may be without a name until the birth certificate', () => {
    expect(saved({ ...child, name: '', unnamed: true })).toMatchObject({ name: '', unnamed: true })
  })

  it('is no longer unnamed once a name is typed', () => {
    expect(saved({ ...child, unnamed: true })).toMatchObject({ name: 'Nguyễn Gia Bảo', unnamed: false })
  })

  it('needs day, month and year of its birth', () => {
    expect(faults({ ...child, birthDate: '2026-06' })).toEqual([
      'birthDate: Ngày sinh của bé cần đủ ngày, tháng, năm. Xem giấy khai sinh.',
    ])
  })

  it('is asked for the birth certificate when the day is missing', () => {
    expect(faults({ ...child, birthDate: '' })).toEqual(['birthDate: Chưa ghi ngày sinh. Xem giấy khai sinh hoặc sổ tiêm.'])
  })

  it('cannot be born tomorrow', () => {
    expect(faults({ ...child, birthDate: '2026-06-18' })).toEqual(['birthDate: Ngày sinh sau hôm nay. Xem lại năm.'])
  })

  it('cannot be born later this morning', () => {
    expect(faults({ ...child, birthDate: '2026-06-17', birthTime: '10:00' })).toEqual(['birthTime: Giờ sinh sau lúc này. Xem lại giờ.'])
  })

  it('without a birth time is saved, and asked back', () => {
    expect(saved({ ...child, birthTime: '' })['birthTime']).toBeNull()
    expect(warnings({ ...child, birthTime: '' })).toEqual(['Chưa ghi giờ sinh. Cần giờ để biết mũi viêm gan B trong 24 giờ.'])
  })

  it('of school age is not asked for its hour of birth', () => {
    expect(warnings({ ...child, birthDate: '2018-03-05', birthTime: '' })).toEqual([])
  })

  it('grown up may be known by its year only', () => {
    expect(saved({ ...child, birthDate: '1990', birthTime: '' })).toMatchObject({ birthDate: '1990', birthDateEstimated: true })
  })

  it('has no nine-digit card yet', () => {
    expect(faults({ ...child, personalId: '123456789' })).toEqual(['personalId: Trẻ em không có số 9 chữ số. Ghi số định danh 12 số.'])
  })
})

describe('a grown-up', () => {
  it('may know no more than the year', () => {
    expect(saved(mother)).toMatchObject({ birthDate: '1996', birthDateEstimated: true, mother: null })
  })

  it('may have no birthday at all', () => {
    expect(saved({ ...mother, birthDate: '' })).toMatchObject({ birthDate: null, birthDateEstimated: false })
  })

  it('keeps the leading zeros of the personal number', () => {
    expect(saved({ ...mother, personalId: '000 196 000 123' })['personalId']).toBe('000196000123')
  })

  it('with a man\'s number is asked back, not refused', () => {
    expect(warnings({ ...mother, personalId: '031096000123' })).toContain('Số định danh này là của nam. Xem lại số hoặc giới tính.')
  })

  it('with a number of another year is asked back', () => {
    expect(warnings({ ...mother, personalId: '031190000123' })).toEqual(['Số định danh ghi năm sinh 1990. Xem lại số hoặc ngày sinh.'])
  })

  it('with an unknown province is asked back', () => {
    expect(warnings({ ...mother, personalId: '000196000123' })).toEqual(['Không có mã tỉnh 000. Xem lại 3 số đầu của số định danh.'])
  })

  it('of eight years as mother is asked back', () => {
    expect(warnings({ ...mother, birthDate: '2018' })).toEqual(['Theo ngày sinh thì mới 8 tuổi. Xem lại năm.'])
  })

  it('of 120 years is asked back', () => {
    expect(warnings({ ...mother, role: 'grandparent', birthDate: '1906' })).toEqual(['Theo ngày sinh thì 120 tuổi. Xem lại năm.'])
  })

  it('of thirteen as mother is a true fact', () => {
    expect(warnings({ ...mother, birthDate: '2013-01-05' })).toEqual([])
  })

  it('may share a neighbour\'s telephone', () => {
    expect(saved({ ...mother, phone: '+84 912 345 678', phoneOwner: 'neighbour' })['phone']).toEqual({ number: '+84912345678', owner: 'neighbour' })
  })

  it('has a health card in capitals without spaces', () => {
    expect(saved({ ...mother, healthCard: 'dn 4 31 0123456789' })['healthCard']).toBe('DN4310123456789')
  })
})

describe('what the form says', () => {
  it.each([
    ['a role', { role: '' }, 'role: Chưa chọn người này là ai trong hộ.'],
    ['a name', { name: ' ' }, 'name: Chưa ghi họ và tên.'],
    ['a sex', { sex: '' }, 'sex: Chưa chọn nam hay nữ.'],
  ] as const)('asks for %s when it is missing', (_what, change, fault) => {
    expect(faults({ ...mother, ...change })).toContain(fault)
  })

  it('offers the way out for a child without a name', () => {
    expect(faults({ ...child, name: '' })).toEqual(['name: Chưa ghi tên bé. Bé chưa có tên thì bấm Chưa đặt tên.'])
  })

  it.each([
    ['31/2/2026', 'birthDate: Tháng 2/2026 có 28 ngày. Xem lại ngày.'],
    ['5/13/2026', 'birthDate: Không có tháng 13. Ghi ngày trước, tháng sau.'],
    ['5/3/', 'birthDate: Ngày sinh còn thiếu năm.'],
    ['1/1/1200', 'birthDate: Năm 1200 chưa đúng. Xem lại năm sinh.'],
    ['hôm kia', 'birthDate: Ngày sinh ghi chưa đủ. Ghi ngày, tháng rồi năm.'],
  ])('explains the date %s', (birthDate, fault) => {
    expect(faults({ ...child, birthDate })).toEqual([fault])
  })

  it.each([
    ['0123', 'personalId: Số định danh có 12 số. Đang có 4 số.'],
    ['03109600012A', 'personalId: Số định danh chỉ có chữ số. Xóa chữ đi.'],
  ])('explains the personal number %s', (personalId, fault) => {
    expect(faults({ ...mother, personalId })).toEqual([fault])
  })

  it.each([
    ['123', 'healthCard: Thẻ BHYT có 15 ký tự, hoặc 10 số cuối. Đang có 3.'],
    ['123456789012345', 'healthCard: Thẻ BHYT có 2 chữ cái rồi 13 số. Xem lại thẻ.'],
  ])('explains the health card %s', (healthCard, fault) => {
    expect(faults({ ...mother, healthCard })).toEqual([fault])
  })

  it('explains an hour that no clock shows', () => {
    expect(faults({ ...child, birthTime: '25: 10' })).toEqual(['birthTime: Giờ sinh từ 0:00 đến 23:59. Xem lại giờ.'])
  })

  it('stands on the fields when the schema is asked', () => {
    const parsed = z.safeParse(personForm.answersSchema, emptyPerson)
    expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual(personProblems(emptyPerson).map(({ field }) => field))
  })

  it('has a label for every answer it asks', () => {
    expect(personForm.fields.map(({ name }) => name).toSorted()).toEqual(Object.keys(emptyPerson).toSorted())
  })
})

describe('editing a person', () => {
  const before: Person = {
    id: ID, kind: 'person', area: '31/10525/g05', occurredOn: '2026-06-17', recordedAt: 1, author: 'mai', device: 'm',
    household: HOUSE, name: '', unnamed: true, sex: 'female', role: 'child', birthDate: '2026-06-10', birthTime: '04:30', mother: MOTHER,
    phone: { number: '+84912345678', owner: 'relative' }, status: 'active',
  }

  it('starts from what is stored', () => {
    expect(personToAnswers(before)).toMatchObject({ unnamed: true, birthTime: '04:30', mother: MOTHER, phone: '0912345678', ethnicGroup: '01', residence: '' })
  })

  it('keeps the id and leaves the status alone', () => {
    const made = result({ ...personToAnswers(before), name: 'Lê An Nhiên' }, before)
    expect(made.ok && made.changes[0]?.id).toBe(ID)
    expect(made.ok && made.changes[0]?.set).not.toHaveProperty('status')
    expect(made.ok && made.changes[0]?.set).toMatchObject({ name: 'Lê An Nhiên', unnamed: false })
  })
})
