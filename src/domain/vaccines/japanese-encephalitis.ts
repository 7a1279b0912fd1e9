/** Japanese encephalitis vaccine: at 1 year, 1-2 weeks later, and 1 year after the second; source: clinical.md §6 (HCDC). */
import { underEachLaw } from './law.ts'
import { days, months, type Vaccine } from './vaccine.ts'

/** Three doses. */
export const japaneseEncephalitis: Vaccine = {
  id: 'japanese_encephalitis',
  label: 'Viêm não Nhật Bản',
  for: 'child',
  antigens: ['japanese_encephalitis'],
  schedules: underEachLaw(
    [
      {
        code: 'je_1',
        label: 'Viêm não Nhật Bản, mũi 1',
        earliest: months(12),
        due: months(12),
        lateAfter: months(15),
        until: null,
      },
      {
        code: 'je_2',
        label: 'Viêm não Nhật Bản, mũi 2',
        earliest: null,
        due: months(12),
        lateAfter: months(15),
        until: null,
        after: { dose: 'je_1', least: days(7), lateAfter: days(14) },
      },
      {
        code: 'je_3',
        label: 'Viêm não Nhật Bản, mũi 3',
        earliest: null,
        due: months(24),
        lateAfter: months(30),
        until: null,
        after: { dose: 'je_2', least: months(12), lateAfter: months(15) },
      },
    ],
    'Tuổi tính là muộn: đề xuất của phần mềm',
  ),
}
