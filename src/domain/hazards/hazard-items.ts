/** What is looked at in a home thing by thing; groups: the plans, things, ages and advice: our proposal (clinical.md §10, NSC). */
import type { Rule } from '../signs/rule.ts'
import type { AgeSpan, HazardGroup } from './hazard-groups.ts'

/** One thing to look at. */
export interface HazardItem {
  readonly code: string
  readonly group: HazardGroup
  /** The safe state, as it is asked. */
  readonly label: string
  /** What is wrong when it is not safe, for the middle of a sentence. */
  readonly danger: string
  /** What to tell the family when it is not safe. */
  readonly advice: string
  /** Ages of the children for whom it matters. */
  readonly ages: AgeSpan
}

const items = [
  {
    code: 'water_container_covered',
    group: 'drowning',
    label: 'Chum, bể, xô nước có nắp',
    danger: 'chum, bể, xô nước chưa đậy',
    advice: 'Đậy nắp chum, bể; dùng xong đổ hết nước trong xô, chậu. Chỉ ít nước bé cũng có thể ngạt.',
    ages: { from: 6, below: 60 },
  },
  {
    code: 'pond_fenced',
    group: 'drowning',
    label: 'Ao, giếng, hố có rào',
    danger: 'ao, giếng, hố chưa rào',
    advice: 'Rào quanh ao, hố, đậy nắp giếng. Chưa rào được thì không để bé ra đó một mình.',
    ages: { from: 8, below: 120 },
  },
  {
    code: 'toddler_gate',
    group: 'drowning',
    label: 'Có cửa, thanh chắn',
    danger: 'cửa chưa có thanh chắn',
    advice: 'Làm thanh chắn ở cửa để bé không tự bò, tự chạy ra chỗ có nước.',
    ages: { from: 6, below: 48 },
  },
  {
    code: 'always_watched_water',
    group: 'drowning',
    label: 'Luôn có người lớn trông',
    danger: 'bé ở gần nước mà không có người lớn trông',
    advice: 'Khi bé tắm hay chơi gần nước, người lớn ở ngay cạnh, không rời đi dù chỉ một phút.',
    ages: { from: 0, below: 120 },
  },
  {
    code: 'small_objects_away',
    group: 'choking',
    label: 'Vật nhỏ, pin, hạt cất xa',
    danger: 'vật nhỏ, pin, hạt còn trong tầm tay',
    advice: 'Cất cúc áo, đồng xu, pin, hạt lạc, hạt nhãn thật xa. Bé hay cho mọi thứ vào miệng.',
    ages: { from: 3, below: 60 },
  },
  {
    code: 'food_cut_small',
    group: 'choking',
    label: 'Thức ăn cắt nhỏ',
    danger: 'thức ăn chưa cắt nhỏ',
    advice: 'Cắt nhỏ thức ăn, bỏ hạt, gỡ xương. Cho bé ngồi ăn, không vừa ăn vừa chạy nhảy.',
    ages: { from: 6, below: 60 },
  },
  {
    code: 'honey_none_u1',
    group: 'choking',
    label: 'Không mật ong dưới 1 tuổi',
    danger: 'bé dưới 1 tuổi còn dùng mật ong',
    advice: 'Chưa cho bé dưới 1 tuổi dùng mật ong, kể cả để rơ lưỡi.',
    ages: { from: 0, below: 12 },
  },
  {
    code: 'sleep_on_back',
    group: 'suffocation',
    label: 'Trẻ nằm ngửa, mặt thoáng',
    danger: 'bé ngủ chưa nằm ngửa, mặt chưa thoáng',
    advice: 'Đặt bé ngủ nằm ngửa, không để chăn dày, gối, thú bông sát mặt bé.',
    ages: { from: 0, below: 12 },
  },
  {
    code: 'no_plastic_bags',
    group: 'suffocation',
    label: 'Túi ni-lông để xa',
    danger: 'túi ni-lông còn trong tầm tay',
    advice: 'Cất túi ni-lông thật xa. Bé trùm lên đầu là ngạt rất nhanh.',
    ages: { from: 0, below: 60 },
  },
  {
    code: 'no_coal_heating',
    group: 'suffocation',
    label: 'Không sưởi than trong phòng kín',
    danger: 'còn sưởi than trong phòng kín',
    advice: 'Không sưởi than trong phòng kín, kể cả lúc mẹ ở cữ. Khói than có thể làm cả nhà ngạt lúc ngủ.',
    ages: { from: 0, below: 192 },
  },
  {
    code: 'kitchen_barrier',
    group: 'burns',
    label: 'Bếp có chắn',
    danger: 'bếp chưa có chắn',
    advice: 'Làm tấm chắn bếp, không để bé chơi gần lúc đang nấu.',
    ages: { from: 6, below: 60 },
  },
  {
    code: 'hot_liquid_high',
    group: 'burns',
    label: 'Phích, nồi nóng trên cao',
    danger: 'phích, nồi nóng còn để thấp',
    advice: 'Để phích nước, nồi canh, ấm chè nóng lên cao, quay cán nồi vào trong.',
    ages: { from: 3, below: 60 },
  },
  {
    code: 'sockets_covered',
    group: 'burns',
    label: 'Ổ điện có nắp',
    danger: 'ổ điện còn hở',
    advice: 'Bịt các ổ điện thấp, thay dây điện hở. Chưa bịt được thì kê đồ che lại.',
    ages: { from: 6, below: 72 },
  },
  {
    code: 'medicine_locked',
    group: 'poisoning',
    label: 'Thuốc có khóa',
    danger: 'thuốc chưa cất vào chỗ có khóa',
    advice: 'Cất thuốc vào tủ có khóa hoặc thật cao. Không gọi thuốc là kẹo để dỗ bé uống.',
    ages: { from: 6, below: 72 },
  },
  {
    code: 'chemicals_labelled',
    group: 'poisoning',
    label: 'Hóa chất xa tầm tay, không đựng chai nước ngọt',
    danger: 'hóa chất còn trong tầm tay',
    advice: 'Cất thuốc sâu, nước tẩy, dầu hỏa lên cao, để nguyên chai có nhãn, không rót sang chai nước ngọt.',
    ages: { from: 6, below: 72 },
  },
  {
    code: 'stairs_guarded',
    group: 'falls',
    label: 'Cầu thang, lan can có chắn',
    danger: 'cầu thang, lan can chưa có chắn',
    advice: 'Lắp chắn cầu thang, lan can. Không kê ghế, thùng sát lan can và cửa sổ.',
    ages: { from: 6, below: 72 },
  },
  {
    code: 'bed_guard',
    group: 'falls',
    label: 'Giường, võng an toàn',
    danger: 'giường, võng chưa an toàn',
    advice: 'Không để bé một mình trên giường cao, trên võng. Chắn mép giường hoặc cho bé nằm đệm dưới sàn.',
    ages: { from: 0, below: 36 },
  },
  {
    code: 'gate_closed',
    group: 'traffic',
    label: 'Cổng đóng',
    danger: 'cổng còn để mở',
    advice: 'Luôn đóng và cài cổng để bé không chạy ra đường.',
    ages: { from: 8, below: 72 },
  },
  {
    code: 'helmet_seat',
    group: 'traffic',
    label: 'Mũ bảo hiểm, ghế/đai',
    danger: 'đi xe chưa có mũ, ghế hoặc đai cho bé',
    advice: 'Đi xe máy, cho bé nhỏ ngồi ghế có đai; bé lớn đội mũ bảo hiểm vừa đầu, cài quai.',
    ages: { from: 0, below: 192 },
  },
  {
    code: 'no_play_road',
    group: 'traffic',
    label: 'Không chơi ngoài đường',
    danger: 'bé còn chơi ngoài đường',
    advice: 'Tìm chỗ chơi trong sân, không để bé chơi dưới lòng đường hay sau xe đang đỗ.',
    ages: { from: 12, below: 192 },
  },
  {
    code: 'dog_tied',
    group: 'animals_sharp',
    label: 'Chó xích, tiêm dại',
    danger: 'chó chưa xích hoặc chưa tiêm dại',
    advice: 'Xích chó, tiêm phòng dại cho chó hằng năm. Không để bé một mình với chó.',
    ages: { from: 0, below: 192 },
  },
  {
    code: 'sharp_away',
    group: 'animals_sharp',
    label: 'Vật sắc nhọn cất kín',
    danger: 'vật sắc nhọn chưa cất kín',
    advice: 'Cất dao, kéo, liềm, mảnh vỡ vào chỗ kín, ngoài tầm với của bé.',
    ages: { from: 6, below: 72 },
  },
] as const satisfies readonly HazardItem[]

/** The code of a thing that this version knows. */
export type HazardCode = (typeof items)[number]['code']

/** A thing with its code narrowed to the known ones. */
export type KnownHazardItem = HazardItem & { readonly code: HazardCode }

/** All things, group by group, in the order in which they are looked at. NSC. */
export const hazardItems: Rule<readonly KnownHazardItem[]> = {
  value: items,
  source: 'Nhóm nguy cơ: kế hoạch của phường, xã. Từng mục, tuổi và lời dặn: đề xuất của phần mềm, chờ trạm xác nhận',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** Codes in the order of looking; those that this version does not know come last, by their text. */
export function inLookingOrder(codes: Iterable<string>): string[] {
  const place = (code: string): number => {
    const found = hazardItems.value.findIndex((item) => item.code === code)
    return found < 0 ? hazardItems.value.length : found
  }
  return [...codes].sort((left, right) => place(left) - place(right) || (left < right ? -1 : Number(left > right)))
}

/** A thing by its code; undefined for a code that this version does not know. */
export function findHazardItem(code: string): KnownHazardItem | undefined {
  return hazardItems.value.find((item) => item.code === code)
}
