/** The groups of children in special circumstances with the law's letters and plain words; source: Luật Trẻ em 2016, Điều 10(1) (clinical.md §11). */
import type { CircumstanceCode } from '../records/special-circumstance.ts'
import type { Rule } from '../signs/rule.ts'

/** One group. */
export interface CircumstanceGroup {
  readonly code: CircumstanceCode
  /** The letter of Điều 10(1); '' for the two groups that stand beside it. */
  readonly letter: string
  /** The law's words, shortened. */
  readonly label: string
  /** What a neighbour may notice, in plain words. */
  readonly plain: string
  /** Never read by anybody but its author and the named officers, in no way at all. */
  readonly isSensitive: boolean
}

const of = (code: CircumstanceCode, letter: string, label: string, plain: string, isSensitive = false): CircumstanceGroup => ({ code, letter, label, plain, isSensitive })

/** The groups in the order of the screen: what needs help at once first, then by letter. Plain words and order are ours. NSC. */
export const circumstanceGroups: Rule<readonly CircumstanceGroup[]> = {
  value: [
    of('i_violence', 'i', 'Bị tổn hại nghiêm trọng do bạo lực', 'Bị đánh đập, bỏ đói, chửi mắng, nhốt.', true),
    of('l_sexual_abuse', 'l', 'Bị xâm hại tình dục', 'Bị sờ mó, ép buộc, dụ dỗ.', true),
    of('k_exploited', 'k', 'Bị bóc lột', 'Bị bắt làm việc nặng, đi ăn xin.', true),
    of('m_trafficked', 'm', 'Bị mua bán', 'Bị lừa, bị đưa đi, bị bán.', true),
    of('a_orphan_both', 'a', 'Mồ côi cả cha và mẹ', 'Cả bố và mẹ đã mất.'),
    of('b_abandoned', 'b', 'Bị bỏ rơi', 'Bị bố mẹ bỏ lại, không đón về.'),
    of('c_no_support', 'c', 'Không nơi nương tựa', 'Không còn ai nuôi, chăm sóc.'),
    of('d_disability', 'd', 'Khuyết tật', 'Khó nghe, nhìn, nói, đi lại, học.'),
    of('dd_hiv', 'đ', 'Nhiễm HIV/AIDS', 'Đang nhiễm HIV.', true),
    of('e_law_violation', 'e', 'Vi phạm pháp luật', 'Trộm cắp, đánh nhau, bị xử lý.', true),
    of('g_drug', 'g', 'Nghiện ma túy', 'Dùng ma túy, bóng cười, keo.', true),
    of('h_dropout_work', 'h', 'Bỏ học kiếm sống, chưa xong trung học cơ sở', 'Nghỉ học đi làm kiếm tiền.'),
    of('n_severe_illness_poor', 'n', 'Bệnh hiểm nghèo, hộ nghèo hoặc cận nghèo', 'Bệnh nặng, chữa lâu, nhà nghèo.'),
    of('o_migrant_refugee', 'o', 'Di cư, lánh nạn, chưa rõ cha mẹ', 'Ở nơi khác đến, không ai chăm sóc.'),
    of('at_risk', '', 'Có nguy cơ rơi vào hoàn cảnh đặc biệt', 'Nhà cãi, đánh nhau; hay bị bỏ ở nhà một mình.'),
    of('difficult_circumstances', '', 'Hoàn cảnh khó khăn', 'Nhà rất khó, bé thiếu ăn, thiếu mặc.'),
  ],
  source: 'Nhóm và chữ cái: Luật Trẻ em 2016, Điều 10 khoản 1. Câu dễ hiểu và thứ tự: đề xuất của phần mềm, chờ phường xác nhận',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** One group by its code; undefined for a code that this version does not know. */
export function findCircumstance(code: string): CircumstanceGroup | undefined {
  return circumstanceGroups.value.find((group) => group.code === code)
}
