/** Every target of the five plans against the table made from their texts. */
import { describe, expect, it, test } from 'vitest'
import { indicators } from '#domain/plans/indicator-codes.ts'
import { plans } from '#domain/plans/index.ts'
import { cell, targetRows } from './plan-fixtures.ts'

const targets = plans.flatMap((plan) => plan.targets.map((target) => ({ plan, target })))

function targetOf(id: string) {
  const found = targets.find(({ target }) => target.id === id)
  if (!found) throw new Error(`no target ${id}`)
  return found
}

describe('the 54 targets', () => {
  it('are all there, in the order of the plans', () => {
    expect(targetRows).toHaveLength(54)
    expect(targets.map(({ target }) => target.id)).toEqual(targetRows.map((row) => cell(row, 'target_id')))
  })

  test.each(targetRows.map((row) => [cell(row, 'target_id'), row] as const))(
    '%s says what its plan says, letter for letter',
    (id, row) => {
      const { plan, target } = targetOf(id)
      expect(target.wording).toBe(cell(row, 'wording'))
      expect(target.indicator).toBe(cell(row, 'indicator'))
      expect(target.op).toBe(cell(row, 'op'))
      expect(target.value).toBe(cell(row, 'value') === '' ? null : Number(cell(row, 'value')))
      expect(target.unit).toBe(cell(row, 'unit'))
      expect(target.multiplier).toBe(Number(cell(row, 'multiplier')))
      expect(target.misprint).toBe(cell(row, 'misprint') === '1')
      expect(plan.sourceText).toBe(cell(row, 'seed'))
      expect(plan.place.provinceCode).toBe(cell(row, 'province_code'))
      expect(plan.place.communeCode).toBe(cell(row, 'commune_code'))
      const { from, to } = plan.years
      expect(from === to ? `${from}` : `${from}-${to}`).toBe(cell(row, 'plan_years'))
    },
  )

  it('give an indicator at most once per plan', () => {
    for (const plan of plans) {
      const codes = plan.targets.map(({ indicator }) => indicator)
      expect(new Set(codes).size).toBe(codes.length)
    }
  })

  it('wish in the direction of their indicator', () => {
    for (const { target } of targets) {
      const rising = target.op === '>' || target.op === '>='
      expect(indicators[target.indicator].better, target.id).toBe(rising ? 'up' : 'down')
    }
  })
})

describe('misprints', () => {
  it('are the seven that the plans print', () => {
    expect(targets.filter(({ target }) => target.misprint).map(({ target }) => target.id)).toEqual([
      'LC-01',
      'LC-02',
      'LC-03',
      'MT-01',
      'HB-04',
      'HB-09',
      'HB-10',
    ])
  })

  it('carry a note for the station, nobody confirmed yet', () => {
    for (const { plan, target } of targets.filter((row) => row.target.misprint)) {
      expect(target.correctionNote, target.id).toMatch(/^Bản kế hoạch /)
      expect(plan.confirmedBy).toBeNull()
    }
  })

  it('read deaths in Lê Chân per thousand, not per cent', () => {
    const { target } = targetOf('LC-01')
    expect(target.wording).toBe('Giảm tỷ suất tử vong trẻ sơ sinh xuống dưới 1,5%.')
    expect(target.readAs).toBe('Giảm tỷ suất tử vong trẻ sơ sinh xuống dưới 1,5‰.')
    expect(target.unit).toBe('per_1000_live_births')
  })

  it('read maternal deaths in Hà Bắc per hundred thousand', () => {
    const { target } = targetOf('HB-04')
    expect(target).toMatchObject({ op: '<', value: 15, unit: 'per_100000_live_births', multiplier: 100_000 })
    expect(target.readAs).not.toContain('%')
  })

  it('leave the missing number of Minh Tân empty', () => {
    const { target } = targetOf('MT-01')
    expect(target).toMatchObject({ op: 'down', value: null })
    expect(target.wording).toBe('Giảm tỷ suất trẻ em bị tai nạn thương tích .')
    expect(target.readAs).toBeUndefined()
  })
})

describe('sentences spoiled by the scan', () => {
  it('keep their LaTeX and offer a clean reading', () => {
    const withLatex = targets.filter(({ target }) => target.wording.includes('$'))
    expect(withLatex.map(({ target }) => target.id)).toEqual(['LC-05', 'LC-06', 'HB-01'])
    for (const { target } of withLatex) {
      expect(target.wording).toMatch(/\$\\geq /)
      expect(target.readAs).toContain('≥')
      expect(target.readAs).not.toMatch(/[$\\]/)
    }
  })

  it('never show a clean reading without its note', () => {
    for (const { target } of targets) {
      if (target.readAs === undefined) continue
      expect(target.readAs).not.toBe(target.wording)
      expect(target.correctionNote, target.id).toBeDefined()
    }
  })

  it('explain themselves in at most twenty words', () => {
    for (const { target } of targets) {
      const note = target.correctionNote ?? ''
      expect(note.split(/\s+/).length, note).toBeLessThanOrEqual(20)
      expect(note).toBe(note.normalize('NFC'))
    }
  })
})

describe('differences between wards', () => {
  it('keep strict and loose comparisons apart', () => {
    expect(targetOf('HD-10').target.op).toBe('>')
    expect(targetOf('HB-08').target.op).toBe('>=')
    expect(targetOf('HD-02').target.op).toBe('<')
    expect(targetOf('LTN-03').target.op).toBe('<=')
    expect(targetOf('HD-05').target.op).toBe('>=')
    expect(targetOf('HB-11').target.op).toBe('>')
  })

  it('give one city several limits for under-1 deaths', () => {
    const limits = ['HD-02', 'LC-02', 'LTN-03', 'HB-09'].map((id) => targetOf(id).target.value)
    expect(limits).toEqual([2, 2, 3.5, 3.5])
  })
})
