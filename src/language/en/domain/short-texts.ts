/** English of what the domain writes without a letter of its own in Vietnamese, or puts together from parts. */
import type { Catalogue } from '../../catalogue.ts'

export const shortTexts: Catalogue = {
  nam: 'male',
  'Lao (BCG)': 'Tuberculosis (BCG)',
  Hai: 'Two',
  Ba: 'Three',
  Trai: 'Boys',
  // Words of address are part of a name.
  chị: 'chị',
  cô: 'cô',
  bác: 'bác',
  'quá {t} với bé {t}': 'too {1} for a baby of {2}',
  '{n} kg quá {t} với bé {t}': '{1} kg is too {2} for a baby of {3}',
  '{n} cm quá {t} với bé {t}': '{1} cm is too {2} for a baby of {3}',
  '{n} kg quá {t} với bé': '{1} kg is too {2} for the baby',
  '{n} cm quá {t} với bé': '{1} cm is too {2} for the baby',
  '{n} ca trong {n} {t}.': '{1} {1|case|cases} among {2} {3}.',
  '{n}/{n} nhuận âm': '{1}/{2} lunar, leap month',
  'Nhắc tiêm: {t} và {n} mũi nữa': 'Remind of vaccination: {1} and {2} more {2|dose|doses}',
  'Đợt {n} (hôm trước ốm)': 'Round {1} (ill last time)',
  'Đợt {n} (hôm trước vắng)': 'Round {1} (away last time)',
}
