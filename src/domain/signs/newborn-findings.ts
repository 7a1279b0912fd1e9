/** What is looked for, one finding at a time, so that a referral can say which part of a sign was seen; source: clinical.md §1 (VN12, PNC), how-to wording ours (NSC). */
import type { PictureId } from '../picture-ids.ts'
import type { NewbornSignCode } from './newborn-danger-signs.ts'

/** One thing to ask or look for. Its code is the key in a danger-sign check and the reason in a referral. */
export interface NewbornFinding {
  readonly code: string
  /** Which of the 12 signs it is, or is a part of. */
  readonly sign: NewbornSignCode
  /** Short label for a chip, a referral, a list. */
  readonly label: string
  readonly question: string
  /** At most 20 words. */
  readonly howToLook: string
  /** Shown behind "Chưa chắc". */
  readonly unsureHelp: string
  /** Null where no drawing shows it. */
  readonly picture: PictureId<'newborn'> | null
  /** What a mother is told on a card, at most 12 words. */
  readonly caregiverWords: string
  /** Asked only from this age on. */
  readonly fromAgeDays?: number
}

const findings = [
  {
    code: 'poor_feeding',
    sign: 'poor_feeding',
    label: 'Bú kém, bỏ bú',
    question: 'Bé có bú kém hoặc bỏ bú không?',
    howToLook: 'Hỏi mẹ hôm nay bé bú mấy lần. Xem bé ngậm và mút một cữ.',
    unsureHelp: 'Nhờ mẹ cho bú ngay. Bé không ngậm, mút yếu hoặc nhả ra thì chọn Có.',
    picture: 'poor_feeding',
    caregiverWords: 'Bé bú ít hơn mọi ngày, hoặc bỏ bú.',
  },
  {
    code: 'lethargy',
    sign: 'lethargy',
    label: 'Ngủ li bì',
    question: 'Bé có ngủ li bì, khó đánh thức không?',
    howToLook: 'Gọi bé, xoa nhẹ bàn chân. Xem bé có mở mắt, cựa mình không.',
    unsureHelp: 'Mở tã, vuốt gan bàn chân. Bé nằm im hoặc chỉ cựa khi chạm thì chọn Có.',
    picture: 'lethargy',
    caregiverWords: 'Bé ngủ li bì, gọi mãi không dậy.',
  },
  {
    code: 'convulsion_cyanosis',
    sign: 'convulsion_cyanosis',
    label: 'Co giật, tím tái',
    question: 'Bé có co giật hoặc tím tái không?',
    howToLook: 'Hỏi mẹ bé có cơn giật không. Nhìn môi, lưỡi bé ở chỗ sáng.',
    unsureHelp: 'Giữ nhẹ tay chân mà bé vẫn giật, hoặc môi, lưỡi tím thì chọn Có.',
    picture: 'convulsion_cyanosis',
    caregiverWords: 'Bé co giật, hoặc môi và lưỡi tím.',
  },
  {
    code: 'chest_indrawing',
    sign: 'abnormal_breathing',
    label: 'Rút lõm lồng ngực',
    question: 'Bé có bị rút lõm lồng ngực không?',
    howToLook: 'Vén áo bé. Nhìn phần dưới ngực lúc bé hít vào, khi bé nằm yên.',
    unsureHelp: 'Chờ bé nằm yên, không bú, không khóc. Hít vào mà dưới ngực lõm sâu thì chọn Có.',
    picture: 'chest_indrawing',
    caregiverWords: 'Bé hít vào thì phần dưới ngực lõm sâu.',
  },
  {
    code: 'fast_breathing',
    sign: 'abnormal_breathing',
    label: 'Thở nhanh',
    question: 'Bé thở bao nhiêu lần trong một phút?',
    howToLook: 'Chờ bé nằm yên. Chạm màn hình mỗi lần bé hít vào, đủ 60 giây.',
    unsureHelp: 'Bé khóc hoặc đang bú thì đếm chưa đúng. Dỗ bé yên rồi đếm lại.',
    picture: 'fast_breathing',
    caregiverWords: 'Bé thở nhanh, thở gấp dù đang nằm yên.',
  },
  {
    code: 'slow_breathing',
    sign: 'abnormal_breathing',
    label: 'Thở chậm',
    question: 'Bé có thở chậm, có lúc ngừng thở không?',
    howToLook: 'Nhìn bụng bé phồng lên, xẹp xuống khi bé nằm yên.',
    unsureHelp: 'Đếm nhịp thở đủ 60 giây rồi trả lời.',
    picture: null,
    caregiverWords: 'Bé thở chậm, có lúc ngừng thở.',
  },
  {
    code: 'noisy_breathing',
    sign: 'abnormal_breathing',
    label: 'Cánh mũi phập phồng, khò khè',
    question: 'Bé có phập phồng cánh mũi, thở rên hoặc khò khè không?',
    howToLook: 'Nhìn hai cánh mũi, ghé tai nghe tiếng thở khi bé nằm yên.',
    unsureHelp: 'Nghẹt mũi cũng kêu. Cánh mũi phập phồng hoặc thở rên thì chọn Có.',
    picture: null,
    caregiverWords: 'Bé thở rên, khò khè, cánh mũi phập phồng.',
  },
  {
    code: 'temperature_fever',
    sign: 'temperature_abnormal',
    label: 'Sốt',
    question: 'Người bé có nóng không?',
    howToLook: 'Kẹp nhiệt kế ở nách bé. Không có nhiệt kế thì sờ bụng bé.',
    unsureHelp: 'Bụng bé nóng hơn bụng mẹ thì chọn Có. Trời nóng thì bớt chăn, đo lại.',
    picture: 'temperature_fever',
    caregiverWords: 'Người bé nóng, sốt.',
  },
  {
    code: 'temperature_cold',
    sign: 'temperature_abnormal',
    label: 'Người lạnh',
    question: 'Người bé có lạnh không?',
    howToLook: 'Kẹp nhiệt kế ở nách bé. Không có nhiệt kế thì sờ bụng, bàn chân.',
    unsureHelp: 'Bụng và bàn chân bé đều lạnh thì chọn Có.',
    picture: 'temperature_cold',
    caregiverWords: 'Người bé lạnh, ủ ấm mà chưa ấm lại.',
  },
  {
    code: 'jaundice_danger',
    sign: 'jaundice_danger',
    label: 'Vàng da',
    question: 'Bé có vàng da sớm, vàng đậm hoặc kéo dài không?',
    howToLook: 'Bế bé ra chỗ sáng. Ấn nhẹ da, xem ngực, lòng bàn tay, bàn chân.',
    unsureHelp: 'Vàng trong 24 giờ đầu, vàng quá 7 ngày, vàng lòng bàn tay, bàn chân thì chọn Có.',
    picture: 'jaundice',
    caregiverWords: 'Da bé vàng sớm, vàng đậm hoặc vàng cả bàn chân.',
  },
  {
    code: 'eye_infection',
    sign: 'eye_infection',
    label: 'Mắt sưng đỏ, có mủ',
    question: 'Mắt bé có sưng đỏ hoặc có mủ không?',
    howToLook: 'Nhìn hai mắt bé ở chỗ sáng.',
    unsureHelp: 'Lau sạch gỉ mắt. Mi vẫn sưng đỏ hoặc mủ vàng chảy ra thì chọn Có.',
    picture: 'eye_infection',
    caregiverWords: 'Mắt bé sưng đỏ hoặc có mủ.',
  },
  {
    code: 'cord_infection',
    sign: 'cord_infection',
    label: 'Rốn sưng đỏ, chảy mủ',
    question: 'Rốn bé có sưng đỏ hoặc chảy mủ không?',
    howToLook: 'Mở băng rốn. Nhìn chân rốn và vùng da quanh rốn.',
    unsureHelp: 'Da quanh rốn đỏ, rốn ướt mủ hoặc có mùi hôi thì chọn Có.',
    picture: 'cord_infection',
    caregiverWords: 'Rốn bé sưng đỏ hoặc chảy mủ.',
  },
  {
    code: 'abdominal_distension',
    sign: 'abdominal_distension',
    label: 'Bụng chướng to',
    question: 'Bụng bé có chướng to không?',
    howToLook: 'Cởi tã, nhìn ngang bụng bé lúc bé nằm yên.',
    unsureHelp: 'Bụng căng, to hơn ngực, sờ vào bé khóc thì chọn Có.',
    picture: 'abdominal_distension',
    caregiverWords: 'Bụng bé căng, chướng to.',
  },
  {
    code: 'persistent_vomiting',
    sign: 'persistent_vomiting',
    label: 'Nôn liên tục',
    question: 'Bé có nôn liên tục không?',
    howToLook: 'Hỏi mẹ hôm nay bé nôn mấy lần, có nôn sau mọi cữ bú không.',
    unsureHelp: 'Ọc một ít sữa sau bú chưa phải nôn liên tục. Nôn hết mọi cữ thì chọn Có.',
    picture: 'persistent_vomiting',
    caregiverWords: 'Bé nôn liên tục, bú vào là nôn.',
  },
  {
    code: 'diarrhoea',
    sign: 'diarrhoea',
    label: 'Tiêu chảy',
    question: 'Bé có đi ỉa nhiều nước, nhiều lần hơn mọi ngày không?',
    howToLook: 'Hỏi mẹ số lần và xem tã gần nhất.',
    unsureHelp: 'Bé bú mẹ ỉa phân mềm nhiều lần là thường. Phân toàn nước thì chọn Có.',
    picture: 'diarrhoea',
    caregiverWords: 'Bé đi ỉa nhiều nước, nhiều lần hơn mọi ngày.',
  },
  {
    code: 'no_urine_or_stool_24h',
    sign: 'no_urine_or_stool_24h',
    label: 'Không đái, không ỉa',
    question: 'Sinh quá 24 giờ, bé có chưa đái hoặc chưa ỉa không?',
    howToLook: 'Hỏi mẹ bé đã đái, đã ỉa lần nào từ khi sinh chưa.',
    unsureHelp: 'Chưa đái hoặc chưa ỉa lần nào sau 24 giờ thì chọn Có.',
    picture: 'no_urine_or_stool_24h',
    caregiverWords: 'Sinh quá một ngày mà bé chưa đái hoặc chưa ỉa.',
    // On the day of birth the 24 hours are not over, so the answer would mean nothing.
    fromAgeDays: 1,
  },
] as const satisfies readonly NewbornFinding[]

/** The code of a finding; a danger-sign check stores answers under it. */
export type FindingCode = (typeof findings)[number]['code']

/** A finding with its code narrowed to the known ones. */
export type KnownFinding = NewbornFinding & { readonly code: FindingCode }

/** All findings, in the order in which they are looked for. */
export const newbornFindings: readonly KnownFinding[] = findings

/** A finding by its code; undefined for a code this version does not know. */
export function findFinding(code: string): KnownFinding | undefined {
  return newbornFindings.find((finding) => finding.code === code)
}
