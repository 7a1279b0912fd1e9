/** Thẻ tranh (ux.md screen 13): the topics, for nobody yet or for one household, and the way to a group session. */
import { words } from '#language/words.ts'
import { educationTopics } from '#domain/education/topics.ts'
import type { Phone } from '#storage/phone.ts'
import { readGroupSession } from '#storage/read/education-context.ts'
import { watch } from '#storage/watch.ts'
import { StatusMark } from '#ui/status/status-mark.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { MainBar } from '#ui/layout/app-bar.tsx'
import { ListRow, ListRows } from '#ui/layout/list-row.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { PhoneTabs } from '#ui/layout/phone-tabs.tsx'
import { TopicRow } from './topic-row.tsx'
import { TopicsForHousehold } from './topics-for-household.tsx'

export function CardsScreen({ phone, householdId, personId }: { phone: Phone; householdId?: string; personId?: string }) {
  if (householdId === undefined && personId === undefined) return <AllTopics phone={phone} />
  return <TopicsForHousehold phone={phone} householdId={householdId} personId={personId} />
}

function AllTopics({ phone }: { phone: Phone }) {
  const { value: group } = useWatch(() => watch(() => readGroupSession(phone)), [phone])
  return (
    <PhoneScreen title={words.education.title} bar={<MainBar title={words.education.title} />} tabs={<PhoneTabs current="/the-tranh" />}>
      <ListRows label={words.education.title}>
        <ListRow
          name={words.education.groupSession}
          why={words.education.groupHint}
          icon="people"
          mark={group?.draft && <StatusMark status="today" label={words.recordNew.unfinished} />}
          href="/buoi-nhom"
        />
        {educationTopics.map((topic) => (
          <TopicRow key={topic.id} topic={topic} href={`/the-tranh/${topic.id}`} />
        ))}
      </ListRows>
    </PhoneScreen>
  )
}
