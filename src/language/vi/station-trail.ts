/** Words of the trail's screen; what was done is said by the endpoint (`audit.ts`). */
import type { AuditKind } from './audit.ts'

const kinds: Readonly<Record<AuditKind, string>> = {
  coming: 'Đăng nhập, mật khẩu',
  accounts: 'Tài khoản, quyền',
  reading: 'Xem sổ',
  book: 'Ghi, sửa, xóa sổ',
  reports: 'Chỉ tiêu, báo cáo',
  phones: 'Điện thoại',
  server: 'Sao lưu, khôi phục',
}

export const stationTrail = {
  trail: {
    explain: 'Ai đã xem gì, làm gì. Nhật ký không sửa, không xóa được; xem lại trong 10 phút không ghi thêm dòng.',
    kinds,
    when: 'Lúc',
    who: 'Tài khoản',
    what: 'Việc',
    byPhone: 'Điện thoại',
    server: 'Máy chủ',
    filter: 'Lọc nhật ký',
    day: 'Ngày',
    allDays: 'Mọi ngày',
    oneDay: (day: string) => `Ngày ${day}`,
    chooseDay: 'Chọn ngày',
    showDay: 'Xem ngày này',
    dayUnfinished: 'Chưa đủ ngày, tháng, năm. Ghi thêm cho đủ.',
    kind: 'Loại việc',
    allKinds: 'Mọi việc',
    person: 'Người làm',
    everybody: 'Mọi người',
    clear: 'Bỏ lọc',
    none: 'Chưa có dòng nào như vậy. Bỏ bớt điều kiện lọc.',
    pages: 'Trang nhật ký',
    older: 'Cũ hơn',
    newest: 'Về mới nhất',
  },
} as const
