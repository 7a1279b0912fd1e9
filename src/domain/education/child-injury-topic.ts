/** The topic "injuries at home": one measure for each group of dangers; groups: the plans, measures: clinical.md §10, pass mark: plans.md §2 (NSC). */
import { cardsFrom, chipsFrom, type CardLine } from './card-lines.ts'
import type { EducationTopic } from './topic.ts'

const lines: readonly CardLine[] = [
  {
    code: 'drowning',
    picture: 'pond_fenced',
    chip: 'Đuối nước: rào ao, đậy nước, trông bé',
    sentence: 'Rào ao, đậy giếng, đậy chum nước. Luôn có người trông bé.',
    more: 'Chỉ ít nước bé cũng có thể ngạt.',
  },
  {
    code: 'choking',
    picture: 'small_objects_away',
    chip: 'Hóc: cất xa vật nhỏ',
    sentence: 'Cất xa hạt, cúc áo, pin, đồng xu.',
    more: 'Bé hay cho mọi thứ vào miệng.',
  },
  {
    code: 'suffocation',
    picture: 'sleep_on_back',
    chip: 'Ngạt: nằm ngửa, mặt thoáng',
    sentence: 'Đặt bé ngủ nằm ngửa, không để chăn gối sát mặt.',
    more: 'Không sưởi than trong phòng kín.',
  },
  {
    code: 'burns',
    picture: 'hot_liquid_high',
    chip: 'Bỏng: đồ nóng để cao',
    sentence: 'Để phích nước, nồi nóng lên cao, bịt ổ điện thấp.',
    more: 'Không để bé chơi gần bếp đang nấu.',
  },
  {
    code: 'poisoning',
    picture: 'medicine_locked',
    chip: 'Ngộ độc: khóa thuốc, hóa chất',
    sentence: 'Cất thuốc, hóa chất vào chỗ có khóa.',
    more: 'Không rót hóa chất sang chai nước ngọt.',
  },
  {
    code: 'falls',
    picture: 'stairs_guarded',
    chip: 'Ngã: chắn cầu thang, giường',
    sentence: 'Chắn cầu thang, lan can, mép giường.',
    more: 'Không để bé một mình trên võng.',
  },
  {
    code: 'traffic',
    picture: 'helmet_seat',
    chip: 'Giao thông: mũ, đai, đóng cổng',
    sentence: 'Đi xe máy: bé đội mũ bảo hiểm, ngồi ghế có đai.',
    more: 'Ở nhà thì đóng cổng, không cho bé chơi ngoài đường.',
  },
  {
    code: 'animals_sharp',
    picture: 'dog_tied',
    chip: 'Chó cắn, vật sắc: xích chó, cất dao',
    sentence: 'Xích chó, tiêm dại cho chó. Cất kín dao, kéo.',
    more: 'Không để bé một mình với chó.',
  },
]

/** Codes are the groups of the hazard list; the id is one of the three that the indicator `caregiver_pneumonia_diarrhoea_injury` counts. */
export const childInjuryTopic: EducationTopic = {
  id: 'child-injury',
  label: 'Phòng tai nạn thương tích',
  picture: 'pond_fenced',
  forWhom: {
    value: { children: { from: 0, below: 72 }, pregnant: false },
    source: 'Đề xuất của phần mềm: người chăm sóc bé dưới 6 tuổi',
    validFrom: '2026-01-01',
    confirmedBy: null,
  },
  question: 'Làm gì để bé khỏi tai nạn ở nhà? Mẹ kể, đừng đọc danh sách.',
  counted: 'cách phòng',
  cards: cardsFrom('injury', lines),
  teachBack: chipsFrom(lines),
  passMark: {
    value: 3,
    source: 'Đề xuất của phần mềm: kể được từ 3 cách phòng, không nhắc',
    validFrom: '2026-01-01',
    confirmedBy: null,
  },
  mustSay: [],
}
