/** The rows of the month's slip (P0/CTV) in their order, as configuration; source: draft circular of 2021 on population records, ux.md §1. */
import type { Rule } from '../signs/rule.ts'

/** A number of the slip. */
export type SlipRow =
  | 'births' | 'boys' | 'girls' | 'deaths' | 'deaths-under-5' | 'moved-away' | 'new-in-book' | 'new-pregnancies' | 'pregnant-now'
  | 'households' | 'people' | 'people-temporary'

/** Rows under one heading. */
export interface SlipPart {
  readonly heading: string
  readonly rows: readonly { readonly id: SlipRow; readonly label: string; readonly isPartOfAbove?: boolean }[]
}

/** What the slip asks. NSC: the printed form is the station's, and its numbering may differ. */
export const slipLayout: Rule<readonly SlipPart[]> = {
  value: [
    {
      heading: 'Sinh trong tháng',
      rows: [
        { id: 'births', label: 'Trẻ sinh sống' },
        { id: 'boys', label: 'Trai', isPartOfAbove: true },
        { id: 'girls', label: 'Gái', isPartOfAbove: true },
      ],
    },
    {
      heading: 'Chết trong tháng',
      rows: [
        { id: 'deaths', label: 'Người chết' },
        { id: 'deaths-under-5', label: 'Trẻ dưới 5 tuổi', isPartOfAbove: true },
      ],
    },
    {
      heading: 'Chuyển đi, mới vào sổ',
      rows: [
        { id: 'moved-away', label: 'Người chuyển đi' },
        { id: 'new-in-book', label: 'Người mới vào sổ' },
      ],
    },
    {
      heading: 'Thai nghén',
      rows: [
        { id: 'new-pregnancies', label: 'Thai mới ghi trong tháng' },
        { id: 'pregnant-now', label: 'Đang có thai cuối tháng' },
      ],
    },
    {
      heading: 'Cuối tháng',
      rows: [
        { id: 'households', label: 'Số hộ' },
        { id: 'people', label: 'Số người' },
        { id: 'people-temporary', label: 'Tạm trú', isPartOfAbove: true },
      ],
    },
  ],
  source: 'Phiếu thu tin của cộng tác viên theo phụ lục dự thảo thông tư 2021. Đối chiếu với mẫu phiếu trạm đang dùng',
  validFrom: '2026-01-01',
  confirmedBy: null,
}
