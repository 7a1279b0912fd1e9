/** Names of people who do not exist, in the proportions of real Vietnamese ones. */
import type { Chance } from './chance.ts'

const families = ['Nguyễn', 'Nguyễn', 'Nguyễn', 'Trần', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô', 'Dương'] as const
const women = ['Hạnh', 'Thảo', 'Hường', 'Lan', 'Mai', 'Phượng', 'Quỳnh', 'Thủy', 'Yến', 'Hoà', 'Loan', 'Ngọc', 'Huệ', 'Vân', 'Trang'] as const
const men = ['Đức', 'Hùng', 'Tuấn', 'Sơn', 'Dũng', 'Nam', 'Thắng', 'Quang', 'Bình', 'Khải', 'Tiến', 'Long'] as const
const girls = ['Gia Hân', 'Khánh Chi', 'An Nhiên', 'Bảo Ngọc', 'Quỳnh Anh', 'Ngọc Diệp', 'Minh Châu', 'Hà My', 'Tú Linh'] as const
const boys = ['Gia Bảo', 'Minh Đức', 'Hoàng Nam', 'Nhật Minh', 'Đăng Khoa', 'Phúc An', 'Tuấn Kiệt', 'Bảo Long', 'Quang Huy'] as const

/** A family name, passed on from father to child. */
export const familyName = (chance: Chance): string => chance.pick(families)

/** A mother's full name. */
export const motherName = (chance: Chance): string => `${chance.pick(families)} Thị ${chance.pick(women)}`

/** A father's full name. */
export const fatherName = (chance: Chance, family: string): string => `${family} Văn ${chance.pick(men)}`

/** A child's full name. */
export function childName(chance: Chance, family: string, sex: 'male' | 'female'): string {
  return `${family} ${sex === 'male' ? chance.pick(boys) : chance.pick(girls)}`
}

/** A mobile number in a range that no operator has given out (0900 000 …). */
export const inventedPhone = (chance: Chance): string => `+84900000${String(chance.between(100, 999))}`
