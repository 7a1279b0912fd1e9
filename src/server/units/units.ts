/** The 34 provinces and 3,321 communes of Viet Nam after 1/7/2025, for choosing a ward; sources and checks stand in README.md. */
import communesCsv from './communes.csv?raw'
import { csvRows } from './csv-rows.ts'
import type { CsvRow } from './csv-rows.ts'
import provincesCsv from './provinces.csv?raw'

export type UnitType = 'xa' | 'phuong' | 'dac_khu'

/** A province or centrally run city; `code` has 2 digits. */
export interface Province {
  readonly code: string
  readonly name: string
  readonly fullName: string
  /** The provinces it was made from in 2025. */
  readonly formedFrom?: string
}

/** A commune, ward or special zone with its province, because names repeat; `code` has 5 digits. */
export interface AdminUnit {
  readonly code: string
  readonly name: string
  readonly fullName: string
  readonly type: UnitType
  readonly provinceCode: string
  readonly provinceName: string
  readonly provinceFullName: string
  /** Old units it was made from, whole or in part; known for Hải Phòng and Ninh Bình. */
  readonly formedFrom?: string
}

/** The provinces by code. */
export const provinces: readonly Province[] = csvRows(provincesCsv).map((row) => ({
  code: cell(row, 'code'),
  name: cell(row, 'name'),
  fullName: cell(row, 'full_name'),
  ...formedFrom(row),
}))

const provinceByCode = new Map(provinces.map((province) => [province.code, province]))

/** Every commune, ward and special zone, in the order of the codes. */
export const units: readonly AdminUnit[] = csvRows(communesCsv).map(unitOfRow)

const unitByPath = new Map(units.map((unit) => [`${unit.provinceCode}/${unit.code}`, unit]))

/** The unit with these official codes, or undefined. */
export function unitByCode(provinceCode: string, communeCode: string): AdminUnit | undefined {
  return unitByPath.get(`${provinceCode}/${communeCode}`)
}

/** The province with this 2-digit code, or undefined. */
export function provinceOf(provinceCode: string): Province | undefined {
  return provinceByCode.get(provinceCode)
}

function unitOfRow(row: CsvRow): AdminUnit {
  const provinceCode = cell(row, 'province_code')
  const code = cell(row, 'code')
  const type = cell(row, 'type')
  const province = provinceByCode.get(provinceCode)
  if (!province || !isUnitType(type)) throw new Error(`communes.csv: row ${provinceCode}/${code}`)
  return {
    code,
    name: cell(row, 'name'),
    fullName: cell(row, 'full_name'),
    type,
    provinceCode,
    provinceName: province.name,
    provinceFullName: province.fullName,
    ...formedFrom(row),
  }
}

function isUnitType(text: string): text is UnitType {
  return text === 'xa' || text === 'phuong' || text === 'dac_khu'
}

function formedFrom(row: CsvRow): { readonly formedFrom?: string } {
  const text = cell(row, 'formed_from')
  return text === '' ? {} : { formedFrom: text }
}

function cell(row: CsvRow, column: string): string {
  return row.get(column) ?? ''
}
