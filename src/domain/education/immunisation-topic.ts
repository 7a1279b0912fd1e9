/** The topic "immunisation": booklet, day, and the watch after a dose; 30 minutes and 24 hours: clinical.md §6 (TT 13/2026, articles 12 and 15), the rest NSC. */
import { cardsFrom, chipsFrom, type CardLine } from './card-lines.ts'
import type { EducationTopic } from './topic.ts'

const lines: readonly CardLine[] = [
  {
    code: 'on_the_day',
    picture: 'vaccine_on_the_day',
    chip: 'Đi đúng ngày hẹn',
    sentence: 'Đưa bé đi tiêm đúng ngày hẹn.',
    more: 'Bận thì báo trạm hẹn ngày khác.',
  },
  { code: 'booklet', picture: 'vaccine_booklet', chip: 'Mang sổ tiêm', sentence: 'Đi tiêm thì mang theo sổ tiêm chủng.' },
  {
    code: 'watch_30_minutes',
    picture: 'watch_30_minutes',
    chip: 'Ở lại 30 phút',
    sentence: 'Tiêm xong, ở lại điểm tiêm 30 phút.',
    more: 'Cán bộ y tế sẽ theo dõi bé.',
  },
  {
    code: 'watch_24_hours',
    picture: 'watch_24_hours',
    chip: 'Theo dõi 24 giờ ở nhà',
    sentence: 'Về nhà, theo dõi bé ít nhất 24 giờ.',
    more: 'Sốt cao, co giật, khó thở, tím tái thì đưa bé đi khám ngay.',
  },
]

/** For the first two years, in which all routine doses fall. */
export const immunisationTopic: EducationTopic = {
  id: 'immunisation',
  label: 'Tiêm chủng',
  picture: 'vaccine_booklet',
  forWhom: {
    value: { children: { from: 0, below: 24 }, pregnant: false },
    source: 'Đề xuất của phần mềm: người chăm sóc bé dưới 24 tháng',
    validFrom: '2026-01-01',
    confirmedBy: null,
  },
  question: 'Đưa bé đi tiêm thì nhớ gì? Mẹ kể, đừng đọc danh sách.',
  counted: 'điều',
  cards: cardsFrom('immunisation', lines),
  teachBack: chipsFrom(lines),
  passMark: {
    value: 3,
    source: 'Đề xuất của phần mềm: kể được từ 3 điều, không nhắc',
    validFrom: '2026-01-01',
    confirmedBy: null,
  },
  mustSay: [],
}
