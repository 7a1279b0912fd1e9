/** The topic "danger signs of a newborn": one card for every sign that a mother can see; signs: clinical.md §1, pass mark: plans.md §2 (NSC). */
import { newbornFindings } from '../signs/newborn-findings.ts'
import type { EducationCard, EducationTopic } from './topic.ts'

const cards: readonly EducationCard[] = newbornFindings.flatMap(({ code, picture, caregiverWords }) =>
  picture === null
    ? []
    : [
        {
          id: `newborn-${code.replaceAll('_', '-')}`,
          picture,
          sentence: caregiverWords,
          readAloud: `${caregiverWords} Đưa bé đi khám ngay.`,
          code,
        },
      ],
)

/** Cards face the mother; the chips are ticked as she tells. */
export const newbornDangerSignsTopic: EducationTopic = {
  id: 'newborn-danger-signs',
  label: 'Dấu hiệu nguy hiểm ở trẻ sơ sinh',
  question: 'Khi nào phải đưa bé đi khám ngay? Mẹ kể, đừng đọc danh sách.',
  cards,
  // Breathing slowly or noisily has no card, but a mother who says it has said a sign.
  teachBack: newbornFindings.map(({ code, label }) => ({ code, chip: label })),
  passMark: {
    value: 3,
    source: 'Đề xuất của phần mềm: kể được từ 3 dấu hiệu, không nhắc',
    validFrom: '2026-01-01',
    confirmedBy: null,
  },
}
