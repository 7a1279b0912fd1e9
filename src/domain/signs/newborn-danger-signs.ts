/** The 12 danger signs of a newborn, 0–28 days, in the words of the Ministry's list; source: clinical.md §1 (VN12). */
import type { Rule } from './rule.ts'

/** One of the 12 signs. `label` is the source's wording, `short` the one for a chip or a line of a list. */
export interface NewbornDangerSign {
  readonly code: string
  readonly label: string
  readonly short: string
}

const signs = [
  { code: 'poor_feeding', label: 'Bú ít hoặc bỏ bú', short: 'Bú kém, bỏ bú' },
  { code: 'lethargy', label: 'Ngủ li bì khó đánh thức', short: 'Ngủ li bì' },
  {
    code: 'abnormal_breathing',
    label:
      'Thở khác thường (thở chậm dưới 40 lần hoặc thở nhanh trên 60 lần trong 1 phút, co rút lồng ngực, cánh mũi phập phồng, khò khè)',
    short: 'Thở khác thường',
  },
  { code: 'convulsion_cyanosis', label: 'Co giật hoặc tím tái', short: 'Co giật, tím tái' },
  {
    code: 'temperature_abnormal',
    label: 'Sốt cao (trên 38,5 độ C) hoặc hạ nhiệt độ (dưới 36 độ C)',
    short: 'Sốt hoặc lạnh',
  },
  { code: 'eye_infection', label: 'Mắt sưng đỏ hoặc có mủ', short: 'Mắt sưng đỏ, có mủ' },
  { code: 'cord_infection', label: 'Rốn sưng đỏ hoặc chảy mủ', short: 'Rốn sưng đỏ, chảy mủ' },
  {
    code: 'jaundice_danger',
    label:
      'Da vàng sớm trong 24 giờ sau khi sinh hoặc kéo dài hơn 7 ngày hoặc vàng da đậm hoặc vàng cả ở lòng bàn tay, bàn chân',
    short: 'Vàng da',
  },
  { code: 'persistent_vomiting', label: 'Nôn liên tục', short: 'Nôn liên tục' },
  { code: 'abdominal_distension', label: 'Bụng chướng to', short: 'Bụng chướng to' },
  { code: 'diarrhoea', label: 'Đi ỉa nhiều nước, nhiều lần hơn bình thường', short: 'Tiêu chảy' },
  { code: 'no_urine_or_stool_24h', label: 'Trẻ không đái hoặc ỉa sau 24 giờ từ khi sinh', short: 'Không đái, không ỉa' },
] as const satisfies readonly NewbornDangerSign[]

/** The code of one of the 12 signs. */
export type NewbornSignCode = (typeof signs)[number]['code']

/** The list as configuration; NSC until compared with the mother-and-child handbook. */
export const newbornDangerSigns: Rule<readonly NewbornDangerSign[]> = {
  value: signs,
  source: '12 dấu hiệu theo Vụ Sức khỏe Bà mẹ - Trẻ em, Bộ Y tế (đăng 09/01/2024)',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** One of the 12 signs by its code; undefined for a code of a newer or other list. */
export function findNewbornSign(code: string): NewbornDangerSign | undefined {
  return newbornDangerSigns.value.find((sign) => sign.code === code)
}
