/** Small wards made by chance, in which many people are alike, for the tests of this folder. */
import fc from 'fast-check'
import type { Household } from '#domain/records/household.ts'
import type { Person } from '#domain/records/person.ts'
import { aChild, aHousehold, id } from '../indicators/builders.ts'
import { aDecision } from './decisions.ts'

const AREAS = ['31/10525/g05', '31/10525/g06']
const PHONES = ['+84912345678', '+84987654321', '+84909000111']
const NAMES = ['', 'Bé', 'Lan', 'Nguyễn Văn Nam', 'Nguyen Van Nam', 'Nguyễn Nam', 'Trần Thị Hạnh', 'Tran Thi Hanh', 'Trần Hạnh', 'Con bà Trần Thị Hạnh', 'Nguyễn Gia Bảo', 'Gia Bảo']
const BIRTHS = ['1990', '1990-03', '1990-03-05', '1990-05-03', '1990-03-07', '1989-12-30', '1990-01-02', '1990-01-01', '2026-06-10', '2026-06-11', '2026-06-13', '2026-06-14', null]
const PEOPLE = 9
const HOMES = 4

const phoneOf = (number: string | null, owner: 'self' | 'neighbour') => (number === null ? null : { number, owner })
const maybe = <Value>(...values: Value[]) => fc.constantFrom(null, null, null, ...values)

const household = fc.record({
  area: fc.constantFrom(...AREAS),
  number: fc.constantFrom('32', '032', '33', '34'),
  headName: fc.constantFrom(...NAMES),
  address: fc.constantFrom('', '12/45 Trần Phú', 'Số 12 ngõ 45 đường Trần Phú', 'Trần Phú', 'Thôn Đông', 'Lê Lợi'),
  phone: maybe(...PHONES),
  status: fc.constantFrom('active' as const, 'moved' as const),
})

const person = fc.record({
  household: fc.nat(HOMES - 1),
  name: fc.constantFrom(...NAMES),
  sex: fc.constantFrom('male' as const, 'female' as const, 'unknown' as const),
  birthDate: fc.constantFrom(...BIRTHS),
  birthDateEstimated: fc.boolean(),
  role: fc.constantFrom('child' as const, 'mother' as const, 'other' as const),
  mother: maybe(0, 1, 2),
  personalId: maybe('031226000123', '031226000124'),
  healthCard: maybe('TE1310123456789', '0123456789', '031226000123'),
  phone: maybe(...PHONES),
  owner: fc.constantFrom('self' as const, 'neighbour' as const),
  isVoid: fc.boolean(),
})

/** Persons 1–9 and households 100–103 with decisions about them, all of it by chance. */
export const smallWard = fc
  .record({
    homes: fc.array(household, { minLength: HOMES, maxLength: HOMES }),
    people: fc.array(person, { minLength: 2, maxLength: PEOPLE }),
    words: fc.array(fc.record({ kept: fc.nat(PEOPLE), other: fc.nat(PEOPLE), same: fc.boolean() }), { maxLength: 3 }),
  })
  .map(({ homes, people, words }) => ({
    households: homes.map(({ phone, ...home }, index): Household => aHousehold({ ...home, id: id(100 + index), phones: phone === null ? [] : [{ number: phone, owner: 'self' }] })),
    persons: people.map(
      ({ household: home, mother, phone, owner, isVoid, ...said }, index): Person =>
        aChild({
          ...said,
          id: id(index + 1),
          area: AREAS[home % 2] ?? '',
          household: id(100 + home),
          mother: mother === null ? null : id(mother + 1),
          phone: phoneOf(phone, owner),
          voidReason: isVoid && index % 4 === 0 ? 'nhầm' : null,
        }),
    ),
    decisions: words.map(({ kept, other, same }, index) => aDecision(500 + index, id(kept), id(other), { same })),
  }))
