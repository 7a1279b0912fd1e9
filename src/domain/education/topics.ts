/** The topics of education, one line each; a new topic is one file and one line here. */
import { breastfeedingTopic } from './breastfeeding-topic.ts'
import { childInjuryTopic } from './child-injury-topic.ts'
import { diarrhoeaTopic } from './diarrhoea-topic.ts'
import { immunisationTopic } from './immunisation-topic.ts'
import { newbornDangerSignsTopic } from './newborn-danger-signs-topic.ts'
import { nutritionTopic } from './nutrition-topic.ts'
import { pneumoniaTopic } from './pneumonia-topic.ts'
import { isTopicFor, type EducationTopic, type Listeners } from './topic.ts'

/** All topics, in the order of the screen. */
export const educationTopics: readonly EducationTopic[] = [
  newbornDangerSignsTopic,
  breastfeedingTopic,
  pneumoniaTopic,
  diarrhoeaTopic,
  childInjuryTopic,
  nutritionTopic,
  immunisationTopic,
]

/** The topic with this id, or undefined. */
export function findTopic(id: string): EducationTopic | undefined {
  return educationTopics.find((topic) => topic.id === id)
}

/** The topics that fit a household, and the others, each in the order of the screen. */
export function topicsFor(listeners: Listeners): { fitting: EducationTopic[]; others: EducationTopic[] } {
  return {
    fitting: educationTopics.filter((topic) => isTopicFor(topic, listeners)),
    others: educationTopics.filter((topic) => !isTopicFor(topic, listeners)),
  }
}
