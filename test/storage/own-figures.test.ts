/** A collaborator's own figures are those that the station's table counts of the same records, and they know when they are old. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findKind } from '#domain/records/index.ts'
import { indicatorById, indicatorRules } from '#domain/indicators/index.ts'
import { isOwnIndicator } from '#domain/reports/own-indicators.ts'
import { targetReport } from '#server/station/targets.ts'
import { countOwnFigures } from '#storage/own-figures.ts'
import { namesOf, readOwnTargets } from '#storage/read/own-targets.ts'
import type { Phone } from '#storage/phone.ts'
import { saveRecords } from '#storage/save.ts'
import { syncOnce } from '#sync/engine.ts'
import { anEndpoint, type EnrolledPhone, type TestEndpoint } from '../fixtures/endpoint.ts'
import { aHousehold, TO_5, TO_6, WARD } from '../fixtures/phones.ts'

const TODAY = '2026-06-17'
const PERIOD = { from: '2026-01-01', to: TODAY }

let endpoint: TestEndpoint
let mai: EnrolledPhone

beforeEach(async () => {
  endpoint = await anEndpoint()
  mai = await endpoint.enrol('Mai', [5])
})

afterEach(() => endpoint.close())

async function save(phone: Phone, kind: string, set: Record<string, string | number | boolean | null>, occurredOn = TODAY): Promise<string> {
  const id = phone.newId()
  const saved = await saveRecords(phone, [{ kind, id, set }], { occurredOn })
  if (!saved.ok) throw new Error(JSON.stringify(saved.problems))
  return id
}

/** A family with a mother and so many newborns, every other one put to the breast in the first hour. */
async function family(phone: Phone, births: number, area = TO_5): Promise<string[]> {
  const household = phone.newId()
  await saveRecords(phone, [aHousehold(household, { area })], { occurredOn: '2026-01-05' })
  const mother = await save(phone, 'person', { area, household, name: 'Trần Thị Hạnh', sex: 'female', role: 'mother', status: 'active', birthDate: '1996' }, '2026-01-05')
  const children: string[] = []
  for (let at = 0; at < births; at += 1) {
    const subject = await save(phone, 'person', { area, household, mother, name: `Bé ${at}`, sex: 'male', role: 'child', status: 'active', birthDate: `2026-0${(at % 5) + 1}-10` }, '2026-06-01')
    const known = at % 2 === 0 ? 'yes' : 'no'
    await save(phone, 'newborn-check', {
      area, subject, weighed: 'yes', vitaminK1: known, hepatitisB: 'unknown', earlyBreastfeeding: known, skinToSkin: 'unknown', eenc: 'unknown', screening: 'unknown', birthPlace: 'station', birthWeightGrams: 2400 + at * 100,
    })
    await save(phone, 'measurement', { area, subject, weightKg: 6 + at / 10, lengthHeightCm: 62, position: 'lying', oedema: 'no' })
    children.push(subject)
  }
  return children
}

const noPause = () => Promise.resolve()

describe('own figures', () => {
  it('equal those of the station for the same records', async () => {
    await family(mai.phone, 5)
    await syncOnce(mai.phone, mai.ports)
    const own = await countOwnFigures(mai.phone, noPause)
    const report = await endpoint.store.read((db) => targetReport(db, WARD, PERIOD, TODAY))
    expect(own.planId).toBe(report.planId)
    expect(own.period).toEqual(PERIOD)
    expect(own.figures.filter(({ denominator }) => denominator > 0).length).toBeGreaterThan(5)
    for (const { code, numerator, denominator, unknown, toReach } of own.figures) {
      const there = report.computed.find(({ indicator }) => indicator === code)
      expect({ code, numerator, denominator, unknown }).toEqual({ code, numerator: there?.numerator, denominator: there?.denominator, unknown: there?.unknown })
      expect(toReach.map(({ person, why }) => [person, why])).toEqual(there?.toReach.map(({ id, why }) => [id, why]))
    }
  })

  it('count the own groups alone', async () => {
    await family(mai.phone, 2)
    const before = await countOwnFigures(mai.phone, noPause)
    const huong = await endpoint.enrol('Hương', [6])
    await family(huong.phone, 4, TO_6)
    await syncOnce(huong.phone, huong.ports)
    await syncOnce(mai.phone, mai.ports)
    expect((await countOwnFigures(mai.phone, noPause)).figures).toEqual(before.figures)
    expect(before.groups).toEqual(['Tổ 5'])
  })

  it('show nothing that stands on restricted records', () => {
    const shown = indicatorRules.filter(isOwnIndicator).map(({ id }) => id)
    expect(shown).not.toContain('special_circumstances_supported')
    expect(shown).not.toContain('agencies_injury_programme')
    for (const code of shown) expect(indicatorById(code)?.kinds.every((kind) => findKind(kind)?.restricted === false)).toBe(true)
  })

  it('are counted once, and told to be old when the book changes', async () => {
    expect(await readOwnTargets(mai.phone)).toMatchObject({ counted: null, isStale: false })
    await family(mai.phone, 1)
    await countOwnFigures(mai.phone, noPause)
    expect(await readOwnTargets(mai.phone)).toMatchObject({ isStale: false, plan: { id: 'hai-duong-2026-2030' } })
    await family(mai.phone, 1)
    const { counted, isStale } = await readOwnTargets(mai.phone)
    expect(isStale).toBe(true)
    expect(counted?.figures.length).toBeGreaterThan(10)
  })

  it('are old on the next day', async () => {
    await countOwnFigures(mai.phone, noPause)
    mai.clock.now += 24 * 3600 * 1000
    expect(await readOwnTargets(mai.phone)).toMatchObject({ isStale: true })
  })

  it('are counted in slices with room for the finger between', async () => {
    await family(mai.phone, 3)
    let pauses = 0
    await countOwnFigures(mai.phone, () => {
      pauses += 1
      return Promise.resolve()
    })
    expect(pauses).toBeGreaterThan(indicatorRules.filter(isOwnIndicator).length)
  })

  it('name those still to reach with mother and household', async () => {
    const [, second = ''] = await family(mai.phone, 2)
    const { figures } = await countOwnFigures(mai.phone, noPause)
    const toReach = figures.find(({ code }) => code === 'early_breastfeeding_1h')?.toReach ?? []
    expect(toReach).toEqual([{ person: second, why: 'answer-no' }])
    expect(await namesOf(mai.phone, [second, 'gone'])).toMatchObject([{ person: { name: 'Bé 1' }, mother: { name: 'Trần Thị Hạnh' }, household: { number: '032' } }, { person: undefined }])
  })
})
