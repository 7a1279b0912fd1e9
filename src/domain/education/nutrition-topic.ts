/** The topic "feeding from six months": when to begin, how thick, which groups, how many meals; measures: clinical.md §8 (WHO/UNICEF 2021, NSC). */
import { cardsFrom, chipsFrom, type CardLine } from './card-lines.ts'
import type { EducationTopic } from './topic.ts'

const lines: readonly CardLine[] = [
  {
    code: 'food_from_6_months',
    picture: 'food_from_6_months',
    chip: 'Ăn dặm từ tròn 6 tháng',
    sentence: 'Bé tròn 6 tháng thì bắt đầu ăn dặm.',
    more: 'Vẫn cho bé bú mẹ.',
  },
  {
    code: 'thick_porridge',
    picture: 'thick_porridge',
    chip: 'Bột, cháo đặc',
    sentence: 'Nấu bột, cháo đặc: nghiêng thìa mà không chảy.',
    more: 'Bột loãng làm bé no mà không đủ chất.',
  },
  {
    code: 'eight_food_groups',
    picture: 'eight_food_groups',
    chip: 'Từ 5 trong 8 nhóm',
    sentence: 'Mỗi ngày ăn từ 5 nhóm trong 8 nhóm này.',
    more: 'Sữa mẹ; cháo, khoai; đậu, lạc; sữa chua; thịt, cá, tôm; trứng; rau xanh đậm, bí đỏ; rau quả khác.',
  },
  {
    code: 'meals_6_8_months',
    picture: 'meals_6_8_months',
    chip: '6–8 tháng: từ 2 bữa',
    sentence: 'Bé 6 đến 8 tháng: mỗi ngày ít nhất 2 bữa.',
    more: 'Bé không bú mẹ thì cần 4 bữa, tính cả sữa.',
  },
  {
    code: 'meals_9_23_months',
    picture: 'meals_9_23_months',
    chip: 'Từ 9 tháng: từ 3 bữa',
    sentence: 'Bé từ 9 tháng: mỗi ngày ít nhất 3 bữa.',
    more: 'Bé không bú mẹ thì cần 4 bữa, tính cả sữa.',
  },
]

/** From the fifth month on, so that the family knows before it begins. */
export const nutritionTopic: EducationTopic = {
  id: 'nutrition',
  label: 'Ăn dặm, dinh dưỡng',
  picture: 'food_from_6_months',
  forWhom: {
    value: { children: { from: 4, below: 24 }, pregnant: false },
    source: 'Đề xuất của phần mềm: người chăm sóc bé từ 4 đến dưới 24 tháng',
    validFrom: '2026-01-01',
    confirmedBy: null,
  },
  question: 'Cho bé ăn dặm thế nào? Mẹ kể, đừng đọc danh sách.',
  counted: 'điều',
  cards: cardsFrom('nutrition', lines),
  teachBack: chipsFrom(lines),
  passMark: {
    value: 3,
    source: 'Đề xuất của phần mềm: kể được từ 3 điều, không nhắc',
    validFrom: '2026-01-01',
    confirmedBy: null,
  },
  mustSay: [],
}
