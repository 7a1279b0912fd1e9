/** The topics of education, one line each; a new topic is one file and one line here. */
import { newbornDangerSignsTopic } from './newborn-danger-signs-topic.ts'
import type { EducationTopic } from './topic.ts'

/** All topics, in the order of the screen. */
export const educationTopics: readonly EducationTopic[] = [newbornDangerSignsTopic]

/** The topic with this id, or undefined. */
export function findTopic(id: string): EducationTopic | undefined {
  return educationTopics.find((topic) => topic.id === id)
}
