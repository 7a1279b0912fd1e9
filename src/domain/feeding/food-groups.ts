/** The food groups as a mother is asked about them, with what belongs to each; groups: clinical.md §8 (WHO/UNICEF 2021), examples ours (NSC). */
import type { FoodGroup } from '../records/feeding-recall.ts'
import type { Rule } from '../signs/rule.ts'

/** One group in words. */
export interface FoodGroupWords {
  readonly label: string
  /** For the middle of the question: "Hôm qua bé có ăn … không?" */
  readonly asked: string
  /** What belongs to it, in the words of the kitchen. */
  readonly examples: string
}

/** Every group; the eight are WHO's, the dishes that stand for them are ours. NSC. */
export const foodGroupWords: Rule<Readonly<Record<FoodGroup, FoodGroupWords>>> = {
  value: {
    breast_milk: { label: 'Sữa mẹ', asked: 'sữa mẹ', examples: 'Bú trực tiếp hoặc sữa mẹ vắt ra.' },
    grains_roots: { label: 'Ngũ cốc, khoai củ', asked: 'bột, cháo, cơm hoặc khoai', examples: 'Bột, cháo, cơm, bún, mì, bánh mì, khoai, sắn.' },
    pulses_nuts: { label: 'Đậu đỗ, hạt', asked: 'đậu, lạc hoặc vừng', examples: 'Đậu phụ, đậu xanh, đậu đen, lạc, vừng.' },
    dairy: { label: 'Sữa và chế phẩm', asked: 'sữa ngoài, sữa chua, phô mai', examples: 'Sữa bột, sữa tươi, sữa chua, phô mai.' },
    flesh_foods: { label: 'Thịt, cá, tôm, gan', asked: 'thịt, cá, tôm hoặc gan', examples: 'Thịt lợn, bò, gà; cá, tôm, cua; gan, tim.' },
    eggs: { label: 'Trứng', asked: 'trứng', examples: 'Trứng gà, vịt, cút, kể cả nấu trong cháo.' },
    vita_fruit_veg: { label: 'Rau quả giàu vitamin A', asked: 'rau xanh đậm, quả vàng đỏ', examples: 'Rau ngót, rau muống, bí đỏ, cà rốt, đu đủ, xoài chín.' },
    other_fruit_veg: { label: 'Rau quả khác', asked: 'rau quả khác', examples: 'Bắp cải, su su, mướp; chuối, cam, táo.' },
  },
  source: 'Tám nhóm: WHO/UNICEF 2021. Món ăn ví dụ: đề xuất của phần mềm, chờ trạm xác nhận',
  validFrom: '2026-01-01',
  confirmedBy: null,
}
