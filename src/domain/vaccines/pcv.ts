/** Pneumococcal vaccine at 2 and 4 months, rolled out by area; source: clinical.md §6 (NSC, a secondary note of TT 52/2025). */
import { underEachLaw } from './law.ts'
import { months, oneMonthApart, type Vaccine } from './vaccine.ts'

/** Two doses; what follows them is not known yet. NSC. */
export const pcv: Vaccine = {
  id: 'pcv',
  label: 'Phế cầu (PCV)',
  for: 'child',
  antigens: ['pneumococcus'],
  schedules: underEachLaw(
    [
      {
        code: 'pcv_1',
        label: 'Phế cầu, mũi 1',
        earliest: months(2),
        due: months(2),
        lateAfter: months(3),
        until: null,
      },
      {
        code: 'pcv_2',
        label: 'Phế cầu, mũi 2',
        earliest: null,
        due: months(4),
        lateAfter: months(6),
        until: null,
        after: { dose: 'pcv_1', least: oneMonthApart },
      },
    ],
    'Toàn bộ lịch: theo ghi chú lại về Thông tư 52/2025, cần trạm xác nhận',
  ),
}
