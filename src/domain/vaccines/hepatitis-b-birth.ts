/** Hepatitis B at birth: within 24 hours, later ones are late and not missing; source: clinical.md §5, §6 (TT 10/2024, TT 13/2026 Art. 26). */
import { underEachLaw } from './law.ts'
import { days, type Vaccine } from './vaccine.ts'

/** One dose; whether it counts for "fully immunised" is a switch. The last day is NSC. */
export const hepatitisBBirth: Vaccine = {
  id: 'hepatitis_b_birth',
  label: 'Viêm gan B sơ sinh',
  for: 'child',
  antigens: ['hepatitis_b'],
  schedules: underEachLaw(
    [
      {
        code: 'hepb_birth',
        label: 'Viêm gan B sơ sinh',
        earliest: days(0),
        due: days(0),
        lateAfter: days(1),
        until: days(7),
        byTheHour: true,
        fullUnder1: 'switch',
      },
    ],
    'Ngày cuối còn tiêm (7 ngày): đề xuất của phần mềm',
  ),
}
