/** Share of caregivers who name newborn danger signs unprompted; definition: plans.md §2 (`caregiver_newborn_danger_signs`), pass mark NSC. */
import { newbornDangerSignsTopic } from '../education/newborn-danger-signs-topic.ts'
import { countTeachBacks } from './counting/count-teach-backs.ts'
import { defaultIndicatorConfig, type Indicator } from './indicator.ts'

/** Latest teach-back of each caregiver in the period; the number asked is the denominator. */
export const caregiverNewbornDangerSigns: Indicator = {
  id: 'caregiver_newborn_danger_signs',
  source: 'Người chăm sóc kể đủ dấu hiệu ở lần hỏi gần nhất / người được hỏi trong kỳ. Số liệu chương trình, không phải điều tra',
  kinds: ['teach-back', 'person', 'household', 'newborn-check'],
  compute: (data, period, config = defaultIndicatorConfig) =>
    countTeachBacks(newbornDangerSignsTopic.id, data, period, config),
}
