/** The columns of the paper book of households (Sổ A0) in their order, as configuration; sources: ux.md §2.21, draft circular of 2021 on population records. */
import type { Rule } from '../signs/rule.ts'

/** A column of the household's own line or of a person's. */
export type LedgerColumn = 'number' | 'head' | 'address' | 'name' | 'relation' | 'sex' | 'birth' | 'ethnic' | 'residence' | 'change'

/** Columns of one kind of line, from left to right. */
export interface LedgerColumns {
  readonly household: readonly LedgerColumn[]
  readonly person: readonly LedgerColumn[]
}

/** The printed name of a column. */
export const ledgerLabels: Readonly<Record<LedgerColumn, string>> = {
  number: 'Số hộ',
  head: 'Chủ hộ',
  address: 'Địa chỉ',
  name: 'Họ và tên',
  relation: 'Quan hệ với chủ hộ',
  sex: 'Giới tính',
  birth: 'Ngày sinh',
  ethnic: 'Dân tộc',
  residence: 'Cư trú',
  change: 'Biến động',
}

/** Which columns a line has. NSC: books of several printings are in use, and the station knows which. */
export const ledgerColumns: Rule<LedgerColumns> = {
  value: {
    household: ['number', 'head', 'address', 'residence', 'change'],
    person: ['number', 'name', 'relation', 'sex', 'birth', 'ethnic', 'residence', 'change'],
  },
  source: 'Sổ A0 theo phụ lục dự thảo thông tư 2021 về ghi chép ban đầu dân số. Đối chiếu thứ tự cột với sổ đang dùng ở trạm',
  validFrom: '2026-01-01',
  confirmedBy: null,
}
