/** One WHO table as it is kept in the app: three packed columns for each sex. */

/** Code of a table: weight, length/height, BMI and head circumference for age; weight for length and for height. */
export type TableId = 'wfa' | 'lhfa' | 'bmifa' | 'hcfa' | 'wfl' | 'wfh'

/** The sexes for which WHO publishes tables. */
export type TableSex = 'male' | 'female'

/** Packed columns (`unpackColumn`): L and M in ten-thousandths, S in hundred-thousandths. */
export interface PackedLms {
  readonly l: string
  readonly m: string
  readonly s: string
}

/** Rows follow one another without a gap: by days of age, or by tenths of a centimetre. */
export interface PackedTable {
  readonly id: TableId
  readonly key: 'day' | 'tenth-cm'
  /** Key of the first row. */
  readonly first: number
  readonly male: PackedLms
  readonly female: PackedLms
}
