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

/** What the people of a ward are drawn from: everything at once, or only what one way of comparing rests on. */
interface Mix {
  readonly homes: number
  readonly names: readonly string[]
  readonly heads: readonly string[]
  readonly births: readonly (string | null)[]
  readonly roles: readonly Person['role'][]
  readonly phones: readonly string[]
  readonly hasNumbers: boolean
}

const everything: Mix = { homes: 4, names: NAMES, heads: NAMES, births: BIRTHS, roles: ['child', 'mother', 'other'], phones: PHONES, hasNumbers: true }
const bare = { phones: [], hasNumbers: false } as const
const babies: Mix = {
  ...everything, ...bare, homes: PEOPLE, roles: ['child'], names: ['', 'Lan', 'Trần Thị Hạnh', 'Con bà Trần Hạnh', 'Nguyễn Gia Bảo', 'Gia Bảo'], births: ['2026-06-10', '2026-06-11', '2026-06-13'],
}
const families: Mix = { ...everything, ...bare, homes: 2, roles: ['other'], heads: ['A'], names: ['Nguyễn Văn Nam', 'Nguyễn Nam', 'Trần Thị Hạnh'], births: ['1990-03-05', '1989-12-30', '1990-01-02'] }
const heads: Mix = { ...everything, ...bare, homes: 6, heads: ['Nguyễn Văn Nam', 'Nguyễn Nam', 'Trần Thị Hạnh'], births: [null] }

const rarely = <Value>(values: readonly Value[]) => fc.constantFrom<Value | null>(null, null, null, ...values)

const homeOf = ({ heads: names, phones, hasNumbers }: Mix) =>
  fc.record({
    area: fc.constantFrom(...AREAS),
    number: hasNumbers ? fc.constantFrom('32', '032', '33', '34') : fc.integer({ min: 1, max: 900 }).map(String),
    headName: fc.constantFrom(...names),
    address: fc.constantFrom('', '', '12/45 Trần Phú', 'Số 12 ngõ 45 đường Trần Phú', 'Trần Phú', 'Thôn Đông', 'Lê Lợi'),
    phone: rarely(phones),
    status: fc.constantFrom('active' as const, 'moved' as const),
  })

const personOf = ({ homes, names, births, roles, phones, hasNumbers }: Mix) =>
  fc.record({
    household: fc.nat(homes - 1),
    name: fc.constantFrom(...names),
    sex: fc.constantFrom('male' as const, 'female' as const, 'unknown' as const, 'unknown' as const),
    birthDate: fc.constantFrom(...births),
    birthDateEstimated: fc.constantFrom(false, false, false, true),
    role: fc.constantFrom(...roles),
    mother: rarely([0, 1, 2]),
    personalId: rarely(hasNumbers ? ['031226000123', '031226000124'] : []),
    healthCard: rarely(hasNumbers ? ['TE1310123456789', '0123456789', '031226000123'] : []),
    phone: rarely(phones),
    owner: fc.constantFrom('self' as const, 'neighbour' as const),
    isVoid: fc.boolean(),
  })

const wardOf = (mix: Mix) =>
  fc
    .record({
      homes: fc.array(homeOf(mix), { minLength: mix.homes, maxLength: mix.homes }),
      people: fc.array(personOf(mix), { minLength: 4, maxLength: PEOPLE, size: 'max' }),
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
            phone: phone === null ? null : { number: phone, owner },
            voidReason: isVoid && index % 4 === 0 ? 'nhầm' : null,
          }),
      ),
      decisions: words.map(({ kept, other, same }, index) => aDecision(500 + index, id(kept), id(other), { same })),
    }))

/** Persons 1–9 and households from 100 on with decisions about them, all of it by chance. */
export const smallWard = fc.oneof(wardOf(everything), wardOf(babies), wardOf(families), wardOf(heads))
