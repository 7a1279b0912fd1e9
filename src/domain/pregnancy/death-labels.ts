/** How a death is asked about and told: where, of what, and whether it was about a birth; groups: plans.md §2 (deaths), wording ours (NSC). */
import type { Death } from '../records/death.ts'

/** Where somebody died. */
export const deathPlaceLabels: Readonly<Record<Death['place'], string>> = {
  home: 'Tại nhà',
  station: 'Trạm Y tế',
  hospital: 'Bệnh viện',
  'on-the-way': 'Trên đường đi',
  elsewhere: 'Nơi khác',
  unknown: 'Chưa rõ',
}

/** Of what, in groups. */
export const causeGroupLabels: Readonly<Record<Death['causeGroup'], string>> = {
  prematurity: 'Sinh non, nhẹ cân',
  'birth-asphyxia': 'Ngạt lúc sinh',
  infection: 'Nhiễm trùng',
  pneumonia: 'Viêm phổi',
  diarrhoea: 'Tiêu chảy',
  'birth-defect': 'Dị tật bẩm sinh',
  drowning: 'Đuối nước',
  traffic: 'Tai nạn giao thông',
  'other-injury': 'Tai nạn khác',
  'pregnancy-related': 'Do thai nghén, sinh đẻ',
  'other-disease': 'Bệnh khác',
  unknown: 'Chưa rõ',
}

/** Whether a woman died in pregnancy or within 42 days after it. */
export const maternalLabels: Readonly<Record<NonNullable<Death['maternal']>, string>> = {
  maternal: 'Có, không do tai nạn',
  accident: 'Có, nhưng do tai nạn',
  no: 'Không',
  unknown: 'Chưa rõ',
}
