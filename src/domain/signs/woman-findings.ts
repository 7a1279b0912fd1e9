/** The 21 danger signs of a pregnant woman and of a mother after birth; source: clinical.md §3 (WHO ANC, WHO PNC 2022), urgency and how-to wording ours (NSC). */
import type { PictureId } from '../picture-ids.ts'
import type { Rule } from './rule.ts'
import type { SignFinding } from './sign-finding.ts'

/** When a sign of the woman is asked for. */
export type WomanTime = 'pregnant' | 'postpartum'

/** One sign of the woman. */
export interface WomanFinding extends SignFinding {
  readonly askedWhen: WomanTime | 'both'
  /** Asked without the family near by, and named in no message or list. */
  readonly private?: true
  /** In pregnancy asked only from this many completed weeks; asked too while the weeks are not known. */
  readonly fromGestationWeeks?: number
  /** Other words after the birth, where some of it is as it should be. */
  readonly afterBirth?: Pick<SignFinding, 'label' | 'question' | 'howToLook'>
  /** The question to a woman who has lost her child. */
  readonly aloneQuestion?: string
}

type Words = Pick<WomanFinding, 'label' | 'question' | 'howToLook' | 'caregiverWords'>

const sign = <Code extends string>(code: Code, picture: PictureId<'woman'> | null, askedWhen: WomanFinding['askedWhen'], urgency: WomanFinding['urgency'], words: Words) => ({
  code,
  askedWhen,
  urgency,
  picture,
  ...words,
})

const findings = [
  sign('unconscious', 'unconscious', 'both', 'go-now', {
    label: 'Ngất, mất ý thức',
    question: 'Có ngất hoặc mất ý thức lần nào không?',
    howToLook: 'Hỏi người nhà có lúc nào gọi không thưa, ngã xuống không biết gì không.',
    caregiverWords: 'Ngất, gọi không biết.',
  }),
  sign('convulsions', 'woman_convulsions', 'both', 'go-now', {
    label: 'Co giật',
    question: 'Có co giật lần nào không?',
    howToLook: 'Hỏi cả người nhà: tay chân giật, mắt trợn, cắn lưỡi. Một lần cũng là có.',
    caregiverWords: 'Co giật, dù chỉ một lần.',
  }),
  {
    ...sign('vaginal_bleeding', 'vaginal_bleeding', 'both', 'go-now', {
      label: 'Ra máu âm đạo',
      question: 'Có ra máu âm đạo không, dù ít?',
      howToLook: 'Hỏi có thấy máu ở quần lót không. Đang có thai thì ra máu ít cũng là có.',
      caregiverWords: 'Ra máu khi có thai, hoặc ra máu nhiều sau đẻ.',
    }),
    afterBirth: {
      label: 'Ra máu nhiều',
      question: 'Sau đẻ có ra máu nhiều hoặc ra máu cục không?',
      howToLook: 'Hỏi một giờ thay mấy băng. Ướt đẫm băng, ra máu cục thì chọn Có.',
    },
  },
  sign('central_cyanosis', 'central_cyanosis', 'both', 'go-now', {
    label: 'Tím môi, lưỡi',
    question: 'Môi hoặc lưỡi có tím không?',
    howToLook: 'Nhìn môi và lưỡi ở chỗ sáng.',
    caregiverWords: 'Môi, lưỡi tím.',
  }),
  sign('breathing_difficulty', 'breathing_difficulty', 'both', 'go-now', {
    label: 'Khó thở',
    question: 'Có khó thở không?',
    howToLook: 'Nghe nói chuyện: phải nghỉ lấy hơi giữa câu, hoặc không nằm được thì chọn Có.',
    caregiverWords: 'Khó thở, hụt hơi.',
  }),
  sign('severe_headache', 'severe_headache', 'both', 'go-now', {
    label: 'Đau đầu dữ dội',
    question: 'Có đau đầu dữ dội không?',
    howToLook: 'Hỏi có đau hơn mọi lần, nghỉ mà không đỡ không.',
    caregiverWords: 'Đau đầu dữ dội, nghỉ không đỡ.',
  }),
  sign('visual_disturbance', 'visual_disturbance', 'both', 'go-now', {
    label: 'Hoa mắt, nhìn mờ',
    question: 'Có hoa mắt, nhìn mờ không?',
    howToLook: 'Hỏi có thấy đốm sáng, nhìn một thành hai, nhìn không rõ mặt người không.',
    caregiverWords: 'Hoa mắt, nhìn mờ.',
  }),
  sign('severe_abdominal_pain', 'severe_abdominal_pain', 'both', 'go-now', {
    label: 'Đau bụng dữ dội',
    question: 'Có đau bụng dữ dội không?',
    howToLook: 'Hỏi đau ở đâu, có đau không đi lại được không.',
    caregiverWords: 'Đau bụng dữ dội.',
  }),
  sign('severe_pain', 'severe_pain', 'both', 'go-now', {
    label: 'Đau dữ dội nơi khác',
    question: 'Có đau dữ dội ở nơi nào khác không?',
    howToLook: 'Hỏi lần lượt ngực, lưng, chân và chỗ kín.',
    caregiverWords: 'Đau dữ dội ở bất cứ đâu.',
  }),
  sign('fever', 'fever', 'both', 'go-now', {
    label: 'Sốt',
    question: 'Có sốt không?',
    howToLook: 'Kẹp nhiệt kế ở nách, từ 37,5 độ là sốt. Không có nhiệt kế thì sờ trán.',
    caregiverWords: 'Sốt, người nóng, rét run.',
  }),
  sign('severe_vomiting', 'severe_vomiting', 'both', 'go-now', {
    label: 'Nôn nhiều',
    question: 'Có nôn nhiều, ăn uống vào lại nôn ra không?',
    howToLook: 'Hỏi hôm nay nôn mấy lần, có giữ được nước không.',
    caregiverWords: 'Nôn nhiều, không ăn uống được.',
  }),
  sign('looks_very_ill', 'looks_very_ill', 'both', 'go-now', {
    label: 'Trông rất mệt, nặng',
    question: 'Trông có rất mệt, rất yếu không?',
    howToLook: 'Tự nhìn: không tự ngồi dậy, không muốn nói, người lả đi thì chọn Có.',
    caregiverWords: 'Mệt lả, không tự ngồi dậy được.',
  }),
  sign('labour_imminent', 'labour_imminent', 'pregnant', 'go-now', {
    label: 'Chuyển dạ, sắp đẻ',
    question: 'Có đau bụng từng cơn, sắp đẻ không?',
    howToLook: 'Hỏi cơn đau có đều và dày dần không. Chưa đến ngày mà đau cũng là có.',
    caregiverWords: 'Đau bụng từng cơn, dày dần.',
  }),
  sign('waters_broken', 'waters_broken', 'pregnant', 'go-now', {
    label: 'Ra nước ối',
    question: 'Có ra nước ối không?',
    howToLook: 'Hỏi có ra nước ướt quần mà không phải đái không.',
    caregiverWords: 'Nước ối chảy ra.',
  }),
  {
    ...sign('fetal_movement_less', 'fetal_movement_less', 'pregnant', 'go-now', {
      label: 'Thai máy ít, không máy',
      question: 'Thai có máy ít hơn mọi ngày, hoặc không máy không?',
      howToLook: 'Hỏi từ sáng đến giờ thai máy mấy lần, có khác hôm qua không.',
      caregiverWords: 'Thai máy ít hơn mọi ngày hoặc không máy.',
    }),
    fromGestationWeeks: 20,
  },
  sign('oedema_face_hands', 'oedema_face_hands', 'both', 'same-day', {
    label: 'Phù mặt, tay',
    question: 'Mặt hoặc tay có phù không?',
    howToLook: 'Nhìn mí mắt. Hỏi nhẫn có chật không, ấn mu bàn tay có lõm không.',
    caregiverWords: 'Mặt và tay phù.',
  }),
  sign('leg_pain_redness', 'leg_pain_redness', 'both', 'go-now', {
    label: 'Đau, sưng đỏ một chân',
    question: 'Có một bên chân đau, sưng đỏ không?',
    howToLook: 'Nhìn hai bắp chân. Một bên to hơn, đỏ, nóng hoặc ấn đau thì chọn Có.',
    caregiverWords: 'Một bên chân sưng đỏ, đau.',
  }),
  sign('foul_discharge', 'foul_discharge', 'postpartum', 'same-day', {
    label: 'Sản dịch hôi',
    question: 'Sản dịch có mùi hôi không?',
    howToLook: 'Hỏi riêng: sản dịch có mùi hôi, màu lạ hoặc có mủ không.',
    caregiverWords: 'Sản dịch có mùi hôi.',
  }),
  sign('wound_infection', 'wound_infection', 'postpartum', 'same-day', {
    label: 'Vết mổ, vết khâu sưng mủ',
    question: 'Vết mổ hoặc vết khâu có sưng đỏ, chảy mủ không?',
    howToLook: 'Hỏi riêng, xem vết mổ nếu được: sưng đỏ, nóng, chảy nước hoặc mủ.',
    caregiverWords: 'Vết mổ, vết khâu sưng đỏ, chảy mủ.',
  }),
  sign('breast_problem', 'breast_problem', 'postpartum', 'same-day', {
    label: 'Vú sưng, nóng, đỏ, đau',
    question: 'Vú có sưng, nóng, đỏ, đau không?',
    howToLook: 'Hỏi riêng: một chỗ vú cứng, đỏ, chạm vào đau thì chọn Có.',
    caregiverWords: 'Vú sưng, nóng, đỏ, đau.',
  }),
  {
    ...sign('depressed_harm', null, 'both', 'go-now', {
      label: 'Buồn kéo dài, nghĩ làm hại',
      question: 'Có buồn chán kéo dài, có lúc nghĩ làm hại mình hoặc hại con không?',
      howToLook: 'Hỏi khi chỉ có hai người. Nghe, không trách, không để ở một mình.',
      caregiverWords: null,
    }),
    // A picture that is held up to be seen is not private: no `picture`.
    private: true,
    aloneQuestion: 'Có buồn chán kéo dài, có lúc nghĩ làm hại mình không?',
  },
] as const satisfies readonly WomanFinding[]

/** The code of a sign of the woman. */
export type WomanFindingCode = (typeof findings)[number]['code']

/** A sign with its code narrowed to the known ones. */
export type KnownWomanFinding = WomanFinding & { readonly code: WomanFindingCode }

/** All signs in the order in which they are asked: what kills soonest first, the private question last. NSC. */
export const womanFindings: Rule<readonly KnownWomanFinding[]> = {
  value: findings,
  source: 'WHO ANC và WHO PNC 2022; phù, thai máy, nước ối, vú, buồn chán, vết mổ và mức khẩn cấp: đề xuất của phần mềm',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** A sign of the woman by its code; undefined for a code this version does not know. */
export function findWomanFinding(code: string): KnownWomanFinding | undefined {
  return womanFindings.value.find((finding) => finding.code === code)
}
