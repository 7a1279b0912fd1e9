/** Measles and rubella vaccine at 18 months; source: clinical.md §6 (HCDC). */
import { underEachLaw } from './law.ts'
import { months, oneMonthApart, type Vaccine } from './vaccine.ts'

/** One dose. The interval since the measles vaccine is NSC. */
export const measlesRubella: Vaccine = {
  id: 'measles_rubella',
  label: 'Sởi - rubella',
  for: 'child',
  antigens: ['measles', 'rubella'],
  schedules: underEachLaw(
    [
      {
        code: 'mr_1',
        label: 'Sởi - rubella',
        earliest: months(18),
        due: months(18),
        lateAfter: months(24),
        until: null,
        after: { dose: 'measles_1', least: oneMonthApart },
      },
    ],
    'Khoảng cách với mũi sởi và tuổi tính là muộn: đề xuất của phần mềm',
  ),
}
