/** English of the texts in the domain’s records. */
import type { Catalogue } from '../../catalogue.ts'

export const records: Catalogue = {
  'Chương trình của ban, ngành': 'Programme of an agency',
  'Khám thai': 'Antenatal contact',
  'Chiến dịch': 'Campaign',
  'Điểm nguy hiểm': 'Hazard of the community',
  'Tử vong': 'Death',
  'Cuộc đẻ': 'Birth',
  'Buổi truyền thông': 'Education session',
  'Hỏi ăn uống hôm qua': 'What was eaten yesterday',
  'Xem nguy hiểm trong nhà': 'Hazards at home',
  'Trùng hay không': 'Duplicate or not',
  'Tiêm chủng': 'Vaccination',
  'Cân, đo': 'Weight and height',
  'Ghi chú của trạm': 'Note of the station',
  'Khám định kỳ': 'Periodic examination',
  'Kế hoạch của phường, xã': 'Plan of the ward or commune',
  'Thăm sau sinh': 'Visit after birth',
  'Thai kỳ': 'Pregnancy',
  'Chuyển gửi': 'Referral',
  'Báo cáo': 'Report',
  'Hoàn cảnh đặc biệt': 'Special circumstance',
  'Trợ giúp': 'Support',
  'Uống vitamin A': 'Vitamin A',
}
