/** A home looked through thing by thing: what matters for whom, what is left, what was mended, when to look again. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstHazardGroups, hazardGroupLabels } from '#domain/hazards/hazard-groups.ts'
import { findHazardItem, hazardItems } from '#domain/hazards/hazard-items.ts'
import { hazardChange, hazardStates, unsafeNow } from '#domain/hazards/hazard-looks.ts'
import { hazardRecheckDays, nextHazardLook, notSeenYet, proposedDay } from '#domain/hazards/hazard-recheck.ts'
import { hazardAdvice, hazardSummary } from '#domain/hazards/hazard-summary.ts'
import { hazardsToLookAt } from '#domain/hazards/hazards-to-look-at.ts'
import { hazardAnswerSchema, homeHazardCheckKind, type HomeHazardCheck } from '#domain/records/home-hazard-check.ts'
import { injuryGroups } from '#domain/records/injury.ts'
import { recordProblems } from '#domain/records/validate.ts'
import { needsConfirmation } from '#domain/signs/rule.ts'
import { recordOf } from '../indicators/record-of.ts'
import { id } from '../indicators/builders.ts'

const aLook = (number: number, day: string, items: HomeHazardCheck['items'], said: Partial<HomeHazardCheck> = {}): HomeHazardCheck => ({
  ...recordOf('home-hazard-check', number, day, { household: id(32), items, advised: [] }),
  ...said,
})

const codesFor = (...ages: (number | null)[]): string[] => hazardsToLookAt(ages).flatMap(({ items }) => items.map(({ code }) => code))
const allCodes = hazardItems.value.map(({ code }) => code)

describe('the list of things', () => {
  test('has a code, words and an age for each, fit for the record', () => {
    for (const item of hazardItems.value) {
      for (const words of [item.code, item.label, item.danger, item.advice]) expect(words.trim().length).toBeGreaterThan(0)
      expect(item.advice.length, item.advice).toBeLessThanOrEqual(140)
      expect(item.advice).toMatch(/\.$/)
      expect(item.ages.from, item.code).toBeLessThan(item.ages.below)
    }
    const items = Object.fromEntries(allCodes.map((code) => [code, 'safe']))
    const { id: _id, kind: _kind, ...fields } = aLook(1, '2026-06-17', {})
    expect(recordProblems(homeHazardCheckKind, { ...fields, items, advised: allCodes })).toEqual([])
    expect(new Set(allCodes).size).toBe(22)
  })

  test('has every group of the injuries, with a name', () => {
    const groups = new Set(hazardItems.value.map(({ group }) => group))
    expect([...groups].toSorted()).toEqual(injuryGroups.filter((group) => group !== 'other').toSorted())
    expect(Object.keys(hazardGroupLabels).toSorted()).toEqual([...groups].toSorted())
  })

  test('waits for the station to confirm it', () => {
    for (const rule of [hazardItems, firstHazardGroups, hazardRecheckDays]) {
      expect([needsConfirmation(rule), rule.source.length > 0]).toEqual([true, true])
    }
  })

  test('advises no medicine and no dose', () => {
    expect(hazardItems.value.filter(({ advice }) => /\d+ ?(mg|ml|viên|giọt)/.test(advice))).toEqual([])
  })
})

describe('what is looked at', () => {
  test('begins with water where a toddler lives', () => {
    expect(hazardsToLookAt([8])[0]).toMatchObject({ group: 'drowning', label: 'Đuối nước' })
    expect(hazardsToLookAt([59, 2])[0]?.group).toBe('drowning')
    expect(hazardsToLookAt([7])[0]?.group).toBe('suffocation')
    expect(hazardsToLookAt([0])[0]?.group).toBe('suffocation')
  })

  test.each([
    ['honey_none_u1', 11, 12],
    ['sleep_on_back', 11, 12],
    ['kitchen_barrier', 59, 60],
    ['bed_guard', 35, 36],
    ['toddler_gate', 47, 48],
    ['pond_fenced', 119, 120],
    ['helmet_seat', 191, 192],
  ])('has %s until the age of %i months, not at %i', (code, last, after) => {
    expect([codesFor(last).includes(code), codesFor(after).includes(code)]).toEqual([true, false])
  })

  test.each([
    ['water_container_covered', 5, 6],
    ['small_objects_away', 2, 3],
    ['pond_fenced', 7, 8],
    ['no_play_road', 11, 12],
  ])('has %s not at %i months, but from %i', (code, before, first) => {
    expect([codesFor(before).includes(code), codesFor(first).includes(code)]).toEqual([false, true])
  })

  test('is everything for a child whose age nobody knows', () => {
    expect(codesFor(null).toSorted()).toEqual(allCodes.toSorted())
  })

  test('is nothing where no child under sixteen lives', () => {
    expect([codesFor(), codesFor(192), codesFor(-1)]).toEqual([[], [], []])
  })

  test('is what matters for one child or the other', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (one, other) => {
        expect(new Set(codesFor(one, other))).toEqual(new Set([...codesFor(one), ...codesFor(other)]))
      }),
    )
  })
})

describe('a home that was looked through twice', () => {
  const looks = [
    aLook(1, '2026-05-01', { kitchen_barrier: 'unsafe', water_container_covered: 'unsafe', dog_tied: 'unsafe', sockets_covered: 'unsafe', gate_closed: 'safe' }),
    aLook(2, '2026-06-01', { kitchen_barrier: 'safe', water_container_covered: 'unsafe', dog_tied: 'not-present', sockets_covered: 'not-seen', gate_closed: 'unsafe' }),
  ]

  test('tells mended, left, new and not seen apart', () => {
    expect(hazardChange(looks)).toEqual({
      mended: ['kitchen_barrier', 'dog_tied'],
      stillUnsafe: ['water_container_covered'],
      newlyUnsafe: ['gate_closed'],
      notSeenAgain: ['sockets_covered'],
    })
  })

  test('keeps unsafe what nobody looked at again', () => {
    expect(unsafeNow(looks, [24]).map(({ code, on }) => `${code} ${on}`)).toEqual(['water_container_covered 2026-06-01', 'sockets_covered 2026-05-01', 'gate_closed 2026-06-01'])
  })

  test('has water first in its advice', () => {
    expect(hazardAdvice(looks, [24])[0]).toBe(findHazardItem('water_container_covered')?.advice)
  })

  test('has no change to tell after a single look', () => {
    expect([hazardChange(looks.slice(0, 1)), hazardChange([])]).toEqual([undefined, undefined])
  })

  test('is read without a look that was voided', () => {
    const [first, second] = looks as [HomeHazardCheck, HomeHazardCheck]
    expect(hazardChange([first, { ...second, voidReason: 'nhầm nhà' }])).toBeUndefined()
    expect(unsafeNow([first, { ...second, voidReason: 'nhầm nhà' }], [24])).toHaveLength(4)
  })

  test('says nothing of a danger that its children outgrew', () => {
    const honey = [aLook(1, '2026-05-01', { honey_none_u1: 'unsafe' })]
    expect([unsafeNow(honey, [11]), unsafeNow(honey, [12]), unsafeNow(honey, [12, null])].map(({ length }) => length)).toEqual([1, 0, 1])
  })

  test('does not drop a danger that a newer version wrote', () => {
    const newer = [aLook(1, '2026-05-01', { solar_battery: 'unsafe', kitchen_barrier: 'unsafe' })]
    expect(unsafeNow(newer, [24]).map(({ code }) => code)).toEqual(['kitchen_barrier', 'solar_battery'])
    expect([unsafeNow(newer, []), hazardAdvice(newer, [24]).length]).toEqual([[], 1])
  })
})

describe('the next look', () => {
  test('is in a week for water and in a month for other things', () => {
    expect([proposedDay('2026-06-01', ['pond_fenced', 'dog_tied']), proposedDay('2026-06-01', ['dog_tied']), proposedDay('2026-06-01', ['of_tomorrow']), proposedDay('2026-06-01', [])]).toEqual(['2026-06-08', '2026-07-01', '2026-07-01', undefined])
  })

  test('keeps to the day that was agreed with the family', () => {
    const looks = [aLook(1, '2026-06-01', { pond_fenced: 'unsafe' }, { lookAgainOn: '2026-06-20' })]
    expect(nextHazardLook(looks, [24])).toMatchObject({ on: '2026-06-20', agreed: true, unsafe: ['pond_fenced'] })
  })

  test('takes in what matters and was never seen', () => {
    const next = nextHazardLook([aLook(1, '2026-06-01', { sleep_on_back: 'unsafe', no_coal_heating: 'not-seen' })], [0])
    expect(next?.on).toBe('2026-06-08')
    expect(next?.notSeen).toEqual(codesFor(0).filter((code) => code !== 'sleep_on_back'))
  })

  test('is not asked of a safe, a childless or an unknown home', () => {
    const unsafe = [aLook(1, '2026-06-01', { pond_fenced: 'unsafe' })]
    expect([nextHazardLook([aLook(1, '2026-06-01', { pond_fenced: 'safe' })], [24]), nextHazardLook(unsafe, []), nextHazardLook([], [24])]).toEqual([undefined, undefined, undefined])
  })
})

describe('a home in words', () => {
  const every = (answer: 'safe' | 'unsafe', ...but: string[]): HomeHazardCheck['items'] => Object.fromEntries(codesFor(24).filter((code) => !but.includes(code)).map((code) => [code, answer]))

  test('is called safe only when all was seen', () => {
    expect(hazardSummary([aLook(1, '2026-06-01', every('safe'))], [24])).toEqual(['Các chỗ cần xem đều an toàn.'])
    expect(hazardSummary([aLook(1, '2026-06-01', every('safe', 'pond_fenced'))], [24])).toEqual(['Không còn chỗ nào chưa an toàn trong những chỗ đã xem.', 'Chưa xem 1 chỗ.'])
    expect(hazardSummary([], [24])).toEqual(['Chưa xem nguy hiểm trong nhà.'])
  })

  test('names what is left and counts what was mended', () => {
    const looks = [aLook(1, '2026-05-01', every('unsafe')), aLook(2, '2026-06-01', { ...every('safe'), pond_fenced: 'unsafe', dog_tied: 'unsafe', sharp_away: 'unsafe' })]
    expect(hazardSummary(looks, [24])).toEqual(['Còn 3 chỗ chưa an toàn: ao, giếng, hố chưa rào; chó chưa xích hoặc chưa tiêm dại; 1 chỗ khác.', `Từ lần trước đã sửa ${codesFor(24).length - 3} chỗ.`])
    expect(hazardSummary([aLook(1, '2026-05-01', { of_tomorrow: 'unsafe' })], [24])[0]).toBe('Còn 1 chỗ chưa an toàn: xem trong phiếu.')
  })

  const anyLooks = fc.array(fc.dictionary(fc.constantFrom(...allCodes, 'of_tomorrow'), fc.constantFrom(...hazardAnswerSchema.options)), { maxLength: 4 }).map((looks) => looks.map((items, index) => aLook(index + 1, `2026-0${index + 1}-01`, items)))

  test('has short sentences whatever was found', () => {
    fc.assert(
      fc.property(anyLooks, fc.nat(200), (looks, age) => {
        for (const sentence of hazardSummary(looks, [age])) expect(sentence.length, sentence).toBeLessThanOrEqual(140)
      }),
    )
  })

  test('is the same in whatever order the looks arrive', () => {
    fc.assert(
      fc.property(anyLooks, fc.nat(200), (looks, age) => {
        expect(hazardSummary(looks.toReversed(), [age])).toEqual(hazardSummary(looks, [age]))
        expect(hazardChange(looks.toReversed())).toEqual(hazardChange(looks))
      }),
    )
  })

  test('never counts a thing as both seen and not seen', () => {
    fc.assert(
      fc.property(anyLooks, fc.nat(200), (looks, age) => {
        const seen = new Set(hazardStates(looks).keys())
        expect(codesFor(age).filter((code) => !seen.has(code))).toEqual(notSeenYet(looks, [age]))
      }),
    )
  })
})
