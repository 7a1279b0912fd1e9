/** Signs of the woman that only instruments tell, and the limit of her fever; source: clinical.md §3 (WHO PNC 2022). */
import type { Rule } from './rule.ts'
import type { SignFinding } from './sign-finding.ts'

/** °C measured in the armpit: fever from here on. */
export const womanFever: Rule<{ readonly referAtOrAbove: number }> = {
  value: { referAtOrAbove: 37.5 },
  source: 'Sốt từ 37,5 °C: WHO PNC 2022',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** What blood pressure and urine say; the station measures, so they are open only when somebody began to. NSC. */
export const womanMeasured: Rule<readonly SignFinding[]> = {
  value: [
    {
      code: 'very_high_blood_pressure',
      label: 'Huyết áp rất cao',
      question: 'Huyết áp có rất cao không?',
      howToLook: 'Đo khi ngồi nghỉ được 5 phút, tay để ngang tim.',
      picture: null,
      caregiverWords: null,
      urgency: 'go-now',
      measured: true,
    },
    {
      code: 'high_blood_pressure',
      label: 'Huyết áp cao',
      question: 'Đo hai lần, huyết áp có cao không?',
      howToLook: 'Đo khi ngồi nghỉ được 5 phút. Cao thì nghỉ rồi đo lại lần nữa.',
      picture: null,
      caregiverWords: null,
      urgency: 'same-day',
      measured: true,
    },
    {
      code: 'proteinuria',
      label: 'Nước tiểu có đạm 2+',
      question: 'Que thử nước tiểu có chỉ đạm từ 2+ không?',
      howToLook: 'Trạm thử. So màu que với bảng màu trên hộp.',
      picture: null,
      caregiverWords: null,
      urgency: 'same-day',
      measured: true,
    },
  ],
  source: 'WHO PNC 2022 (C1.DT.11): từ 140/90 kèm dấu hiệu khác hoặc đạm niệu 2+ thì đi bệnh viện. Mức khẩn cấp khi chỉ có một: đề xuất của phần mềm',
  validFrom: '2026-01-01',
  confirmedBy: null,
}
