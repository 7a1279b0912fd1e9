/** What a collaborator fills in on her phone: forms over what her book shows at that moment. */
import type { RecordChange } from '#domain/records/change.ts'
import type { Scope } from '#protocol/pull.ts'
import type { RecordRow } from '#storage/db.ts'
import { metaOn, opsOn, recordsOn, type SimulatedPhone } from '../phone/phone.ts'
import { GROUPS, WARD } from '../world-plan.ts'

/** The forms of the simulation. */
export const formNames = [
  'household', 'family', 'person', 'visit', 'address', 'birth', 'status', 'both', 'move', 'void', 'foreign-area', 'unknown-mother', 'child-of', 'mend',
] as const
export type FormName = (typeof formNames)[number]

/** Which form, about which of the records at hand, with which of the few values. */
export interface FormChoice {
  form: FormName
  pick: number
  value: number
}

const addresses = ['Ngõ 1', 'Ngõ 2', 'Ngõ 3', 'Ngõ 4']
const birthDates = ['2026-06-01', '2026-06-02', '2026-06-03', '2026-06-04']
const statuses = ['active', 'moved', 'died', 'active']

interface Book {
  choice: FormChoice
  newId: () => string
  areas: string[]
  households: RecordRow[]
  persons: RecordRow[]
  phone: SimulatedPhone
}

/** The changes that the form makes; none when the book has nothing that it could be about. */
export function changesOf(phone: SimulatedPhone, choice: FormChoice): RecordChange[] {
  const records = recordsOn(phone)
  const scope = metaOn(phone, 'scope') as Scope | undefined
  const areas = (scope?.areas ?? []).filter((area) => area !== WARD)
  if (areas.length === 0) return []
  return forms[choice.form]({
    choice, areas, phone,
    newId: phone.app.phone.newId,
    households: records.filter((row) => row.kind === 'household'),
    persons: records.filter((row) => row.kind === 'person'),
  })
}

const forms: Record<FormName, (book: Book) => RecordChange[]> = {
  household: (book) => [household(book, book.newId(), areaIn(book))],
  family: (book) => {
    const area = areaIn(book)
    const home = household(book, book.newId(), area)
    const mother = person(book, home.id, area, 'mother')
    const child = person(book, home.id, area, 'child')
    return [home, mother, { ...child, set: { ...child.set, mother: mother.id } }]
  },
  person: (book) => about(book, book.households, ({ id, area }) => [person(book, id, area, 'mother')]),
  visit: (book) => about(book, book.households, ({ id, area }) => [visit(book, id, area)]),
  address: (book) => about(book, book.households, (row) => [{ kind: row.kind, id: row.id, set: { address: oneOf(addresses, book) } }]),
  birth: (book) => about(book, book.persons, (row) => [{ kind: row.kind, id: row.id, set: { birthDate: oneOf(birthDates, book) } }]),
  status: (book) => about(book, book.persons, (row) => [{ kind: row.kind, id: row.id, set: { status: oneOf(statuses, book) } }]),
  both: (book) =>
    about(book, book.persons, (row) => [
      { kind: row.kind, id: row.id, set: { birthDate: oneOf(birthDates, book), name: `Tên ${book.choice.value}` } },
      ...book.households.filter(({ id }) => id === row.fields['household']).map(({ id, kind }) => ({ kind, id, set: { address: oneOf(addresses, book) } })),
    ]),
  move: (book) => about(book, book.households, (row) => move(book, row)),
  void: (book) => about(book, book.persons, (row) => [{ kind: row.kind, id: row.id, set: { voidReason: book.choice.value % 2 === 0 ? 'Ghi nhầm' : null } }]),
  'foreign-area': (book) => [household(book, book.newId(), GROUPS.find((area) => !book.areas.includes(area)) ?? '31/99999/g01')],
  'unknown-mother': (book) =>
    about(book, book.households, (row) => {
      const child = person(book, row.id, row.area, 'child')
      child.set['mother'] = book.newId()
      return [{ kind: row.kind, id: row.id, set: { address: oneOf(addresses, book) } }, child]
    }),
  // Its mother may be one who was refused herself: then it waits for her.
  'child-of': (book) =>
    about(book, book.persons, ({ id, area, fields }) => {
      const home = fields['household']
      if (typeof home !== 'string') return []
      const child = person(book, home, area, 'child')
      return [{ ...child, set: { ...child.set, mother: id } }]
    }),
  mend,
}

function about(book: Book, rows: readonly RecordRow[], fill: (row: RecordRow) => RecordChange[]): RecordChange[] {
  const row = rows[book.choice.pick % Math.max(1, rows.length)]
  return row ? fill(row) : []
}

function oneOf<Item>(items: readonly Item[], { choice }: Book): Item {
  return items[choice.value % items.length] as Item
}

function areaIn({ areas, choice }: Book): string {
  return areas[choice.pick % areas.length] ?? WARD
}

function household(book: Book, id: string, area: string): RecordChange {
  return { kind: 'household', id, set: { area, number: String(book.choice.value), headName: 'Trần Thị Hạnh', address: oneOf(addresses, book), consent: 'given', status: 'active' } }
}

function person(book: Book, home: string, area: string, role: 'mother' | 'child'): RecordChange {
  const set = { area, household: home, name: `Tên ${book.choice.value}`, sex: 'female', role, status: 'active', birthDate: oneOf(birthDates, book) }
  return { kind: 'person', id: book.newId(), set }
}

function visit(book: Book, home: string, area: string): RecordChange {
  return { kind: 'household-visit', id: book.newId(), set: { area, household: home, seen: [], advice: [`khuyên-${book.choice.value}`], note: 'Khỏe' } }
}

/** A family moves to another group; what is about it moves with it. */
function move({ areas, choice, persons }: Book, home: RecordRow): RecordChange[] {
  const goal = areas[choice.value % areas.length] ?? home.area
  const own = persons.filter(({ fields }) => fields['household'] === home.id)
  return [home, ...own].map(({ kind, id }) => ({ kind, id, set: { area: goal } }))
}

/** Fills a refused form in anew, so that it may pass this time. */
function mend({ phone, areas, choice }: Book): RecordChange[] {
  const refused = opsOn(phone).filter(({ status, op }) => status === 'refused' && (op.type === 'set' || op.type === 'resolve'))
  const chosen = refused[choice.pick % Math.max(1, refused.length)]
  if (!chosen) return []
  return refused
    .filter(({ txn }) => txn === chosen.txn)
    .map(({ op }) => ({
      kind: op.kind,
      id: op.recordId,
      set: {
        ...(op.set['area'] === undefined ? {} : { area: areas[0] ?? WARD }),
        ...(op.set['mother'] === undefined ? {} : { mother: null }),
      },
    }))
}
