/** Share of caregivers who passed on pneumonia, diarrhoea and injuries; definition: plans.md §2 (`caregiver_pneumonia_diarrhoea_injury`), pass marks NSC. */
import { childInjuryTopic } from '../education/child-injury-topic.ts'
import { diarrhoeaTopic } from '../education/diarrhoea-topic.ts'
import { pneumoniaTopic } from '../education/pneumonia-topic.ts'
import { countTeachBacks } from './counting/count-teach-backs.ts'
import { defaultIndicatorConfig, type Indicator, type IndicatorPart, type PersonToReach } from './indicator.ts'

/** The three topics with the words for their lines. */
const topics = [
  { id: pneumoniaTopic.id, label: 'Viêm phổi' },
  { id: diarrhoeaTopic.id, label: 'Tiêu chảy' },
  { id: childInjuryTopic.id, label: 'Tai nạn thương tích' },
] as const

/** Caregivers asked about all three; one who was asked about some only is unknown, and shows in the lines of those. NSC. */
export const caregiverPneumoniaDiarrhoeaInjury: Indicator = {
  id: 'caregiver_pneumonia_diarrhoea_injury',
  source: 'Người chăm sóc kể đạt cả ba chủ đề ở lần hỏi gần nhất / người được hỏi cả ba chủ đề trong kỳ. Số liệu chương trình, không phải điều tra',
  kinds: ['teach-back', 'person', 'household', 'newborn-check'],
  compute: (data, period, config = defaultIndicatorConfig) => {
    const results = topics.map(({ id }) => countTeachBacks(id, data, period, { ...config, passMark: null }))
    const askedIn = results.map(({ reached, toReach }) => new Set([...reached, ...toReach.filter(({ why }) => why === 'not-passed').map(({ person }) => person)]))
    const everyone = new Set(askedIn.flatMap((asked) => [...asked]))
    const ofAll = [...everyone].filter((person) => askedIn.every((asked) => asked.has(person)))
    const passedIn = results.map(({ reached }) => new Set(reached))
    const isPassed = (person: string) => passedIn.every((reached) => reached.has(person))
    const passed = ofAll.filter(isPassed)
    const askedAll = new Set(ofAll)
    const someOnly = [...everyone].filter((person) => !askedAll.has(person))
    const parts = results.map(({ numerator, denominator }, at): IndicatorPart => ({ label: topics[at]?.label ?? '', numerator, denominator }))
    return {
      numerator: passed.length,
      denominator: ofAll.length,
      unknown: someOnly.length,
      reached: passed,
      toReach: [
        ...ofAll.filter((person) => !isPassed(person)).map((person): PersonToReach => ({ person, why: 'not-passed' })),
        ...someOnly.map((person): PersonToReach => ({ person, why: 'not-asked' })),
      ],
      counted: [...new Set(results.flatMap(({ counted }) => counted))],
      temporary: [...new Set(results.flatMap(({ temporary }) => temporary))],
      parts,
    }
  },
}
