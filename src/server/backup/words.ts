/** What the commands `backup` and `restore` say to the person who typed them. */
import type { BackupFault } from '#protocol/station-backup.ts'
import type { RestoreRefusal } from './restore.ts'

const byThousands = new Intl.NumberFormat('vi-VN')
const clock = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' })

/** `02:00 17/06/2026`, as people in Viet Nam write it. */
export function moment(ms: number): string {
  return clock.format(ms)
}

export function size(bytes: number): string {
  return bytes < 1_000_000 ? `${byThousands.format(Math.ceil(bytes / 1000))} kB` : `${byThousands.format(Math.round(bytes / 100_000) / 10)} MB`
}

export function count(number: number): string {
  return byThousands.format(number)
}

const failures: Record<BackupFault, string> = {
  'no-space': 'Chưa sao lưu được: ổ đĩa hết chỗ. Dọn bớt tệp hoặc chọn ổ khác, ví dụ: BACKUP_DIR=/mnt/sao-luu',
  'not-writable': 'Chưa sao lưu được: thư mục sao lưu không ghi được. Xem ổ đĩa đã cắm chưa, quyền ghi có chưa.',
  damaged: 'Bản sao lưu hỏng khi đọc lại, không dùng được. Kiểm tra ổ đĩa rồi sao lưu lần nữa.',
  incomplete: 'Bản sao lưu đọc lại không khớp, không dùng được. Giữ tệp này và báo người phụ trách phần mềm.',
  failed: 'Chưa sao lưu được. Xem dòng nhật ký ngay trên.',
}

export function failure(fault: BackupFault): string {
  return failures[fault]
}

const refusals: Record<RestoreRefusal, string> = {
  missing: 'Không thấy tệp này. Xem các bản đang có: npm run backup -- --list',
  foreign: 'Tệp này không phải bản sao lưu của Sổ Nôi. Dữ liệu chưa thay đổi.',
  newer: 'Bản sao lưu này do Sổ Nôi mới hơn ghi ra. Cập nhật phần mềm rồi khôi phục; dữ liệu chưa thay đổi.',
  damaged: 'Bản sao lưu này hỏng hoặc thiếu. Chọn bản khác; dữ liệu chưa thay đổi.',
  incomplete: 'Bản sao lưu này không khớp bên trong. Chọn bản khác; dữ liệu chưa thay đổi.',
  serving: 'Sổ Nôi đang chạy trên dữ liệu này. Dừng lại (Ctrl+C) rồi khôi phục.',
  'not-empty': 'Nơi này đang có dữ liệu. Thêm --yes để khôi phục; dữ liệu cũ được cất riêng.',
  'no-schema': 'PostgreSQL chưa cho cất bảng cũ. Cấp quyền CREATE trên cơ sở dữ liệu rồi làm lại; dữ liệu chưa thay đổi.',
}

export function refusal(reason: RestoreRefusal): string {
  return refusals[reason]
}

export const noData = 'Chưa có dữ liệu để sao lưu. Xem lại DATA_DIR hoặc DATABASE_URL.'
export const noFileNamed = 'Cần tên tệp. Ví dụ: npm run restore -- data/sao-luu/so-noi-20260617-020000-1f3a9c.ndjson.gz'
export const noCopies = 'Chưa có bản sao lưu nào.'
export const restoring = 'Đang khôi phục dữ liệu. Chờ xong rồi khởi động lại.'

export function taken(path: string, bytes: number, rows: number): string {
  return `Đã sao lưu: ${path} (${size(bytes)}, ${count(rows)} dòng).`
}

export const proved = 'Đã khôi phục thử và đối chiếu: dùng được.'
export const sameDisk = 'Bản này nằm cùng ổ đĩa với dữ liệu. Đặt BACKUP_DIR sang ổ khác để mất máy không mất sổ.'

export interface ListedCopy {
  file: string
  takenAt: number
  bytes: number
  state: string
}

export function listed({ file, takenAt, bytes, state }: ListedCopy): string {
  return `${file}  ${moment(takenAt)}  ${size(bytes)}  ${state}`
}

/** States of a listed copy. */
export const states = {
  proved: (at: number) => `đã khôi phục thử ${moment(at)}`,
  unproved: 'chưa khôi phục thử',
  faulty: 'không dùng được',
  otherHistory: 'thuộc nhánh cũ, trước lần khôi phục',
}

export function restored(takenAt: number, rows: number): string {
  return `Đã khôi phục bản lúc ${moment(takenAt)} (${count(rows)} dòng). Khởi động lại: npm start`
}

export function keptAside(where: string, isSchema: boolean): string {
  return isSchema ? `Bảng cũ cất ở schema “${where}”.` : `Dữ liệu cũ cất ở “${where}”.`
}

export const phonesAfter = 'Điện thoại tự gửi lại phần còn thiếu ở lần đồng bộ tới. Mọi người ở trạm đăng nhập lại.'

/** What a restore cannot bring back when the old data could be read. */
export function doAgainPhones(takenAt: number): string {
  return `Máy và tài khoản thêm sau ${moment(takenAt)}: cấp mã, tạo lại.`
}

/** And when it was lost. */
export function doAgainAll(takenAt: number): string {
  return `Không đọc được dữ liệu cũ. Thêm máy, thu hồi, khóa máy, xóa sổ, đổi hoặc đóng tài khoản sau ${moment(takenAt)}: làm lại.`
}
