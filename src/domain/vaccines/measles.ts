/** Measles vaccine (sởi đơn) at 9 months; source: clinical.md §6 (HCDC, TT 52/2025). */
import { underEachLaw } from './law.ts'
import { months, type Vaccine } from './vaccine.ts'

/** One dose; being late begins a month before the first birthday. NSC. */
export const measles: Vaccine = {
  id: 'measles',
  label: 'Sởi đơn',
  for: 'child',
  antigens: ['measles'],
  schedules: underEachLaw(
    [
      {
        code: 'measles_1',
        label: 'Sởi mũi 1',
        earliest: months(9),
        due: months(9),
        lateAfter: months(11),
        until: null,
        fullUnder1: 'always',
      },
    ],
    'Tuổi tính là muộn: đề xuất của phần mềm',
  ),
}
