/** Rotavirus vaccine from 2 months, doses at least a month apart; source: clinical.md §6 (NSC). */
import { underEachLaw } from './law.ts'
import { months, oneMonthApart, type Vaccine } from './vaccine.ts'

/** Two doses; whether they count for "fully immunised" is a switch. The last age is NSC. */
export const rota: Vaccine = {
  id: 'rota',
  label: 'Rota',
  for: 'child',
  antigens: ['rotavirus'],
  schedules: underEachLaw(
    [
      {
        code: 'rota_1',
        label: 'Rota, lần 1',
        earliest: months(2),
        due: months(2),
        lateAfter: months(3),
        until: months(6),
        fullUnder1: 'switch',
      },
      {
        code: 'rota_2',
        label: 'Rota, lần 2',
        earliest: null,
        due: months(3),
        lateAfter: months(5),
        until: months(6),
        after: { dose: 'rota_1', least: oneMonthApart },
        fullUnder1: 'switch',
      },
    ],
    'Toàn bộ lịch và tuổi cuối (6 tháng): đề xuất của phần mềm',
  ),
}
