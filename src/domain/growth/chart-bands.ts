/** The bands of a growth chart in words, and in which of them a figure lies; limits: clinical.md §9, words ours (NSC as a class). */

/** Charts by age that a family is shown. */
export type AgeChart = 'weight-for-age' | 'length-height-for-age'

/** A band between two lines of the chart; `middle` is where most children are. */
export type BandId = 'far-above' | 'above' | 'middle' | 'below' | 'far-below'

/** Bands from the top of the chart down. */
export const bandIds: readonly BandId[] = ['far-above', 'above', 'middle', 'below', 'far-below']

/** Their names; a family hears no z-score. */
export const bandLabels: Readonly<Record<AgeChart, Readonly<Record<BandId, string>>>> = {
  'weight-for-age': {
    'far-above': 'Rất nặng so với tuổi',
    above: 'Nặng so với tuổi',
    middle: 'Hợp với tuổi',
    below: 'Nhẹ cân',
    'far-below': 'Rất nhẹ cân',
  },
  'length-height-for-age': {
    'far-above': 'Rất cao so với tuổi',
    above: 'Cao so với tuổi',
    middle: 'Hợp với tuổi',
    below: 'Thấp hơn bạn cùng tuổi',
    'far-below': 'Rất thấp so với tuổi',
  },
}

/** The band of a z-score: the lines themselves belong to the band nearer the middle. */
export function bandOf(z: number): BandId {
  if (z < -3) return 'far-below'
  if (z < -2) return 'below'
  if (z > 3) return 'far-above'
  return z > 2 ? 'above' : 'middle'
}
