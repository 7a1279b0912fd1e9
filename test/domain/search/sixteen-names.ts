/** Sixteen invented people whose names hold every difficulty of a Vietnamese search, and the index of their households. */
import { buildSearchIndex } from '#domain/search/person-search.ts'
import type { SearchEntry } from '#domain/search/person-search.ts'

/** Full name, the way a Telex keyboard left raw would have it, and the name without marks. */
export const SIXTEEN_NAMES: readonly (readonly [name: string, telex: string, bare: string])[] = [
  ['Đặng Thị Hường', 'ddawngj thij huwowngf', 'dang thi huong'],
  ['Nguyễn Văn Hoà', 'nguyeenx vawn hoaf', 'nguyen van hoa'],
  ['Trần Như Quỳnh', 'traanf nhuw quynhf', 'tran nhu quynh'],
  ["H'Hen Niê Kđăm", "h'hen niee kddawm", "h'hen nie kdam"],
  ['Phạm Thu Thủy', 'phamj thu thuyr', 'pham thu thuy'],
  ['Lê Thị Mỹ', 'lee thij myx', 'le thi my'],
  ['Súa', 'suas', 'sua'],
  ['Nguyễn Gia Bảo', 'nguyeenx gia baor', 'nguyen gia bao'],
  ['Vũ Đức Đạt', 'vux dduwcs ddatj', 'vu duc dat'],
  ['Bùi Ngọc Diệp', 'buif ngocj dieepj', 'bui ngoc diep'],
  ['Hoàng Lý Sơn', 'hoangf lys sown', 'hoang ly son'],
  ['Đỗ Khánh Ưng', 'ddoox khanhs uwng', 'do khanh ung'],
  ['Trịnh Thị Ánh Tuyết', 'trinhj thij anhs tuyeets', 'trinh thi anh tuyet'],
  ['Lường Văn Ệt', 'luwowngf vawn eetj', 'luong van et'],
  ['Phan Hồng Phượng', 'phan hoongf phuwowngj', 'phan hong phuong'],
  ['Mai Xuân Khoẻ', 'mai xuaan khoer', 'mai xuan khoe'],
]

/** One person in a household of its own: numbers 017 to 032, the last ending in 0912 345 632. */
export const SIXTEEN_PEOPLE: readonly SearchEntry[] = SIXTEEN_NAMES.map(([name], at) => ({
  id: name,
  kind: 'person',
  name,
  householdId: `household-${at}`,
  householdNumber: `0${17 + at}`,
  phones: [`+849123456${17 + at}`],
  birthDay: `2024-03-${String(at + 1).padStart(2, '0')}`,
}))

export const sixteen = buildSearchIndex(SIXTEEN_PEOPLE)
