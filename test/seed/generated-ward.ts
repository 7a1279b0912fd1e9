/** A ward made from one number: families with everything that the indicators read, some of it void, unknown, late or missing. */
import { addDays, daysBetween } from '#domain/time/calendar-day.ts'

/** A record as it lies in the book: head and own fields, flat. */
export interface SeedRecord {
  readonly id: string
  readonly kind: string
  readonly occurredOn: string
  readonly recordedAt: number
  readonly [field: string]: unknown
}

/** The year that the ward is counted in. */
export const SEED_YEAR = { from: '2026-01-01', to: '2026-12-31' }

const AREA = '31/10525/g05'

/** A source of chance that gives the same row from the same number (mulberry32). */
function chanceOf(seed: number) {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (count: number) => Math.floor(next() * count)
  return {
    below,
    isOne: (inHowMany: number) => below(inHowMany) === 0,
    pick: <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item,
    between: (from: number, to: number) => from + below(to - from + 1),
  }
}

/** Records of a ward of about so many families; `contacts` is how many times as often each child is weighed, examined and asked about. */
export function generatedWard(seed: number, families: number, contacts = 1): SeedRecord[] {
  const chance = chanceOf(seed)
  const records: SeedRecord[] = []
  let count = 0
  const newId = () => `00000000-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`
  const threeWay = () => chance.pick(['yes', 'yes', 'no', 'unknown'] as const)
  // Months end differently; days up to the 28th leave that to the tests of dates.
  const dayIn = (fromYear: number, toYear: number) =>
    `${chance.between(fromYear, toYear)}-${String(chance.between(1, 12)).padStart(2, '0')}-${String(chance.between(1, 28)).padStart(2, '0')}`
  const add = (kind: string, occurredOn: string, own: Record<string, unknown>): string => {
    const id = newId()
    const voided = chance.isOne(25) && kind !== 'household' && kind !== 'person' ? { voidReason: 'ghi trùng' } : {}
    records.push({ id, kind, area: AREA, occurredOn, recordedAt: Date.UTC(2026, 0, 1) + count * 1000, author: 'mai', device: 'phone-1', ...own, ...voided })
    return id
  }

  for (let family = 0; family < families; family += 1) {
    const isMoved = chance.isOne(20)
    const household = add('household', '2024-01-02', {
      number: String(family), headName: 'x', address: 'x', consent: 'given', residence: chance.pick(['permanent', 'permanent', 'temporary', undefined]),
      status: isMoved ? 'moved' : 'active', movedOn: isMoved ? dayIn(2025, 2026) : null,
    })
    const isMotherDead = chance.isOne(30)
    const motherDiedOn = isMotherDead ? dayIn(2026, 2026) : null
    const mother = add('person', '2024-01-02', {
      household, name: 'Mẹ', sex: 'female', birthDate: String(chance.between(1975, 2006)), role: 'mother', status: isMotherDead ? 'died' : 'active', statusOn: motherDiedOn,
    })
    if (motherDiedOn !== null && chance.isOne(2)) {
      add('death', motherDiedOn, { subject: mother, place: 'hospital', causeGroup: chance.pick(['pregnancy-related', 'traffic', 'unknown', 'other-disease']), maternal: chance.pick([undefined, undefined, 'maternal', 'no', 'unknown']) })
    }
    addCaregiver(mother)
    let year = chance.between(2011, 2014)
    while (year <= 2026) {
      if (!chance.isOne(3)) addConfinement(household, mother, year)
      year += chance.between(2, 5)
    }
    if (chance.isOne(6)) addPregnancy(mother, dayIn(2026, 2026), null)
  }
  for (const agency of ['Công an', 'Trường mầm non', 'Hội Phụ nữ', 'Đoàn Thanh niên', 'Trạm Y tế']) {
    for (let entry = chance.between(1, 3); entry > 0; entry -= 1) add('agency-programme', dayIn(2026, 2026), { agency, hasProgramme: threeWay() })
  }
  return records

  function addCaregiver(mother: string): void {
    for (const topic of ['pneumonia', 'diarrhoea', 'child-injury', 'newborn-danger-signs']) {
      for (let talk = chance.below(3 * contacts); talk > 0; talk -= 1) {
        const recalled = ['a', 'b', 'c', 'd'].slice(0, chance.between(0, 4))
        add('teach-back', dayIn(2025, 2026), { subject: mother, topic, recalled, expected: ['a', 'b', 'c', 'd'], passMark: 3 })
      }
    }
  }

  function addPregnancy(mother: string, from: string, bornOn: string | null): string {
    const pregnancy = add('pregnancy', from, {
      subject: mother, lastPeriodOn: bornOn === null ? addDays(from, -60) : addDays(bornOn, -chance.between(250, 285)), status: bornOn === null ? 'ongoing' : 'delivered', endedOn: bornOn,
    })
    const last = bornOn ?? addDays(from, 150)
    for (let contact = chance.below(7); contact > 0; contact -= 1) {
      add('antenatal-contact', addDays(from, chance.below(Math.max(1, daysBetween(from, last)))), { subject: mother, pregnancy, place: 'station', haemoglobin: chance.isOne(2) ? chance.between(85, 135) : null })
    }
    return pregnancy
  }

  function addConfinement(household: string, mother: string, year: number): void {
    const bornOn = dayIn(year, year)
    if (bornOn > SEED_YEAR.to) return
    const isRecent = bornOn >= '2025-01-01'
    const pregnancy = isRecent && chance.isOne(2) ? addPregnancy(mother, addDays(bornOn, -chance.between(150, 230)), bornOn) : null
    const isStillbirth = isRecent && chance.isOne(15)
    const children = isStillbirth ? [] : Array.from({ length: chance.isOne(25) ? 2 : 1 }, () => addChild(household, mother, bornOn))
    if (isRecent && (isStillbirth || chance.isOne(2))) {
      add('delivery', bornOn, {
        subject: mother, pregnancy, place: chance.pick(['home', 'station', 'district-hospital', 'unknown']), attendant: chance.pick(['health-staff', 'untrained', 'unknown']),
        liveBirths: children.length, stillbirths: isStillbirth ? 1 : 0, children,
      })
    }
    if (isRecent) {
      for (let visit = chance.below(3); visit > 0; visit -= 1) {
        const seen = [mother, ...children].filter(() => !chance.isOne(4))
        add('household-visit', addDays(bornOn, chance.between(0, 9)), { household, subject: children[0] ?? null, mother, seen, advice: [] })
      }
      if (chance.isOne(3)) add('postnatal-visit', addDays(bornOn, chance.between(0, 9)), { subject: children[0] ?? null, mother, sawMother: threeWay(), sawNewborn: threeWay() })
    }
  }

  function addChild(household: string, mother: string, bornOn: string): string {
    const fate = chance.pick(['active', 'active', 'active', 'active', 'active', 'active', 'active', 'moved', 'died'] as const)
    const leftOn = addDays(bornOn, chance.between(0, Math.max(0, daysBetween(bornOn, '2026-12-28'))))
    const child = add('person', bornOn, {
      household, name: 'Bé', sex: chance.pick(['male', 'female']), birthDate: bornOn, role: 'child', mother, residence: chance.pick([undefined, undefined, 'temporary']),
      status: fate, statusOn: fate === 'active' ? null : leftOn,
    })
    if (fate === 'died' && chance.isOne(2)) add('death', leftOn, { subject: child, place: 'home', causeGroup: 'infection' })
    if (bornOn >= '2025-01-01') addNewbornChecks(child, mother, bornOn)
    if (bornOn >= '2022-01-01') addYoungChild(child, bornOn)
    if (chance.isOne(12)) add('injury', dayIn(2025, 2026), { subject: child, group: 'burns', place: 'home', outcome: 'treated' })
    if (chance.isOne(15)) {
      add('special-circumstance', dayIn(2025, 2026), { subject: child, code: chance.pick(['d_disability', 'at_risk', 'a_orphan_both']), endedOn: chance.isOne(3) ? dayIn(2025, 2026) : null })
      if (chance.isOne(2)) add('support-given', dayIn(2025, 2026), { subject: child, what: 'gift' })
    }
    return child
  }

  function addNewbornChecks(child: string, mother: string, bornOn: string): void {
    for (let check = chance.below(3); check > 0; check -= 1) {
      add('newborn-check', addDays(bornOn, chance.between(0, 20)), {
        subject: child, mother, birthPlace: chance.pick(['home', 'station', 'district-hospital', 'unknown']), weighed: threeWay(), vitaminK1: threeWay(), hepatitisB: threeWay(),
        earlyBreastfeeding: threeWay(), skinToSkin: threeWay(), eenc: threeWay(), screening: threeWay(), birthWeightGrams: chance.isOne(3) ? null : chance.between(1800, 4200),
      })
    }
  }

  function addYoungChild(child: string, bornOn: string): void {
    const dayOfLife = (from: string) => addDays(from, chance.below(Math.max(1, daysBetween(from, SEED_YEAR.to))))
    for (let time = chance.below(4 * contacts); time > 0; time -= 1) {
      const on = dayOfLife(bornOn)
      const months = daysBetween(bornOn, on) / 30.4375
      add('measurement', on, {
        subject: child, weightKg: chance.isOne(30) ? 1 : Math.round((3.2 + 8 * Math.log1p(months / 12)) * chance.between(75, 130)) / 100,
        lengthHeightCm: chance.isOne(5) ? null : Math.round((50 + 27 * Math.log1p(months / 10)) * chance.between(90, 108)) / 100,
        position: chance.pick(['lying', 'standing', null]), oedema: chance.isOne(40) ? 'yes' : 'no',
      })
    }
    for (let time = chance.below(3 * contacts); time > 0; time -= 1) add('vitamin-a-dose', chance.pick(['2026-06-01', '2026-06-20', '2026-07-02', '2026-12-01', '2026-12-20', '2025-12-01']), { subject: child, outcome: chance.pick(['vita_100k', 'vita_200k', 'vita_refused']) })
    for (let time = chance.below(3 * contacts); time > 0; time -= 1) add('periodic-exam', chance.pick(['2025-05-05', '2026-03-03', '2026-08-08']), { subject: child, place: 'station', recordOpened: threeWay() })
    for (let time = chance.below(3 * contacts); time > 0; time -= 1) {
      add('feeding-recall', dayOfLife(bornOn), {
        subject: child, breastfed: threeWay(), foods: Object.fromEntries(['grains_roots', 'pulses_nuts', 'dairy', 'flesh_foods', 'eggs', 'vita_fruit_veg', 'other_fruit_veg'].map((food) => [food, threeWay()])),
        meals: chance.pick([null, 1, 2, 3, 4]), milkFeeds: chance.pick([null, 0, 1, 2, 3]),
      })
    }
    if (chance.isOne(6)) return
    const doses: [string, number][] = [['bcg', 10], ['penta_1', 65], ['penta_2', 96], ['penta_3', 128], ['opv_1', 65], ['opv_2', 96], ['opv_3', 128], ['ipv_1', 160], ['measles_1', 280]]
    const delay = chance.pick([0, 0, 0, 20, 100])
    for (const [dose, day] of doses) {
      const on = addDays(bornOn, day + delay)
      if (!chance.isOne(40) && on <= SEED_YEAR.to) add('immunisation', on, { subject: child, dose, given: 'yes', givenOn: on })
    }
  }
}

