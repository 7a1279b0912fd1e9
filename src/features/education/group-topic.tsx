/** The first question of a group session: which topic. */
import { words } from '#language/words.ts'
import { educationTopics } from '#domain/education/topics.ts'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { DiskFull } from '#ui/layout/disk-full.tsx'
import { ListRows } from '#ui/layout/list-row.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { TopicRow } from './topic-row.tsx'

const w = words.education.group

type GroupTopicProps = { back: string | (() => void); failed: boolean; onChoose: (topic: string) => unknown }

export function GroupTopic({ back, failed, onChoose }: GroupTopicProps) {
  return (
    <PhoneScreen title={w.whichTopic} bar={<FlowBar title={w.title} subtitle={w.whichTopic} back={back} />}>
      {failed && <DiskFull />}
      <ListRows label={w.whichTopic}>
        {educationTopics.map((topic) => (
          <TopicRow key={topic.id} topic={topic} onPress={() => void onChoose(topic.id)} />
        ))}
      </ListRows>
    </PhoneScreen>
  )
}
