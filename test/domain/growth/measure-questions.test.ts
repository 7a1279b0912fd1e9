/** What a measured figure is asked back about: never a plausible one, never without a way to keep what can be stored. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { growthCurve } from '#domain/growth/growth-curve.ts'
import { measureQuestion, measureRanges, type MeasuringMoment } from '#domain/growth/measure-questions.ts'
import { addDays } from '#domain/time/calendar-day.ts'

const BORN = '2025-04-10'
const DAY = '2026-06-17'
const moment = (over: Partial<MeasuringMoment> = {}): MeasuringMoment => ({
  child: { sex: 'female', birthDate: BORN }, occurredOn: DAY, position: null, weightKg: null, previous: undefined, ...over,
})
const asked = (field: 'weight' | 'length', value: number, over: Partial<MeasuringMoment> = {}) => measureQuestion(field, value, moment(over))

describe('a figure that no child of the age has', () => {
  it('is asked about with the comma moved', () => {
    expect(asked('weight', 92)).toEqual({ sentence: '92 kg quá nặng với bé 14 tháng. Có phải 9,2 kg?', suggestion: 9.2, mayKeep: true })
    expect(asked('weight', 0.92)).toMatchObject({ sentence: '0,92 kg quá nhẹ với bé 14 tháng. Có phải 9,2 kg?', suggestion: 9.2 })
    expect(asked('length', 7.45)).toMatchObject({ suggestion: 74.5, mayKeep: false })
  })

  it('is asked to be taken again where no comma helps', () => {
    expect(asked('weight', 30)?.sentence).toBe('30 kg quá nặng với bé 14 tháng. Cân lại cho chắc.')
    expect(asked('length', 120)?.sentence).toBe('120 cm quá dài với bé 14 tháng. Đo lại cho chắc.')
    expect(asked('length', 45, { child: { sex: 'male', birthDate: '2023-06-01' } })?.sentence).toBe('45 cm quá thấp với bé 3 tuổi. Đo lại cho chắc.')
  })

  it('cannot be kept where no record holds it', () => {
    expect(asked('weight', 920)).toMatchObject({ mayKeep: false, suggestion: 9.2 })
    expect(asked('length', 745)).toMatchObject({ mayKeep: false, suggestion: 74.5 })
  })

  it('is asked about by wide limits without a birthday', () => {
    const child = { sex: 'male' as const, birthDate: null }
    expect(asked('weight', 92, { child })?.sentence).toBe('92 kg quá nặng với bé. Có phải 9,2 kg?')
    expect(asked('weight', 40, { child })).toBeNull()
  })
})

describe('a change that no child makes', () => {
  const previous = { occurredOn: '2026-05-17', weightKg: 9, lengthHeightCm: 76 }

  it('in length asks to keep the child straight', () => {
    expect(asked('length', 73, { previous })).toEqual({ sentence: 'Thấp hơn lần trước 3 cm. Đo lại, giữ chân bé thẳng.', suggestion: null, mayKeep: true })
    expect(asked('length', 75.5, { previous })).toBeNull()
  })

  it('in weight says by how much', () => {
    expect(asked('weight', 7, { previous })?.sentence).toBe('Nhẹ hơn lần trước 2 kg. Cân lại cho chắc.')
    expect(asked('weight', 12.1, { previous })?.sentence).toBe('Nặng hơn lần trước 3,1 kg. Cởi bớt áo, cân lại.')
    expect(asked('weight', 9.2, { previous })).toBeNull()
  })

  it('is seen between weight and length too', () => {
    expect(asked('length', 68, { weightKg: 13, position: 'lying' })?.sentence).toBe('Cân nặng và số đo này chưa hợp nhau. Đo lại cho chắc.')
  })
})

describe('any child of the tables', () => {
  const sexes = fc.constantFrom('male' as const, 'female' as const)
  const places = fc.integer({ min: 0, max: growthCurve('weight-for-age', 'male').length - 1 })

  it('is asked nothing about a figure between the lines', () => {
    fc.assert(fc.property(sexes, places, fc.integer({ min: 0, max: 4 }), fc.constantFrom('weight' as const, 'length' as const), (sex, place, line, field) => {
      const point = growthCurve(field === 'weight' ? 'weight-for-age' : 'length-height-for-age', sex)[place]
      if (!point) return
      const birthDate = addDays(DAY, -point.at)
      const position = point.at < 731 ? 'lying' as const : 'standing' as const
      expect(asked(field, Math.round((point.lines[line] ?? 0) * 100) / 100, { child: { sex, birthDate }, position })).toBeNull()
    }))
  })

  it('gets no suggestion that would be asked about again', () => {
    fc.assert(fc.property(sexes, places, fc.double({ min: 0.2, max: 400, noNaN: true }), fc.constantFrom('weight' as const, 'length' as const), (sex, place, raw, field) => {
      const at = growthCurve('weight-for-age', sex)[place]?.at ?? 0
      const child = { sex, birthDate: addDays(DAY, -at) }
      const value = Math.round(raw * 100) / 100
      const found = asked(field, value, { child })
      const [least, most] = measureRanges.value.stored[field]
      const suggestion = found?.suggestion ?? null
      if (found && suggestion !== null) {
        expect(asked(field, suggestion, { child })).toBeNull()
        expect(found.sentence).toMatch(/Có phải/)
      }
      if (found) expect(found.mayKeep).toBe(value >= least && value <= most)
      else expect(value >= least && value <= most).toBe(true)
    }))
  })
})
