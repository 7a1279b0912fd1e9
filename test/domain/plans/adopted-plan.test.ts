/** From the adoption records of a ward to the plan in force: whose numbers stand on a day, and what is still to be confirmed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adoptedPlan, adoptionsInForce } from '#domain/plans/adopted-plan.ts'
import { lastDayOnTime } from '#domain/plans/deadline.ts'
import { eventDay } from '#domain/plans/event-days.ts'
import { targetState } from '#domain/plans/target-state.ts'
import type { PlanAdoption } from '#domain/records/plan-adoption.ts'
import { planAdoptionKind } from '#domain/records/plan-adoption.ts'
import { recordProblems } from '#domain/records/validate.ts'
import { anAdoption } from './adoption-builder.ts'

const raised = { target: 'LC-05', op: '>=' as const, value: 92, reason: 'Năm 2025 phường đã đạt 91%' }
const goalOf = (records: PlanAdoption[], day: string, target: string) => {
  const found = adoptedPlan(records, day)?.plan.targets.find(({ id }) => id === target)
  return found && `${found.op} ${found.value}`
}

describe('an adoption', () => {
  it('holds from its own first day on', () => {
    const records = [anAdoption(1, { occurredOn: '2026-03-02', validFrom: '2026-03-10' })]
    expect(adoptedPlan(records, '2026-03-09')).toBeNull()
    expect(adoptedPlan(records, '2026-03-10')).toMatchObject({ since: '2026-03-10', on: '2026-03-02', by: 'hoa', plan: { id: 'le-chan-2026-2030' } })
  })

  it('of another plan begins anew, without the old numbers', () => {
    const records = [
      anAdoption(1, { adjustments: [raised], acceptedCorrections: ['LC-01'] }),
      anAdoption(2, { plan: 'hai-duong-2026-2030', occurredOn: '2026-04-01' }),
      anAdoption(3, { occurredOn: '2026-05-01' }),
    ]
    expect(adoptedPlan(records, '2026-04-02')?.plan.id).toBe('hai-duong-2026-2030')
    expect(adoptedPlan(records, '2026-05-02')).toMatchObject({ since: '2026-05-01', adjustments: [], accepted: [] })
  })

  it('that was taken back counts no more', () => {
    const records = [anAdoption(1), anAdoption(2, { occurredOn: '2026-02-01', adjustments: [raised], voidReason: 'ghi nhầm' })]
    expect(goalOf(records, '2026-06-01', 'LC-05')).toBe('>= 90')
    expect(goalOf([anAdoption(1), anAdoption(2, { occurredOn: '2026-02-01', adjustments: [raised], voidReason: null })], '2026-06-01', 'LC-05')).toBe('>= 92')
  })

  it('made later the same day has the last word', () => {
    const [first, second] = [anAdoption(2, { recordedAt: 1 }), anAdoption(1, { recordedAt: 2, plan: 'hai-duong-2026-2030' })]
    for (const records of [[first, second], [second, first]]) expect(adoptedPlan(records, '2026-06-01')?.plan.id).toBe('hai-duong-2026-2030')
  })

  it('of a plan of tomorrow gives none, but is known', () => {
    const records = [anAdoption(1), anAdoption(2, { plan: 'le-chan-2031', occurredOn: '2026-02-01' })]
    expect(adoptedPlan(records, '2026-06-01')).toBeNull()
    expect(adoptionsInForce(records, '2026-06-01').map(({ plan }) => plan)).toEqual(['le-chan-2031'])
  })

  it('made by an older version still fits its kind', () => {
    const { id: _id, kind: _kind, ...fields } = anAdoption(1)
    expect(recordProblems(planAdoptionKind, fields)).toEqual([])
    expect(recordProblems(planAdoptionKind, { ...fields, adjustments: [raised], validFrom: null, reportDays: [], eventDays: [] })).toEqual([])
  })
})

describe('a number that the ward set itself', () => {
  it('says by whom, when, from what to what and why', () => {
    const records = [
      anAdoption(1, { acceptedCorrections: ['LC-01'] }),
      anAdoption(2, { occurredOn: '2026-02-01', author: 'lan', adjustments: [raised] }),
      anAdoption(3, { occurredOn: '2026-07-01', adjustments: [{ ...raised, op: '>', value: 95, reason: 'Sơ kết 6 tháng' }] }),
    ]
    expect(adoptedPlan(records, '2026-08-01')?.adjustments).toEqual([
      { target: 'LC-05', from: { op: '>=', value: 90 }, to: { op: '>=', value: 92 }, by: 'lan', on: '2026-02-01', reason: raised.reason, record: records[1]?.id },
      { target: 'LC-05', from: { op: '>=', value: 92 }, to: { op: '>', value: 95 }, by: 'hoa', on: '2026-07-01', reason: 'Sơ kết 6 tháng', record: records[2]?.id },
    ])
    expect([goalOf(records, '2026-01-31', 'LC-05'), goalOf(records, '2026-06-30', 'LC-05'), goalOf(records, '2026-08-01', 'LC-05')]).toEqual(['>= 90', '>= 92', '> 95'])
    expect(adoptedPlan(records, '2026-08-01')?.printed.targets[4]).toMatchObject({ id: 'LC-05', value: 90 })
  })

  it('is left aside with its problem when it makes no sense', () => {
    const records = [anAdoption(1, { adjustments: [{ ...raised, target: 'LC-99' }, { ...raised, value: 120 }, { ...raised, target: 'LC-06', value: 97 }] })]
    const found = adoptedPlan(records, '2026-06-01')
    expect(found?.problems).toEqual([
      { code: 'unknown-target', target: 'LC-99', record: records[0]?.id },
      { code: 'value-out-of-range', target: 'LC-05', to: 100, record: records[0]?.id },
    ])
    expect([goalOf(records, '2026-06-01', 'LC-05'), goalOf(records, '2026-06-01', 'LC-06')]).toEqual(['>= 90', '>= 97'])
  })

  it('fills the number that Minh Tân left out', () => {
    const plan = 'minh-tan-2026'
    expect(adoptedPlan([anAdoption(1, { plan })], '2026-06-01')?.toConfirm.map(({ code, about }) => `${code} ${about}`)).toContain('missing-value MT-01')
    const adjusted = adoptedPlan([anAdoption(1, { plan, adjustments: [{ target: 'MT-01', op: '<', value: 6, reason: 'Thấp hơn năm 2025' }] })], '2026-06-01')
    expect(adjusted?.plan.targets[0]).toMatchObject({ op: '<', value: 6, unit: 'cases_per_1000_children' })
    expect(adjusted?.toConfirm.map(({ about }) => about)).not.toContain('MT-01')
  })
})

describe('a correction', () => {
  it('is computed with before it is accepted', () => {
    const waiting = adoptedPlan([anAdoption(1)], '2026-06-01')
    const target = waiting?.plan.targets.find(({ id }) => id === 'LC-02')
    expect(target).toMatchObject({ wording: 'Giảm tỷ suất tử vong trẻ em dưới 1 tuổi xuống dưới 2%.', value: 2, unit: 'per_1000_live_births' })
    expect(target && targetState(target, { numerator: 3, denominator: 2000 })).toBe('met')
    expect(waiting?.toConfirm.find(({ about }) => about === 'LC-02')).toMatchObject({ code: 'correction', words: target?.correctionNote })
  })

  it('is accepted by whoever said so first', () => {
    const records = [anAdoption(1, { acceptedCorrections: ['LC-02'] }), anAdoption(2, { occurredOn: '2026-02-01', author: 'lan', acceptedCorrections: ['LC-02', 'LC-01'] })]
    const found = adoptedPlan(records, '2026-06-01')
    expect(found?.accepted.map(({ target, by, on }) => [target, by, on])).toEqual([['LC-02', 'hoa', '2026-01-05'], ['LC-01', 'lan', '2026-02-01']])
    expect(found?.toConfirm.map(({ about }) => about)).not.toContain('LC-02')
  })

  it('of a target that has none is a problem', () => {
    expect(adoptedPlan([anAdoption(1, { acceptedCorrections: ['LC-04', 'HD-01'] })], '2026-06-01')?.problems.map(({ code }) => code)).toEqual(['unknown-correction', 'unknown-correction'])
  })
})

describe('days of the ward', () => {
  const plan = 'ha-bac-2026'

  it('date a report that Hà Bắc does not date', () => {
    expect(adoptedPlan([anAdoption(1, { plan })], '2026-06-01')?.toConfirm.map(({ code }) => code)).toContain('report-day')
    const own = adoptedPlan([anAdoption(1, { plan, reportDays: [{ what: 'six-month', beforeDay: '06-10', reason: 'Công văn của Trung tâm' }] })], '2026-06-01')
    const added = own?.plan.deadlines.at(-1)
    expect(added && lastDayOnTime(added, 2026)).toBe('2026-06-09')
    expect(own?.toConfirm.map(({ code }) => code)).not.toContain('report-day')
  })

  it('stand in the place of the printed ones, sender by sender', () => {
    const reportDays = [{ what: 'year' as const, beforeDay: '11-05', who: 'Phòng Văn hóa - Xã hội', reason: 'Sở Y tế hẹn sớm' }]
    const own = adoptedPlan([anAdoption(1, { plan: 'le-thanh-nghi-2026', reportDays })], '2026-06-01')
    expect(own?.plan.deadlines.filter(({ what }) => what === 'year').map(({ beforeDay }) => beforeDay)).toEqual(['11-10', '11-05'])
  })

  it('settle an event without a day', () => {
    const own = adoptedPlan([anAdoption(1, { plan, eventDays: [{ code: 'safe_motherhood_week', from: '10-01', to: '10-07' }] })], '2026-06-01')
    const event = own?.plan.events.find(({ code }) => code === 'safe_motherhood_week')
    expect(event && eventDay(event, 2026)).toEqual({ from: '2026-10-01', to: '2026-10-07', needsConfirmation: false })
  })

  it.each([
    [{ eventDays: [{ code: 'tet', from: '02-01', to: '02-02' }] }, 'unknown-event'],
    [{ eventDays: [{ code: 'menopause_day', from: '10-18', to: '10-01' }] }, 'days-turned-round'],
    [{ reportDays: [{ what: 'year' as const, beforeDay: '02-29', reason: 'x' }] }, 'no-such-day'],
  ])('are left aside where they cannot be: %o', (said, code) => {
    const own = adoptedPlan([anAdoption(1, { plan, ...said })], '2026-06-01')
    expect(own?.problems.map((problem) => problem.code)).toEqual([code])
    expect(own?.plan.deadlines).toEqual(own?.printed.deadlines)
    expect(own?.plan.events).toEqual(own?.printed.events)
  })
})

describe('any adoptions', () => {
  const adjustment = fc.record({
    target: fc.constantFrom('LC-05', 'LC-11', 'LC-99'),
    op: fc.constantFrom('<' as const, '>=' as const, 'down' as const),
    value: fc.constantFrom(null, -1, 50, 101, Number.NaN),
    reason: fc.constantFrom('', 'đã bàn'),
  })
  const adoption = fc.record({
    occurredOn: fc.constantFrom('2026-01-05', '2026-02-01', '2026-07-01'),
    validFrom: fc.constantFrom(undefined, null, '2026-03-01'),
    plan: fc.constantFrom('le-chan-2026-2030', 'hai-duong-2026-2030'),
    acceptedCorrections: fc.subarray(['LC-01', 'LC-02', 'HD-13']),
    adjustments: fc.array(adjustment, { maxLength: 3 }),
    voidReason: fc.constantFrom(undefined, 'ghi nhầm'),
  })
  const adoptions = fc.array(adoption, { maxLength: 5 }).map((list) => list.map((said, index) => anAdoption(index + 1, said)))

  it('come to the same plan in whatever order they lie', () => {
    fc.assert(
      fc.property(adoptions, fc.constantFrom('2026-02-15', '2026-12-31'), (records, day) => {
        expect(adoptedPlan(records.toReversed(), day)).toEqual(adoptedPlan(records, day))
      }),
    )
  })

  it('never leave a target with a number it cannot have', () => {
    fc.assert(
      fc.property(adoptions, (records) => {
        for (const { value, op, multiplier } of adoptedPlan(records, '2026-12-31')?.plan.targets ?? []) {
          expect(value === null ? op === 'down' : value >= 0 && value <= multiplier).toBe(true)
        }
      }),
    )
  })

  it('voided again leave what was before', () => {
    fc.assert(
      fc.property(adoptions, adoption, (records, said) => {
        const more = anAdoption(99, { ...said, voidReason: 'ghi nhầm' })
        expect(adoptedPlan([...records, more], '2026-12-31')).toEqual(adoptedPlan(records, '2026-12-31'))
      }),
    )
  })
})
