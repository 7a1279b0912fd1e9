/** The topics for one household: those that fit its children and its expecting women first. */
import { words } from '#language/words.ts'
import type { EducationTopic } from '#domain/education/topic.ts'
import { topicsFor } from '#domain/education/topics.ts'
import type { Phone } from '#storage/phone.ts'
import { readHomeSession, type HomeSessionPage } from '#storage/read/education-context.ts'
import { watch } from '#storage/watch.ts'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { ListRows } from '#ui/layout/list-row.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { SectionHeading } from '#ui/layout/section-heading.tsx'
import { StatusMark } from '#ui/status/status-mark.tsx'
import { NothingHere } from './nothing-here.tsx'
import { TopicRow } from './topic-row.tsx'

type TopicsForHouseholdProps = { phone: Phone; householdId?: string; personId?: string }

export function TopicsForHousehold({ phone, householdId, personId }: TopicsForHouseholdProps) {
  const { value: page } = useWatch(() => watch(() => readHomeSession(phone, { householdId, personId })), [phone, householdId, personId])
  if (page === undefined) return null
  if (page === null) return <NothingHere words={words.education.missingHousehold} />
  return <Topics page={page} personId={personId} />
}

function Topics({ page, personId }: { page: HomeSessionPage; personId: string | undefined }) {
  const { household, listeners, draft, child, today } = page
  const { fitting, others } = topicsFor(listeners)
  const who = child ? words.person.called(child, today) : household.headName
  const rows = (topics: readonly EducationTopic[], label: string) => (
    <ListRows label={label}>
      {topics.map((topic) => (
        <TopicRow
          key={topic.id}
          topic={topic}
          mark={draft?.answers['topic'] === topic.id && <StatusMark status="today" label={words.recordNew.unfinished} />}
          href={`/the-tranh/${topic.id}?ho=${household.id}${personId === undefined ? '' : `&nguoi=${personId}`}`}
        />
      ))}
    </ListRows>
  )
  return (
    <PhoneScreen
      title={words.education.title}
      bar={
        <FlowBar
          title={words.education.title}
          subtitle={words.education.forHousehold(household.number, who ?? '')}
          back={personId === undefined ? `/ho/${household.id}` : `/nguoi/${personId}`}
        />
      }
    >
      {fitting.length > 0 && (
        <>
          <SectionHeading>{words.education.fitting}</SectionHeading>
          {rows(fitting, words.education.fitting)}
        </>
      )}
      {others.length > 0 && (
        <>
          <SectionHeading>{fitting.length > 0 ? words.education.others : words.education.topics}</SectionHeading>
          {rows(others, words.education.others)}
        </>
      )}
    </PhoneScreen>
  )
}
