/** Diphtheria, pertussis and tetanus again at 18 months; source: clinical.md §6 (TT 10/2024, TT 52/2025). */
import { underEachLaw } from './law.ts'
import { months, oneMonthApart, type Vaccine } from './vaccine.ts'

/** One dose. The interval since the third five-in-one is NSC. */
export const dptBooster: Vaccine = {
  id: 'dpt_booster',
  label: 'Bạch hầu - ho gà - uốn ván nhắc lại',
  for: 'child',
  antigens: ['diphtheria', 'pertussis', 'tetanus'],
  schedules: underEachLaw(
    [
      {
        code: 'dpt_4',
        label: 'Bạch hầu - ho gà - uốn ván, mũi 4',
        earliest: months(18),
        due: months(18),
        lateAfter: months(24),
        until: null,
        after: { dose: 'penta_3', least: oneMonthApart },
      },
    ],
    'Khoảng cách với mũi 3 và tuổi tính là muộn: đề xuất của phần mềm',
  ),
}
