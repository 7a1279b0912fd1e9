/** What is asked and looked for in a child of 2 to 59 months; source: clinical.md §2 (EmCare, IMCI, WHO dehydration table), how-to wording ours (NSC). */
import type { Rule } from './rule.ts'
import type { SignFinding } from './sign-finding.ts'

/** One sign of a sick child. */
export interface ChildFinding extends SignFinding {
  /** Asked only when this other question is not answered with "no". */
  readonly after?: 'cough' | 'diarrhoea'
}

const findings = [
  {
    code: 'cannot_drink',
    label: 'Không uống, không bú được',
    question: 'Bé có không uống được hoặc không bú được không?',
    howToLook: 'Nhờ mẹ cho bé bú hoặc uống vài thìa. Bé không nuốt nổi thì chọn Có.',
    picture: 'cannot_drink',
    caregiverWords: 'Bé không bú được, không uống được.',
    urgency: 'go-now',
  },
  {
    code: 'vomits_everything',
    label: 'Nôn tất cả mọi thứ',
    question: 'Bé có nôn tất cả mọi thứ không?',
    howToLook: 'Hỏi mẹ bé ăn, uống vào có giữ lại được chút nào không.',
    picture: 'vomits_everything',
    caregiverWords: 'Bé ăn gì, uống gì cũng nôn ra hết.',
    urgency: 'go-now',
  },
  {
    code: 'convulsions',
    label: 'Co giật',
    question: 'Đợt ốm này bé có co giật không?',
    howToLook: 'Hỏi mẹ bé có lúc nào tay chân giật, mắt trợn, gọi không biết không.',
    picture: 'convulsions',
    caregiverWords: 'Bé co giật, dù chỉ một lần.',
    urgency: 'go-now',
  },
  {
    code: 'lethargic_unconscious',
    label: 'Ngủ li bì, khó đánh thức',
    question: 'Bé có ngủ li bì hoặc khó đánh thức không?',
    howToLook: 'Gọi tên, vỗ tay, lay nhẹ vai bé. Bé không nhìn, không đáp lại thì chọn Có.',
    picture: 'lethargy',
    caregiverWords: 'Bé ngủ li bì, gọi mãi không dậy.',
    urgency: 'go-now',
  },
  {
    code: 'cough',
    label: 'Ho hoặc khó thở',
    question: 'Bé có ho hoặc khó thở không?',
    howToLook: 'Hỏi mẹ, rồi tự nghe và nhìn bé thở.',
    picture: 'cough',
    caregiverWords: null,
    urgency: 'home-care',
  },
  {
    code: 'chest_indrawing',
    label: 'Rút lõm lồng ngực',
    question: 'Bé có bị rút lõm lồng ngực không?',
    howToLook: 'Vén áo bé. Lúc bé nằm yên và hít vào, dưới ngực lõm xuống thì chọn Có.',
    picture: 'chest_indrawing',
    caregiverWords: 'Bé hít vào thì phần dưới ngực lõm xuống.',
    // EmCare sends this child to the station, older IMCI charts call it severe: the safe side.
    urgency: 'go-now',
    after: 'cough',
  },
  {
    code: 'stridor',
    label: 'Thở rít khi nằm yên',
    question: 'Bé nằm yên mà có thở rít không?',
    howToLook: 'Ghé tai sát miệng bé khi bé không khóc. Hít vào nghe rít thì chọn Có.',
    picture: 'stridor',
    caregiverWords: 'Bé nằm yên mà hít vào vẫn nghe tiếng rít.',
    urgency: 'go-now',
    after: 'cough',
  },
  {
    code: 'fast_breathing',
    label: 'Thở nhanh',
    question: 'Bé thở bao nhiêu lần trong một phút?',
    howToLook: 'Chờ bé nằm yên. Chạm màn hình mỗi lần bé hít vào.',
    picture: 'fast_breathing',
    caregiverWords: 'Bé thở nhanh, thở gấp dù đang nằm yên.',
    urgency: 'same-day',
    after: 'cough',
  },
  {
    code: 'low_oxygen',
    label: 'Ô-xy trong máu thấp',
    question: 'Máy kẹp ngón tay chỉ bao nhiêu phần trăm?',
    howToLook: 'Có máy mới đo. Kẹp vào ngón tay bé, chờ số đứng yên.',
    picture: 'low_oxygen',
    caregiverWords: null,
    urgency: 'go-now',
    after: 'cough',
    measured: true,
  },
  {
    code: 'cough_14_days',
    label: 'Ho từ 14 ngày',
    question: 'Bé ho đã được 14 ngày chưa?',
    howToLook: 'Hỏi mẹ bé bắt đầu ho từ hôm nào. Đủ 14 ngày trở lên thì chọn Có.',
    picture: 'cough_14_days',
    caregiverWords: 'Bé ho đã hai tuần chưa khỏi.',
    urgency: 'this-week',
    after: 'cough',
  },
  {
    code: 'diarrhoea',
    label: 'Tiêu chảy',
    question: 'Một ngày đêm qua bé có đi ỉa phân lỏng từ 3 lần không?',
    howToLook: 'Hỏi mẹ số lần và xem phân. Bé bú mẹ ỉa phân mềm là thường.',
    picture: 'diarrhoea',
    caregiverWords: 'Bé đi ỉa phân lỏng từ ba lần một ngày.',
    urgency: 'home-care',
  },
  {
    code: 'sunken_eyes',
    label: 'Mắt trũng',
    question: 'Mắt bé có trũng hơn mọi ngày không?',
    howToLook: 'Nhìn hai mắt bé ở chỗ sáng. Hỏi mẹ có thấy khác mọi ngày không.',
    picture: 'sunken_eyes',
    caregiverWords: 'Mắt bé trũng sâu.',
    urgency: 'home-care',
    after: 'diarrhoea',
  },
  {
    code: 'drinks_poorly',
    label: 'Uống kém',
    question: 'Bé có uống kém, phải ép mới uống không?',
    howToLook: 'Đưa thìa nước cho bé. Bé nuốt yếu hoặc chỉ nhấp chút ít thì chọn Có.',
    picture: 'drinks_poorly',
    caregiverWords: 'Bé uống rất ít, phải ép.',
    urgency: 'home-care',
    after: 'diarrhoea',
  },
  {
    code: 'drinks_eagerly',
    label: 'Khát, uống háo hức',
    question: 'Bé có khát, uống háo hức không?',
    howToLook: 'Đưa thìa nước cho bé. Bé với lấy, hết nước thì khóc thì chọn Có.',
    picture: 'drinks_eagerly',
    caregiverWords: 'Bé khát, cứ đòi uống mãi.',
    urgency: 'home-care',
    after: 'diarrhoea',
  },
  {
    code: 'restless',
    label: 'Vật vã, kích thích',
    question: 'Bé có vật vã, quấy khóc dỗ không nín không?',
    howToLook: 'Nhìn bé trong lúc trò chuyện với mẹ. Dỗ, bế mà vẫn vật vã thì chọn Có.',
    picture: 'restless',
    caregiverWords: 'Bé vật vã, quấy khóc, dỗ không nín.',
    urgency: 'home-care',
    after: 'diarrhoea',
  },
  {
    code: 'skin_pinch_slow',
    label: 'Nếp véo da mất chậm',
    question: 'Véo da bụng bé, nếp da có mất chậm không?',
    howToLook: 'Véo dọc da bụng cạnh rốn rồi thả tay. Còn thấy nếp da thì chọn Có.',
    picture: 'skin_pinch_slow',
    caregiverWords: null,
    urgency: 'home-care',
    after: 'diarrhoea',
  },
  {
    code: 'skin_pinch_very_slow',
    label: 'Nếp véo da mất rất chậm',
    question: 'Nếp véo da có còn lâu hơn 2 giây không?',
    howToLook: 'Thả tay rồi đếm thầm "một, hai". Đếm xong nếp da vẫn còn thì chọn Có.',
    picture: 'skin_pinch_very_slow',
    caregiverWords: null,
    urgency: 'home-care',
    after: 'diarrhoea',
  },
  {
    code: 'blood_in_stool',
    label: 'Phân có máu',
    question: 'Phân của bé có máu không?',
    howToLook: 'Hỏi mẹ và xem tã, xem bô gần nhất.',
    picture: 'blood_in_stool',
    caregiverWords: 'Phân của bé có máu.',
    urgency: 'same-day',
    after: 'diarrhoea',
  },
  {
    code: 'diarrhoea_14_days',
    label: 'Tiêu chảy từ 14 ngày',
    question: 'Bé đi ỉa lỏng đã được 14 ngày chưa?',
    howToLook: 'Hỏi mẹ bé bắt đầu từ hôm nào. Đủ 14 ngày trở lên thì chọn Có.',
    picture: 'diarrhoea_14_days',
    caregiverWords: 'Bé đi ỉa lỏng đã hai tuần chưa khỏi.',
    urgency: 'this-week',
    after: 'diarrhoea',
  },
] as const satisfies readonly ChildFinding[]

/** The code of a sign of a sick child. */
export type ChildFindingCode = (typeof findings)[number]['code']

/** A sign with its code narrowed to the known ones. */
export type KnownChildFinding = ChildFinding & { readonly code: ChildFindingCode }

/** All signs in the order in which they are asked: what kills soonest comes first. NSC. */
export const childFindings: Rule<readonly KnownChildFinding[]> = {
  value: findings,
  source: 'EmCare (IMCI) của WHO, bảng mất nước của WHO. Mức khẩn cấp: chọn phía an toàn khi các nguồn khác nhau; câu hỏi: đề xuất của phần mềm',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** A sign of a sick child by its code; undefined for a code this version does not know. */
export function findChildFinding(code: string): KnownChildFinding | undefined {
  return childFindings.value.find((finding) => finding.code === code)
}
