/** What the registry's screens work out before they draw: lanes, ages, codes, the way back into a draft, names of people. */
import { describe, expect, it } from 'vitest'
import type { Household } from '#domain/records/household.ts'
import type { Person } from '#domain/records/person.ts'
import { search } from '#domain/search/person-search.ts'
import { chromeAddress, codeInAddress, codeInLink, isInsideZalo, missingDigits, typedCode } from '#features/enrol/enrol-code.ts'
import { householdsMeant, peopleMeant, type FamilyFilter } from '#features/family/family-filter.ts'
import { indexOf, registryToShow } from '#storage/read/registry-index.ts'
import { entryWords } from '#features/person/entry-words.ts'
import { formAddress, refusalWords, refusedTitle, waitingTitle } from '#features/sync-status/form-words.ts'
import { busiestLane, laneOf } from '#features/today/lane.ts'
import { words } from '#language/words.ts'
import type { FamilyMarks } from '#storage/read/family-marks.ts'
import type { Registry } from '#storage/read/registry.ts'
import type { NamedForm } from '#storage/read/sync-page.ts'
import { anEnrolledPhone } from '../../fixtures/phones.ts'

const TODAY = '2026-06-17'
const head = { area: '31/10525/g05', occurredOn: TODAY, recordedAt: 1, author: 'mai', device: 'm' }

function aChild(birthDate: string | null, change: Partial<Person> = {}): Person {
  return { ...head, id: `c-${birthDate ?? 'none'}`, kind: 'person', household: 'h', name: 'Nguyễn Gia Bảo', sex: 'male', role: 'child', status: 'active', birthDate, ...change }
}
function aHome(change: Partial<Household> = {}): Household {
  return { ...head, id: 'h', kind: 'household', number: '032', headName: 'Trần Thị Hạnh', address: 'Số 14, ngõ 27', consent: 'given', status: 'active', ...change }
}

describe('the lane of an address', () => {
  it.each([
    ['Số 14, ngõ 27', 'ngõ 27'],
    ['Ngõ 27, đường Trần Phú', 'ngõ 27'],
    ['12 thôn Đông, cạnh đình', 'thôn Đông'],
    ['Số 9', undefined],
  ])('is read out of %s', (address, lane) => {
    expect(laneOf(address)).toBe(lane)
  })

  it('is told when several doors share it', () => {
    expect(busiestLane(['Số 3, ngõ 27', 'Số 20, Ngõ 27', 'Số 1, ngõ 5'])).toEqual({ lane: 'ngõ 27', doors: 2 })
    expect(busiestLane(['Số 3, ngõ 27', 'Số 1, ngõ 5'])).toBeUndefined()
  })
})

const noMarks = { expecting: new Set<string>(), overdue: new Set<string>() }
const by = (filter: FamilyFilter, marks: FamilyMarks = noMarks) => ({ filter, marks, today: TODAY })

describe('the filters of the family list', () => {
  it.each([
    ['under-1', '2025-06-18', '2025-06-17'],
    ['under-5', '2021-06-18', '2021-06-17'],
  ] as const)('%s ends on the very day', (filter, inside, outside) => {
    expect(peopleMeant([aChild(inside), aChild(outside)], by(filter)).map(({ birthDate }) => birthDate)).toEqual([inside])
  })

  it('leave out the dead, the moved and partial dates', () => {
    const members = [aChild('2026-06-01', { status: 'died' }), aChild('2026-06-02', { status: 'moved' }), aChild('2026-06'), aChild(null)]
    expect(peopleMeant(members, by('under-5'))).toEqual([])
  })

  it('leave out households that moved away', () => {
    const rows = [{ household: aHome(), members: [aChild('2026-06-01')] }, { household: aHome({ status: 'moved' }), members: [aChild('2026-06-01')] }]
    expect(householdsMeant(rows, by('under-1'))).toHaveLength(1)
    expect(householdsMeant(rows, by('all'))).toHaveLength(2)
  })

  it('show who goes with child, and homes where something is overdue', () => {
    const mother = aChild(null, { id: 'm', role: 'mother', sex: 'female' })
    const rows = [{ household: aHome(), members: [mother] }, { household: aHome({ id: 'h2' }), members: [] }]
    const marks = { expecting: new Set(['m']), overdue: new Set(['h2']) }
    expect(householdsMeant(rows, by('expecting', marks)).map(({ household }) => household.id)).toEqual(['h'])
    expect(householdsMeant(rows, by('overdue', marks)).map(({ household }) => household.id)).toEqual(['h2'])
    expect(peopleMeant([mother], by('expecting', marks))).toEqual([mother])
  })
})

describe('the enrolment code', () => {
  it('is found behind the # of the link or in a bare QR', () => {
    expect(codeInLink('https://sonoi.example.vn/kich-hoat#12345678')).toBe('12345678')
    expect(codeInLink('12345678')).toBe('12345678')
    expect(codeInLink('https://zalo.me/123456789')).toBeUndefined()
  })

  it('is read from the address and after coming from Zalo', () => {
    expect(codeInAddress('https://a.vn/kich-hoat#12345678')).toBe('12345678')
    expect(codeInAddress('https://a.vn/kich-hoat?ma=12345678')).toBe('12345678')
    expect(codeInAddress('https://a.vn/12345678')).toBeUndefined()
  })

  it('keeps digits only and counts the missing ones', () => {
    expect(typedCode('12 34-5a')).toBe('12345')
    expect(missingDigits('12345')).toBe(3)
    expect(missingDigits('12345678')).toBe(0)
  })

  it('goes along when Chrome is opened out of Zalo', () => {
    const android = 'Mozilla/5.0 (Linux; Android 12) Zalo/23'
    expect(isInsideZalo(`${android} Zalo/23`)).toBe(true)
    expect(isInsideZalo('Mozilla/5.0 Chrome/130')).toBe(false)
    expect(chromeAddress(android, 'https://a.vn/kich-hoat#12345678')).toContain('intent://a.vn/kich-hoat?ma=12345678#Intent;scheme=https;package=com.android.chrome')
    expect(chromeAddress('iPhone', 'https://a.vn/')).toBeUndefined()
  })
})

describe('how a person is called', () => {
  it('is "Bé" up to school age and the plain name after', () => {
    expect(words.person.called(aChild('2026-06-10'), TODAY)).toBe('Bé Nguyễn Gia Bảo')
    expect(words.person.called(aChild('2019-06-10'), TODAY)).toBe('Nguyễn Gia Bảo')
    expect(words.person.called(aChild(null, { role: 'mother' }), TODAY)).toBe('Nguyễn Gia Bảo')
  })

  it('goes by the mother until there is a name', () => {
    const unnamed = aChild('2026-06-10', { name: '', unnamed: true, sex: 'female' })
    expect(words.person.called(unnamed, TODAY, 'Trần Thị Hạnh')).toBe('Bé gái con chị Hạnh')
    expect(words.person.called(unnamed, TODAY)).toBe('Bé gái chưa đặt tên')
  })
})

describe('the search of the book', () => {
  const book = (people: Person[]): Registry => ({ households: [{ household: aHome(), members: people }], people: new Map(people.map((one) => [one.id, one])) })

  it('follows a name that was corrected', async () => {
    const phone = await anEnrolledPhone()
    expect(search(indexOf(phone, book([aChild('2026-06-10')])), 'bao', 5)).toEqual(['c-2026-06-10'])
    const corrected = book([aChild('2026-06-10', { name: 'Nguyễn Gia Hân' })])
    expect(search(indexOf(phone, corrected), 'bao', 5)).toEqual([])
    expect(search(indexOf(phone, corrected), 'han', 5)).toContain('c-2026-06-10')
  })

  it('loses who left the book', async () => {
    const phone = await anEnrolledPhone()
    indexOf(phone, book([aChild('2026-06-10')]))
    expect(search(indexOf(phone, book([])), 'bao', 5)).toEqual([])
  })

  it('shows the last book while it is read anew', async () => {
    const phone = await anEnrolledPhone()
    const seen = book([])
    expect(registryToShow(phone, undefined)).toBeUndefined()
    expect(registryToShow(phone, seen)).toBe(seen)
    expect(registryToShow(phone, undefined)).toBe(seen)
  })
})

describe('a form on the sync screen', () => {
  const form: NamedForm = {
    txn: 't', kind: 'newborn-check', recordId: 'r', person: aChild('2026-06-10'), household: aHome(), isPrivate: false, occurredOn: '2026-06-15', createdAt: 1, refusal: { code: 'wrong-area', field: undefined },
  }

  it('is named by whom it is about', () => {
    expect(waitingTitle(form, TODAY)).toBe('Kiểm tra sơ sinh: Bé Nguyễn Gia Bảo')
    expect(waitingTitle({ ...form, kind: 'household', person: undefined }, TODAY)).toBe('Hộ gia đình: hộ 032')
    expect(refusedTitle(form, TODAY)).toBe('Bé Nguyễn Gia Bảo, kiểm tra sơ sinh ngày 15/6')
    expect(refusedTitle({ ...form, kind: 'household', person: undefined }, TODAY)).toBe('Hộ 032, ghi ngày 15/6')
    expect(refusedTitle({ ...form, person: undefined, household: undefined, occurredOn: '' }, TODAY)).toBe('Kiểm tra sơ sinh')
  })

  it('says why it was refused in plain words', () => {
    expect(refusalWords(form)).toBe('Hộ này ngoài địa bàn được giao. Hỏi trạm.')
    expect(refusalWords({ ...form, kind: 'household', refusal: { code: 'wrong-field', field: 'number' } })).toBe('Ô "Số hộ" chưa đúng. Mở phiếu để sửa.')
    expect(refusalWords({ ...form, refusal: { code: 'of-tomorrow', field: undefined } })).toBe(words.syncStatus.reasonUnknown)
  })

  it('opens where it can be mended', () => {
    expect(formAddress(form)).toBe('/nguoi/c-2026-06-10/so-sinh')
    expect(formAddress({ ...form, kind: 'person' })).toBe('/nguoi/r/sua')
    expect(formAddress({ ...form, kind: 'measurement' })).toBe('/nguoi/r/can-do')
    expect(formAddress({ ...form, kind: 'immunisation' })).toBe('/nguoi/c-2026-06-10/tiem-chung')
    expect(formAddress({ ...form, kind: 'vitamin-a-dose' })).toBe('/vitamin-a?be=c-2026-06-10')
    expect(formAddress({ ...form, kind: 'household-visit', person: undefined })).toBe('/ho/h')
    expect(formAddress({ ...form, kind: 'household-visit', person: undefined, household: undefined })).toBeUndefined()
  })
})

describe('a line of the timeline', () => {
  it('says what was found and never calls unsure clear', () => {
    const check = { ...head, id: 'd', kind: 'danger-sign-check', subject: 'c' }
    expect(entryWords({ ...check, signs: { lethargy: 'yes', poor_feeding: 'no' } }, TODAY)).toMatch(/^Có: /)
    expect(entryWords({ ...check, signs: { lethargy: 'unknown', poor_feeding: 'no' } }, TODAY)).toBe('Chưa rõ 1 dấu hiệu')
    expect(entryWords({ ...check, signs: { lethargy: 'no' } }, TODAY)).toBe('Không có dấu hiệu nguy hiểm')
  })

  it('tells whom a visit saw and when the next one is', () => {
    const visit = { ...head, id: 'v', kind: 'household-visit', household: 'h', seen: ['a', 'b'], advice: [], nextVisitOn: '2026-06-20' }
    expect(entryWords(visit, TODAY)).toBe('Gặp 2 người · Hẹn 20/6')
  })

  it('writes figures and doses as people say them', () => {
    const measurement = { ...head, id: 'g', kind: 'measurement', subject: 'c', weightKg: 9.2, lengthHeightCm: 74.5, muacMm: 132, oedema: 'yes' }
    expect(entryWords(measurement, TODAY)).toBe('9,2 kg · 74,5 cm · vòng cánh tay 132 mm · phù hai bàn chân')
    const dose = { ...head, id: 'm', kind: 'immunisation', subject: 'c', dose: 'penta_1', given: 'yes', givenOn: '2026-03-20', source: 'book' }
    expect(entryWords(dose, TODAY)).toBe('5 trong 1, mũi 1: đã tiêm 20/3/2026 (sổ)')
    expect(entryWords({ ...dose, givenOn: null, reaction: 'severe' }, TODAY)).toBe('5 trong 1, mũi 1: đã tiêm, chưa rõ ngày (sổ). Phản ứng nặng')
    expect(entryWords({ ...dose, given: 'no', notGivenReason: 'out-of-stock' }, TODAY)).toBe('5 trong 1, mũi 1: chưa tiêm, trạm hết vắc xin (sổ)')
    expect(entryWords({ ...head, id: 'a', kind: 'vitamin-a-dose', subject: 'c', outcome: 'vita_absent' }, TODAY)).toBe('Vắng')
  })

  it('says whom of mother and newborn was met, and how she is', () => {
    const contact = { ...head, id: 'p', kind: 'postnatal-visit', subject: 'c', mother: 'm', sawMother: 'yes', sawNewborn: 'yes' }
    expect(entryWords({ ...contact, motherSigns: { fever: 'no' } }, TODAY)).toBe('Gặp mẹ và bé · Mẹ: không có dấu hiệu nguy hiểm')
    expect(entryWords({ ...contact, subject: null, sawNewborn: 'no', motherSigns: { depressed_harm: 'yes' } }, TODAY)).toBe('Gặp mẹ · Mẹ: có: Việc riêng, trạm hỏi trực tiếp')
    expect(entryWords({ ...contact, sawMother: 'no' }, TODAY)).toBe('Gặp bé')
  })

  it('is silent about a kind of a newer version', () => {
    expect(entryWords({ id: 'x', kind: 'of-tomorrow' }, TODAY)).toBe('')
  })
})
