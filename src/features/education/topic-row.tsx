/** A topic with its picture, as every list of topics shows it. */
import type { ReactNode } from 'react'
import { words } from '#language/words.ts'
import type { EducationTopic } from '#domain/education/topic.ts'
import { told } from '#language/told.ts'
import { ListRow } from '#ui/layout/list-row.tsx'
import { Picture } from '#ui/pictures/index.ts'

type TopicRowProps = { topic: EducationTopic; mark?: ReactNode } & ({ href: string; onPress?: never } | { href?: never; onPress: () => void })

export function TopicRow({ topic, mark, ...leads }: TopicRowProps) {
  return <ListRow name={told(topic.label)} why={words.education.cardCount(topic.cards.length)} mark={mark} figure={<Picture id={topic.picture} label="" />} {...leads} />
}
