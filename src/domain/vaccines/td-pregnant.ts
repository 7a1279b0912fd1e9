/** Tetanus vaccine for pregnant women, by history up to five doses; source: clinical.md §6 (dose 2 at least a month after dose 1; the rest NSC). */
import { underEachLaw } from './law.ts'
import { months, oneMonthApart, type Vaccine } from './vaccine.ts'

/** Five doses over a life, each a time after the one before; no age is set. */
export const tdPregnant: Vaccine = {
  id: 'td_pregnant',
  label: 'Uốn ván cho phụ nữ có thai',
  for: 'pregnant-woman',
  antigens: ['tetanus'],
  schedules: underEachLaw(
    [
      {
        code: 'td_pregnant_1',
        label: 'Uốn ván, mũi 1',
        earliest: null,
        due: null,
        lateAfter: null,
        until: null,
      },
      {
        code: 'td_pregnant_2',
        label: 'Uốn ván, mũi 2',
        earliest: null,
        due: null,
        lateAfter: null,
        until: null,
        after: { dose: 'td_pregnant_1', least: oneMonthApart },
      },
      {
        code: 'td_pregnant_3',
        label: 'Uốn ván, mũi 3',
        earliest: null,
        due: null,
        lateAfter: null,
        until: null,
        after: { dose: 'td_pregnant_2', least: months(6) },
      },
      {
        code: 'td_pregnant_4',
        label: 'Uốn ván, mũi 4',
        earliest: null,
        due: null,
        lateAfter: null,
        until: null,
        after: { dose: 'td_pregnant_3', least: months(12) },
      },
      {
        code: 'td_pregnant_5',
        label: 'Uốn ván, mũi 5',
        earliest: null,
        due: null,
        lateAfter: null,
        until: null,
        after: { dose: 'td_pregnant_4', least: months(12) },
      },
    ],
    'Khoảng cách từ mũi 3: đề xuất của phần mềm theo lịch của WHO',
  ),
}
