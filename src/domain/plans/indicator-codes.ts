/** The 27 indicators that the five source plans set targets for: wording, unit, group on the station's table and direction. */

/** What a numerator over a denominator is multiplied by and called. */
export type TargetUnit =
  | 'percent'
  | 'per_1000_live_births'
  | 'per_100000_live_births'
  | 'cases_per_1000_children'

/** numerator / denominator × multiplier gives the value in the unit. */
export const unitMultiplier = {
  percent: 100,
  per_1000_live_births: 1_000,
  per_100000_live_births: 100_000,
  cases_per_1000_children: 1_000,
} as const satisfies Record<TargetUnit, number>

/** Headings of the station's table, in the order of the screen. */
export const indicatorGroups = [
  'Chăm sóc bà mẹ',
  'Chăm sóc sơ sinh',
  'Dự phòng',
  'Kiến thức của cha mẹ',
  'Dinh dưỡng dưới 5 tuổi',
  'Bảo vệ trẻ em',
  'Tử vong',
] as const

/** A heading of the table of targets. */
export type IndicatorGroup = (typeof indicatorGroups)[number]

/**
 * One indicator as people read it. `label` is the full name, `shortLabel` the one for a table row,
 * `counted` the Vietnamese word for what is counted ("Thêm 2 trẻ"), `better` the direction to wish for.
 */
export interface IndicatorFacts {
  readonly label: string
  readonly shortLabel: string
  readonly unit: TargetUnit
  readonly group: IndicatorGroup
  readonly better: 'up' | 'down'
  readonly counted: string
}

/** Every indicator by its code; the formulas live in `domain/indicators` under the same codes. */
export const indicators = {
  anc4_3_trimesters: {
    label: 'Tỷ lệ phụ nữ đẻ được khám thai ít nhất 4 lần trong 3 thời kỳ',
    shortLabel: 'Khám thai từ 4 lần, đủ 3 thời kỳ',
    unit: 'percent',
    group: 'Chăm sóc bà mẹ',
    better: 'up',
    counted: 'bà mẹ',
  },
  skilled_birth_attendance: {
    label: 'Tỷ lệ phụ nữ đẻ được nhân viên y tế đã qua đào tạo đỡ',
    shortLabel: 'Nhân viên y tế đỡ đẻ',
    unit: 'percent',
    group: 'Chăm sóc bà mẹ',
    better: 'up',
    counted: 'bà mẹ',
  },
  home_care_week1: {
    label: 'Tỷ lệ bà mẹ và trẻ sơ sinh được chăm sóc tại nhà tuần đầu',
    shortLabel: 'Chăm sóc tại nhà tuần đầu',
    unit: 'percent',
    group: 'Chăm sóc bà mẹ',
    better: 'up',
    counted: 'bà mẹ',
  },
  low_birth_weight: {
    label: 'Tỷ lệ trẻ sơ sinh nhẹ cân (dưới 2.500 g)',
    shortLabel: 'Trẻ sơ sinh dưới 2.500 g',
    unit: 'percent',
    group: 'Chăm sóc sơ sinh',
    better: 'down',
    counted: 'trẻ',
  },
  eenc: {
    label: 'Tỷ lệ trẻ được chăm sóc sơ sinh thiết yếu sớm (EENC)',
    shortLabel: 'Chăm sóc sơ sinh thiết yếu sớm',
    unit: 'percent',
    group: 'Chăm sóc sơ sinh',
    better: 'up',
    counted: 'trẻ',
  },
  vitamin_k1: {
    label: 'Tỷ lệ trẻ sơ sinh được tiêm vitamin K1',
    shortLabel: 'Tiêm vitamin K1',
    unit: 'percent',
    group: 'Chăm sóc sơ sinh',
    better: 'up',
    counted: 'trẻ',
  },
  birth_weighed: {
    label: 'Tỷ lệ trẻ đẻ ra sống được cân',
    shortLabel: 'Trẻ đẻ sống được cân',
    unit: 'percent',
    group: 'Chăm sóc sơ sinh',
    better: 'up',
    counted: 'trẻ',
  },
  newborn_screening: {
    label: 'Tỷ lệ trẻ được sàng lọc sơ sinh',
    shortLabel: 'Sàng lọc sơ sinh',
    unit: 'percent',
    group: 'Chăm sóc sơ sinh',
    better: 'up',
    counted: 'trẻ',
  },
  early_breastfeeding_1h: {
    label: 'Tỷ lệ trẻ được bú mẹ trong giờ đầu sau sinh',
    shortLabel: 'Bú mẹ trong giờ đầu',
    unit: 'percent',
    group: 'Chăm sóc sơ sinh',
    better: 'up',
    counted: 'trẻ',
  },
  fully_immunised_u1: {
    label: 'Tỷ lệ trẻ dưới 1 tuổi được tiêm chủng đầy đủ',
    shortLabel: 'Tiêm chủng đầy đủ, dưới 1 tuổi',
    unit: 'percent',
    group: 'Dự phòng',
    better: 'up',
    counted: 'trẻ',
  },
  vitamin_a_2x_6_35m: {
    label: 'Tỷ lệ trẻ 6 đến dưới 36 tháng uống vitamin A 2 lần một năm',
    shortLabel: 'Vitamin A 2 lần, 6 – dưới 36 tháng',
    unit: 'percent',
    group: 'Dự phòng',
    better: 'up',
    counted: 'trẻ',
  },
  periodic_exam_0_59m: {
    label: 'Tỷ lệ trẻ 0–59 tháng được khám sức khỏe định kỳ và lập hồ sơ',
    shortLabel: 'Khám định kỳ, có hồ sơ, 0–59 tháng',
    unit: 'percent',
    group: 'Dự phòng',
    better: 'up',
    counted: 'trẻ',
  },
  caregiver_newborn_danger_signs: {
    label: 'Tỷ lệ cha mẹ nhận biết dấu hiệu nguy hiểm ở trẻ sơ sinh',
    shortLabel: 'Biết dấu hiệu nguy hiểm ở sơ sinh',
    unit: 'percent',
    group: 'Kiến thức của cha mẹ',
    better: 'up',
    counted: 'người',
  },
  caregiver_pneumonia_diarrhoea_injury: {
    label: 'Tỷ lệ cha mẹ nhận biết viêm phổi, tiêu chảy và biết phòng tai nạn thương tích',
    shortLabel: 'Biết viêm phổi, tiêu chảy, phòng tai nạn',
    unit: 'percent',
    group: 'Kiến thức của cha mẹ',
    better: 'up',
    counted: 'người',
  },
  anaemia_pregnancy: {
    label: 'Tỷ lệ thiếu máu ở phụ nữ có thai',
    shortLabel: 'Thiếu máu ở phụ nữ có thai',
    unit: 'percent',
    group: 'Dinh dưỡng dưới 5 tuổi',
    better: 'down',
    counted: 'thai phụ',
  },
  underweight_u5: {
    label: 'Tỷ lệ trẻ dưới 5 tuổi suy dinh dưỡng nhẹ cân',
    shortLabel: 'Suy dinh dưỡng nhẹ cân',
    unit: 'percent',
    group: 'Dinh dưỡng dưới 5 tuổi',
    better: 'down',
    counted: 'trẻ',
  },
  stunting_u5: {
    label: 'Tỷ lệ trẻ dưới 5 tuổi suy dinh dưỡng thấp còi',
    shortLabel: 'Suy dinh dưỡng thấp còi',
    unit: 'percent',
    group: 'Dinh dưỡng dưới 5 tuổi',
    better: 'down',
    counted: 'trẻ',
  },
  wasting_u5: {
    label: 'Tỷ lệ trẻ dưới 5 tuổi suy dinh dưỡng gầy còm',
    shortLabel: 'Suy dinh dưỡng gầy còm',
    unit: 'percent',
    group: 'Dinh dưỡng dưới 5 tuổi',
    better: 'down',
    counted: 'trẻ',
  },
  overweight_u5: {
    label: 'Tỷ lệ trẻ dưới 5 tuổi thừa cân, béo phì',
    shortLabel: 'Thừa cân, béo phì',
    unit: 'percent',
    group: 'Dinh dưỡng dưới 5 tuổi',
    better: 'down',
    counted: 'trẻ',
  },
  min_acceptable_diet_6_23m: {
    label: 'Tỷ lệ trẻ 6–23 tháng có chế độ ăn đúng, đủ',
    shortLabel: 'Ăn đúng, đủ, 6–23 tháng',
    unit: 'percent',
    group: 'Dinh dưỡng dưới 5 tuổi',
    better: 'up',
    counted: 'trẻ',
  },
  special_circumstances_supported: {
    label: 'Tỷ lệ trẻ em có hoàn cảnh đặc biệt được trợ giúp',
    shortLabel: 'Trẻ hoàn cảnh đặc biệt được trợ giúp',
    unit: 'percent',
    group: 'Bảo vệ trẻ em',
    better: 'up',
    counted: 'trẻ',
  },
  injury_rate_children: {
    label: 'Tỷ suất trẻ em bị tai nạn thương tích',
    shortLabel: 'Tai nạn thương tích trẻ em',
    unit: 'cases_per_1000_children',
    group: 'Bảo vệ trẻ em',
    better: 'down',
    counted: 'ca',
  },
  agencies_injury_programme: {
    label: 'Tỷ lệ ban, ngành triển khai chương trình phòng tai nạn thương tích trẻ em',
    shortLabel: 'Ban, ngành phòng tai nạn thương tích',
    unit: 'percent',
    group: 'Bảo vệ trẻ em',
    better: 'up',
    counted: 'ban, ngành',
  },
  neonatal_mortality: {
    label: 'Tỷ suất tử vong trẻ sơ sinh',
    shortLabel: 'Tử vong sơ sinh',
    unit: 'per_1000_live_births',
    group: 'Tử vong',
    better: 'down',
    counted: 'ca',
  },
  infant_mortality: {
    label: 'Tỷ suất tử vong trẻ em dưới 1 tuổi',
    shortLabel: 'Tử vong dưới 1 tuổi',
    unit: 'per_1000_live_births',
    group: 'Tử vong',
    better: 'down',
    counted: 'ca',
  },
  under5_mortality: {
    label: 'Tỷ suất tử vong trẻ em dưới 5 tuổi',
    shortLabel: 'Tử vong dưới 5 tuổi',
    unit: 'per_1000_live_births',
    group: 'Tử vong',
    better: 'down',
    counted: 'ca',
  },
  maternal_mortality_ratio: {
    label: 'Tỷ số chết mẹ',
    shortLabel: 'Tử vong mẹ',
    unit: 'per_100000_live_births',
    group: 'Tử vong',
    better: 'down',
    counted: 'ca',
  },
} as const satisfies Record<string, IndicatorFacts>

/** The code of an indicator, such as `eenc`; also its file name in `domain/indicators`, with dashes. */
export type IndicatorCode = keyof typeof indicators

/** All codes, in the order of the station's table. */
export const indicatorCodes = Object.keys(indicators) as IndicatorCode[]

/** True for one of the 27 codes. */
export function isIndicatorCode(text: string): text is IndicatorCode {
  return Object.hasOwn(indicators, text)
}

/** The facts of an indicator, widened to the common type. */
export function indicatorFacts(code: IndicatorCode): IndicatorFacts {
  return indicators[code]
}
