/** Diphtheria, pertussis, tetanus, hepatitis B and Hib in one: from 2 months, each at least a month after the one before; source: clinical.md §6 (TT 10/2024, HCDC). */
import { underEachLaw } from './law.ts'
import { months, oneMonthApart, type Vaccine } from './vaccine.ts'

/** Three doses. Being late leaves room for 2-3-4 as for 2-4-6 months. NSC. */
export const penta: Vaccine = {
  id: 'penta',
  label: 'Bạch hầu - ho gà - uốn ván - viêm gan B - Hib',
  for: 'child',
  antigens: ['diphtheria', 'pertussis', 'tetanus', 'hepatitis_b', 'hib'],
  schedules: underEachLaw(
    [
      {
        code: 'penta_1',
        label: '5 trong 1, mũi 1',
        earliest: months(2),
        due: months(2),
        lateAfter: months(3),
        until: null,
        fullUnder1: 'always',
      },
      {
        code: 'penta_2',
        label: '5 trong 1, mũi 2',
        earliest: null,
        due: months(3),
        lateAfter: months(5),
        until: null,
        after: { dose: 'penta_1', least: oneMonthApart },
        fullUnder1: 'always',
      },
      {
        code: 'penta_3',
        label: '5 trong 1, mũi 3',
        earliest: null,
        due: months(4),
        lateAfter: months(7),
        until: null,
        after: { dose: 'penta_2', least: oneMonthApart },
        fullUnder1: 'always',
      },
    ],
    '1 tháng là ít nhất 28 ngày: HCDC. Tuổi tính là muộn: đề xuất của phần mềm',
  ),
}
