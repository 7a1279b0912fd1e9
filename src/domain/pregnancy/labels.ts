/** How the facts of a pregnancy, an examination, a delivery and a death are called; wording ours (NSC). */
import type { AntenatalContact } from '../records/antenatal-contact.ts'
import type { Delivery } from '../records/delivery.ts'
import type { Pregnancy } from '../records/pregnancy.ts'

/** Where the due day was read. */
export const dueFromLabels: Readonly<Record<NonNullable<Pregnancy['dueFrom']>, string>> = {
  ultrasound: 'Giấy siêu âm',
  book: 'Sổ khám thai',
  station: 'Trạm tính',
  told: 'Chị kể',
}

/** How a pregnancy stands, said kindly. */
export const pregnancyStatusLabels: Readonly<Record<Pregnancy['status'], string>> = {
  ongoing: 'Đang mang thai',
  delivered: 'Đã sinh',
  miscarried: 'Sảy thai',
  ended: 'Thai phải dừng lại',
  'lost-to-follow-up': 'Không còn gặp được',
}

/** Where she was examined. */
export const examinedAtLabels: Readonly<Record<AntenatalContact['place'], string>> = {
  station: 'Trạm Y tế',
  hospital: 'Bệnh viện',
  private: 'Phòng khám tư',
  home: 'Tại nhà',
  unknown: 'Chưa rõ',
}

/** Who attended a birth. */
export const attendantLabels: Readonly<Record<Delivery['attendant'], string>> = {
  'health-staff': 'Nhân viên y tế',
  'trained-village-midwife': 'Cô đỡ thôn bản đã học',
  untrained: 'Người khác',
  nobody: 'Không ai đỡ',
  unknown: 'Chưa rõ',
}

/** How a child came. */
export const deliveryWayLabels: Readonly<Record<NonNullable<Delivery['way']>, string>> = {
  vaginal: 'Đẻ thường',
  caesarean: 'Mổ đẻ',
  assisted: 'Có can thiệp: hút, kẹp',
  unknown: 'Chưa rõ',
}
