/** The topic "pneumonia": the three signs that a caregiver of a coughing child has to know; signs: clinical.md §2, pass mark: plans.md §2 (NSC). */
import { cardsFrom, chipsFrom, type CardLine } from './card-lines.ts'
import type { EducationTopic } from './topic.ts'

const lines: readonly CardLine[] = [
  {
    code: 'fast_breathing',
    picture: 'fast_breathing',
    chip: 'Thở nhanh',
    sentence: 'Bé ho mà thở nhanh, thở gấp dù đang nằm yên.',
    more: 'Đưa bé đến trạm trong ngày.',
  },
  {
    code: 'chest_indrawing',
    picture: 'chest_indrawing',
    chip: 'Rút lõm lồng ngực',
    sentence: 'Bé hít vào thì phần dưới ngực lõm xuống.',
    more: 'Đưa bé đi khám ngay.',
  },
  {
    code: 'cannot_drink',
    picture: 'cannot_drink',
    chip: 'Không uống, không bú được',
    sentence: 'Bé không bú được, không uống được.',
    more: 'Đưa bé đi khám ngay.',
  },
]

/** The id is one of the three that the indicator `caregiver_pneumonia_diarrhoea_injury` counts. */
export const pneumoniaTopic: EducationTopic = {
  id: 'pneumonia',
  label: 'Viêm phổi ở trẻ nhỏ',
  picture: 'cough',
  forWhom: {
    value: { children: { from: 2, below: 60 }, pregnant: false },
    source: 'Đề xuất của phần mềm: người chăm sóc bé từ 2 tháng đến dưới 5 tuổi',
    validFrom: '2026-01-01',
    confirmedBy: null,
  },
  question: 'Bé ho, thấy gì thì đưa đi khám? Mẹ kể, đừng đọc danh sách.',
  counted: 'dấu hiệu',
  cards: cardsFrom('pneumonia', lines),
  teachBack: chipsFrom(lines),
  passMark: {
    value: 2,
    source: 'Đề xuất của phần mềm: kể được từ 2 dấu hiệu, không nhắc',
    validFrom: '2026-01-01',
    confirmedBy: null,
  },
  mustSay: [],
}
