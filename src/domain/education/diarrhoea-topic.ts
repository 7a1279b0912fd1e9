/** The topic "diarrhoea": what to do at home and when to go; content: clinical.md §2, pass mark: plans.md §2 (NSC). */
import { cardsFrom, chipsFrom, type CardLine } from './card-lines.ts'
import type { EducationTopic } from './topic.ts'

const GO = 'Đưa bé đi khám ngay.'

const lines: readonly CardLine[] = [
  {
    code: 'drink_more',
    picture: 'drink_more',
    chip: 'Cho uống nhiều hơn, uống oresol',
    sentence: 'Bé tiêu chảy thì cho uống nhiều hơn, uống oresol.',
    // How much is for the station to say (clinical.md §14.4).
    more: 'Pha đúng như ghi trên gói.',
  },
  {
    code: 'keep_feeding',
    picture: 'keep_feeding',
    chip: 'Tiếp tục bú, ăn',
    sentence: 'Vẫn cho bé bú, cho bé ăn như mọi ngày.',
    more: 'Không bắt bé nhịn.',
  },
  { code: 'blood_in_stool', picture: 'blood_in_stool', chip: 'Phân có máu', sentence: 'Phân của bé có máu.', more: GO },
  { code: 'drinks_poorly', picture: 'drinks_poorly', chip: 'Uống kém, bú kém', sentence: 'Bé uống kém, bú kém.', more: GO },
  { code: 'fever', picture: 'temperature_fever', chip: 'Sốt', sentence: 'Bé tiêu chảy mà sốt.', more: GO },
  { code: 'sicker', picture: 'lethargy', chip: 'Mệt hơn', sentence: 'Bé mệt hơn, ngủ li bì.', more: GO },
]

/** The id is one of the three that the indicator `caregiver_pneumonia_diarrhoea_injury` counts. */
export const diarrhoeaTopic: EducationTopic = {
  id: 'diarrhoea',
  label: 'Tiêu chảy ở trẻ nhỏ',
  picture: 'drink_more',
  forWhom: {
    value: { children: { from: 2, below: 60 }, pregnant: false },
    source: 'Đề xuất của phần mềm: người chăm sóc bé từ 2 tháng đến dưới 5 tuổi',
    validFrom: '2026-01-01',
    confirmedBy: null,
  },
  question: 'Bé tiêu chảy thì làm gì, khi nào đưa đi khám? Mẹ kể, đừng đọc danh sách.',
  counted: 'điều',
  cards: cardsFrom('diarrhoea', lines),
  teachBack: chipsFrom(lines),
  passMark: {
    value: 3,
    source: 'Đề xuất của phần mềm: kể được cho uống nhiều hơn và thêm 2 điều khác, không nhắc',
    validFrom: '2026-01-01',
    confirmedBy: null,
  },
  mustSay: ['drink_more'],
}
