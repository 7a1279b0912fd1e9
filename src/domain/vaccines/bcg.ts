/** Tuberculosis vaccine: once, within a month of birth; source: clinical.md §6 (TT 10/2024). */
import { underEachLaw } from './law.ts'
import { days, months, type Vaccine } from './vaccine.ts'

/** One dose. The last age is NSC. */
export const bcg: Vaccine = {
  id: 'bcg',
  label: 'Lao (BCG)',
  for: 'child',
  antigens: ['tuberculosis'],
  schedules: underEachLaw(
    [
      {
        code: 'bcg',
        label: 'Lao (BCG)',
        earliest: days(0),
        due: days(0),
        lateAfter: months(1),
        until: months(12),
        fullUnder1: 'always',
      },
    ],
    'Tuổi cuối còn tiêm (12 tháng): đề xuất của phần mềm',
  ),
}
