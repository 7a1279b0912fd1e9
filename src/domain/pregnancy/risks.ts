/** What a station calls a risk in pregnancy, as a list to tick; items: our proposal after common antenatal books, NSC (plans.md §7, Hà Bắc: thai kỳ nguy cơ cao). */
import type { Rule } from '../signs/rule.ts'

/** One risk; the code is stored. */
export interface PregnancyRisk {
  readonly code: string
  readonly label: string
}

/** The list. Infections that pass to the child are left out on purpose: their results never lie on a collaborator's phone (plans.md §9). */
export const pregnancyRisks: Rule<readonly PregnancyRisk[]> = {
  value: [
    { code: 'twins', label: 'Thai đôi trở lên' },
    { code: 'high_blood_pressure', label: 'Huyết áp cao' },
    { code: 'anaemia', label: 'Thiếu máu' },
    { code: 'diabetes', label: 'Tiểu đường' },
    { code: 'bleeding', label: 'Ra máu khi có thai' },
    { code: 'earlier_caesarean', label: 'Đã mổ đẻ' },
    { code: 'earlier_loss', label: 'Lần trước sảy, lưu hoặc sinh non' },
    { code: 'heart_or_other_disease', label: 'Bệnh tim, bệnh mạn tính khác' },
    { code: 'placenta_or_position', label: 'Rau tiền đạo, ngôi thai ngược' },
    { code: 'under_18', label: 'Mẹ dưới 18 tuổi' },
    { code: 'over_35', label: 'Mẹ từ 35 tuổi' },
    { code: 'other', label: 'Trạm dặn nguy cơ khác' },
  ],
  source: 'Danh sách nguy cơ thai kỳ: đề xuất của phần mềm, chờ trạm xác nhận',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** The labels of these codes in the order of the list; a code that this version does not know comes last, as it is. */
export function riskLabels(codes: readonly string[]): string[] {
  const known = pregnancyRisks.value.filter(({ code }) => codes.includes(code))
  const strange = codes.filter((code) => !pregnancyRisks.value.some((risk) => risk.code === code))
  return [...known.map(({ label }) => label), ...strange]
}
