/** Words of restricted records: children in special circumstances (Luật Trẻ em 2016, Điều 10) and the help they got. */
import { circumstanceGroups } from '#domain/circumstances/circumstance-groups.ts'
import type { CircumstanceCode } from '#domain/records/special-circumstance.ts'
import { supportLabels } from './special-help.ts'

const codes = Object.fromEntries(circumstanceGroups.value.map(({ code, label }) => [code, label])) as Readonly<Record<CircumstanceCode, string>>

export const stationRestricted = {
  restricted: {
    call: (number: string) => `Gọi ${number}`,
    callWhy: 'Trẻ đang gặp nguy hiểm thì gọi trước, ghi sau.',
    exit: 'Thoát nhanh',
    exitHint: 'Bấm Thoát nhanh hoặc phím Esc khi có người khác nhìn vào.',
    confidential: 'Chỉ người viết và cán bộ được giao thấy phần này. Mỗi lần xem đều có trong nhật ký.',
    ownOnly: 'Tài khoản này chưa được giao xem hồ sơ hạn chế. Ở đây chỉ có hồ sơ do tài khoản này viết.',
    none: 'Chưa có hồ sơ hạn chế nào.',
    noName: 'Chưa rõ tên trẻ',
    open: 'Đang theo dõi',
    closed: 'Đã khép',
    codes,
    supports: supportLabels,
    reportedTo: { 111: 'Tổng đài 111', police: 'Công an', committee: 'Ủy ban', station: 'Trạm', other: 'Nơi khác' },
    circumstance: 'Hoàn cảnh',
    reporter: 'Người báo',
    noCircumstance: 'Hoàn cảnh chưa ghi ở đây',
    reported: (day: string, by: string) => (by === '' ? `Ngày ${day}` : `${by}, ngày ${day}`),
    sinceLabel: 'Từ khi nào',
    reportedToLabel: 'Đã báo cho',
    childTold: 'Trẻ, theo lời kể',
    told: 'Lời kể',
    reviewed: 'Xem xét lần cuối',
    notReviewed: 'Chưa xem xét lần nào',
    ended: 'Kết thúc',
    endedWhy: (day: string, why: string) => (why === '' ? day : `${day}, ${why}`),
    supportHeading: 'Trợ giúp đã có',
    noSupport: 'Chưa ghi trợ giúp nào.',
    supportLine: (what: string, day: string, more: string) => [`${day}: ${what}`, more].filter(Boolean).join(' · '),
    review: 'Hôm nay đã xem xét',
    reviewDone: 'Đã ghi ngày xem xét hôm nay.',
    addSupport: 'Ghi trợ giúp',
    supportTitle: (name: string) => `Trợ giúp cho ${name}`,
    supportWhat: 'Trợ giúp gì?',
    supportMissing: 'Chưa chọn loại trợ giúp. Chọn một.',
    supportFrom: 'Nơi trợ giúp',
    supportNote: 'Ghi thêm',
    supportSave: 'Ghi trợ giúp này',
    supportDone: 'Đã ghi trợ giúp.',
    leave: 'Thôi',
  },
} as const
