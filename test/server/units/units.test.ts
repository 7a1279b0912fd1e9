/** The administrative units after 1/7/2025 and how a station finds its own. */
import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { plans } from '#domain/plans/index.ts'
import { searchUnits } from '#server/units/search-units.ts'
import { provinceOf, provinces, unitByCode, units } from '#server/units/units.ts'

const codesOf = (query: string, limit = 5) =>
  searchUnits(query, limit).map((unit) => `${unit.provinceCode}/${unit.code}`)

describe('the list of units', () => {
  it('has 34 provinces and 3,321 communes', () => {
    expect(provinces).toHaveLength(34)
    expect(units).toHaveLength(3_321)
    const ofType = (type: string) => units.filter((unit) => unit.type === type).length
    expect([ofType('xa'), ofType('phuong'), ofType('dac_khu')]).toEqual([2_621, 687, 13])
  })

  it('keeps codes as text of two and five digits', () => {
    for (const { code } of provinces) expect(code).toMatch(/^\d{2}$/)
    for (const { code } of units) expect(code).toMatch(/^\d{5}$/)
    expect(new Set(units.map(({ code }) => code)).size).toBe(units.length)
    expect(unitByCode('01', '00004')?.fullName).toBe('Phường Ba Đình')
  })

  it('names every unit after its type, in composed letters', () => {
    const prefix = { xa: 'Xã', phuong: 'Phường', dac_khu: 'Đặc khu' }
    for (const { fullName, name, type } of units) {
      expect(fullName).toBe(`${prefix[type]} ${name}`)
      expect(fullName).toBe(fullName.normalize('NFC'))
    }
  })

  it('gives every unit a province that exists', () => {
    for (const unit of units) expect(provinceOf(unit.provinceCode)?.name).toBe(unit.provinceName)
    expect(units.filter(({ provinceCode }) => provinceCode === '31')).toHaveLength(114)
    expect(units.filter(({ provinceCode }) => provinceCode === '37')).toHaveLength(129)
  })

  it('knows the old units of Hải Phòng and Ninh Bình', () => {
    const known = units.filter(({ formedFrom }) => formedFrom !== undefined)
    expect(known).toHaveLength(243)
    expect(new Set(known.map(({ provinceCode }) => provinceCode))).toEqual(new Set(['31', '37']))
    expect(unitByCode('31', '10816')?.formedFrom).toBe('Xã Tân Việt (huyện Thanh Hà), Xã Cẩm Việt, Xã Hồng Lạc')
  })

  it('finds no unit under a wrong pair of codes', () => {
    expect(unitByCode('37', '10525')).toBeUndefined()
    expect(unitByCode('31', '')).toBeUndefined()
    expect(provinceOf('99')).toBeUndefined()
  })
})

describe('the places of the five plans', () => {
  test.each(plans.map((plan) => [plan.place.name, plan.place] as const))('%s is a unit of the list', (name, place) => {
    const unit = unitByCode(place.provinceCode, place.communeCode)
    expect(unit?.fullName).toBe(name)
    expect(codesOf(`${name} ${unit?.provinceName ?? ''}`, 1)).toEqual([
      `${place.provinceCode}/${place.communeCode}`,
    ])
  })
})

describe('searching a unit', () => {
  test.each([
    ['Lê Chân', '31/11383'],
    ['le chan', '31/11383'],
    ['P. Lê Chân, TP Hải Phòng', '31/11383'],
    ['hai duong', '31/10525'],
    ['Le Thanh Nghi', '31/10532'],
    ['ha bac', '31/10816'],
    ['xã hà bắc', '31/10816'],
    ['minh tan ninh binh', '37/13750'],
    ['X. Minh Tân, T. Ninh Bình', '37/13750'],
    ['MINH TÂN tuyên quang', '08/00919'],
    ['dac khu bach long vi', '31/11948'],
    ['  Lê   Thanh  Ng ', '31/10532'],
  ])('“%s” finds %s first', (query, path) => {
    expect(codesOf(query, 1)).toEqual([path])
  })

  it('finds letters composed or decomposed alike', () => {
    expect(searchUnits('Lê Thanh Nghị'.normalize('NFD'), 3)).toEqual(searchUnits('Lê Thanh Nghị', 3))
  })

  it('shows the province of each namesake', () => {
    const found = searchUnits('minh tan', 2)
    expect(found.map(({ fullName, provinceFullName }) => `${fullName}, ${provinceFullName}`)).toEqual([
      'Xã Minh Tân, Tỉnh Ninh Bình',
      'Xã Minh Tân, Tỉnh Tuyên Quang',
    ])
  })

  it('finds a new unit by the name of an old one', () => {
    expect(codesOf('Vĩnh Niệm')).toEqual(['31/11407', '31/11383'])
    expect(codesOf('xa cam viet', 1)).toEqual(['31/10816'])
    expect(codesOf('tran hung dao hai phong', 10)).toContain('31/10525')
  })

  it('understands a province that no longer exists', () => {
    expect(codesOf('ha bac hai duong', 1)).toEqual(['31/10816'])
    expect(codesOf('P. Lê Thanh Nghị, T. Hải Dương', 1)).toEqual(['31/10532'])
  })

  it('puts today’s units before those that were', () => {
    const found = searchUnits('quang trung', 10)
    const firstFormer = found.findIndex(({ name }) => !name.startsWith('Quang Trung'))
    const lastCurrent = found.findLastIndex(({ name }) => name.startsWith('Quang Trung'))
    expect(lastCurrent).toBeGreaterThanOrEqual(0)
    expect(firstFormer === -1 || firstFormer > lastCurrent).toBe(true)
  })

  it('lists the units of a province by its name', () => {
    const found = searchUnits('ninh bình', 200)
    expect(found.filter(({ provinceCode }) => provinceCode === '37')).toHaveLength(129)
  })

  it('finds nothing for blanks, signs or unknown words', () => {
    for (const query of ['', '   ', '.,-', 'khong co xa nay dau']) expect(searchUnits(query, 5)).toEqual([])
    expect(searchUnits('le chan', 0)).toEqual([])
    expect(searchUnits('le chan', -1)).toEqual([])
  })

  it('finds any unit by its full name and province', () => {
    fc.assert(
      fc.property(fc.constantFrom(...units), (unit) => {
        expect(searchUnits(`${unit.fullName} ${unit.provinceFullName}`, 3)).toContain(unit)
      }),
      { numRuns: 150 },
    )
  })
})
