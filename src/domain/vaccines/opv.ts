/** Oral polio vaccine: three doses at the ages of the five-in-one; source: clinical.md §6 (HCDC). */
import { underEachLaw } from './law.ts'
import { months, oneMonthApart, type Vaccine } from './vaccine.ts'

/** Three doses. A combined injection with polio (6 trong 1) stands for one of them; polio injected alone does not. NSC. */
export const opv: Vaccine = {
  id: 'opv',
  label: 'Bại liệt uống (OPV)',
  for: 'child',
  antigens: ['polio_oral'],
  alsoCoveredBy: [['diphtheria', 'polio_injected']],
  schedules: underEachLaw(
    [
      {
        code: 'opv_1',
        label: 'Bại liệt uống, lần 1',
        earliest: months(2),
        due: months(2),
        lateAfter: months(3),
        until: null,
        fullUnder1: 'always',
      },
      {
        code: 'opv_2',
        label: 'Bại liệt uống, lần 2',
        earliest: null,
        due: months(3),
        lateAfter: months(5),
        until: null,
        after: { dose: 'opv_1', least: oneMonthApart },
        fullUnder1: 'always',
      },
      {
        code: 'opv_3',
        label: 'Bại liệt uống, lần 3',
        earliest: null,
        due: months(4),
        lateAfter: months(7),
        until: null,
        after: { dose: 'opv_2', least: oneMonthApart },
        fullUnder1: 'always',
      },
    ],
    '1 tháng là ít nhất 28 ngày: HCDC. Tuổi tính là muộn, mũi 6 trong 1 thay một lần uống: đề xuất của phần mềm',
  ),
}
