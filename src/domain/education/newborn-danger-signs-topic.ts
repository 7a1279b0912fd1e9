/** The topic "danger signs of a newborn": one card for every sign that a mother can see; signs: clinical.md §1, pass mark: plans.md §2 (NSC). */
import { newbornFindings } from '../signs/newborn-findings.ts'
import { cardsFrom } from './card-lines.ts'
import type { EducationTopic } from './topic.ts'

const cards = cardsFrom(
  'newborn',
  newbornFindings.flatMap(({ code, label, picture, caregiverWords }) =>
    picture === null ? [] : [{ code, picture, chip: label, sentence: caregiverWords, more: 'Đưa bé đi khám ngay.' }],
  ),
)

/** Cards face the mother; the chips are ticked as she tells. */
export const newbornDangerSignsTopic: EducationTopic = {
  id: 'newborn-danger-signs',
  label: 'Dấu hiệu nguy hiểm ở trẻ sơ sinh',
  picture: 'chest_indrawing',
  forWhom: {
    value: { children: { from: 0, below: 2 }, pregnant: true },
    source: 'Đề xuất của phần mềm: mẹ có thai và mẹ có bé dưới 2 tháng',
    validFrom: '2026-01-01',
    confirmedBy: null,
  },
  question: 'Khi nào phải đưa bé đi khám ngay? Mẹ kể, đừng đọc danh sách.',
  counted: 'dấu hiệu',
  cards,
  // Breathing slowly or noisily has no card, but a mother who says it has said a sign.
  teachBack: newbornFindings.map(({ code, label }) => ({ code, chip: label })),
  passMark: {
    value: 3,
    source: 'Đề xuất của phần mềm: kể được từ 3 dấu hiệu, không nhắc',
    validFrom: '2026-01-01',
    confirmedBy: null,
  },
  mustSay: [],
}
