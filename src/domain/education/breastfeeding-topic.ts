/** The topic "breastfeeding": first hour, nothing else for six months, latch, day and night, up to 24 months; content: clinical.md §5, §8 and plans.md (NSC). */
import { cardsFrom, chipsFrom, type CardLine } from './card-lines.ts'
import type { EducationTopic } from './topic.ts'

const lines: readonly CardLine[] = [
  {
    code: 'first_hour',
    picture: 'breastfeeding_first_hour',
    chip: 'Bú trong giờ đầu',
    sentence: 'Cho bé bú trong giờ đầu sau sinh.',
    more: 'Sữa non là liều bảo vệ đầu tiên của bé.',
  },
  {
    code: 'breast_milk_only',
    picture: 'breast_milk_only',
    chip: 'Sáu tháng đầu chỉ bú mẹ',
    sentence: 'Sáu tháng đầu chỉ bú mẹ, không uống nước, không ăn thêm.',
    more: 'Sữa mẹ đã đủ nước, kể cả ngày nóng.',
  },
  {
    code: 'attachment',
    picture: 'breastfeeding_attachment',
    chip: 'Ngậm bắt vú đúng',
    sentence: 'Bé há miệng rộng, ngậm sâu quầng vú, cằm chạm vú.',
    more: 'Bụng bé áp vào bụng mẹ, đầu và mình bé thẳng.',
  },
  {
    code: 'day_and_night',
    picture: 'breastfeeding_day_night',
    chip: 'Bú ngày và đêm',
    sentence: 'Cho bú khi bé đòi, cả ngày lẫn đêm.',
    more: 'Bé bú càng nhiều, sữa về càng nhiều.',
  },
  {
    code: 'to_24_months',
    picture: 'breastfeeding_24_months',
    chip: 'Bú tiếp đến 24 tháng',
    sentence: 'Bú mẹ tiếp đến 24 tháng, cùng với ăn dặm.',
  },
]

/** For who expects a child, and for who nurses one. */
export const breastfeedingTopic: EducationTopic = {
  id: 'breastfeeding',
  label: 'Nuôi con bằng sữa mẹ',
  picture: 'breast_milk',
  forWhom: {
    value: { children: { from: 0, below: 24 }, pregnant: true },
    source: 'Đề xuất của phần mềm: mẹ có thai và mẹ có bé dưới 24 tháng',
    validFrom: '2026-01-01',
    confirmedBy: null,
  },
  question: 'Cho con bú thế nào là tốt? Mẹ kể, đừng đọc danh sách.',
  counted: 'điều',
  cards: cardsFrom('breastfeeding', lines),
  teachBack: chipsFrom(lines),
  passMark: {
    value: 3,
    source: 'Đề xuất của phần mềm: kể được từ 3 điều, không nhắc',
    validFrom: '2026-01-01',
    confirmedBy: null,
  },
  mustSay: [],
}
