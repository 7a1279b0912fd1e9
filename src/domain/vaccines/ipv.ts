/** Injected polio vaccine at 5 and 9 months; source: clinical.md §6 (HCDC, TT 52/2025). */
import { underEachLaw } from './law.ts'
import { months, oneMonthApart, type Vaccine } from './vaccine.ts'

/** Two doses; one is enough for "fully immunised" under 1. The interval, and that a combined injection counts from 2 months, are NSC. */
export const ipv: Vaccine = {
  id: 'ipv',
  label: 'Bại liệt tiêm (IPV)',
  for: 'child',
  antigens: ['polio_injected'],
  schedules: underEachLaw(
    [
      {
        code: 'ipv_1',
        label: 'Bại liệt tiêm, mũi 1',
        earliest: months(5),
        due: months(5),
        lateAfter: months(7),
        until: null,
        combinedFrom: months(2),
        fullUnder1: 'always',
      },
      {
        code: 'ipv_2',
        label: 'Bại liệt tiêm, mũi 2',
        earliest: months(9),
        due: months(9),
        lateAfter: months(11),
        until: null,
        combinedFrom: months(2),
        after: { dose: 'ipv_1', least: oneMonthApart },
      },
    ],
    'Khoảng cách hai mũi, mũi 6 trong 1 tính từ 2 tháng và tuổi tính là muộn: đề xuất của phần mềm',
  ),
}
