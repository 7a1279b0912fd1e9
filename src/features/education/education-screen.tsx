/** One topic (ux.md screen 13): for one household, chosen or given, or only to look at. */
import { useState } from 'react'
import { useLocation } from 'wouter'
import { words } from '#language/words.ts'
import type { EducationTopic } from '#domain/education/topic.ts'
import { findTopic } from '#domain/education/topics.ts'
import type { DraftRow } from '#storage/db.ts'
import { dropDraft } from '#storage/drafts.ts'
import type { Phone } from '#storage/phone.ts'
import { readHomeSession, type HomeSessionPage } from '#storage/read/education-context.ts'
import { watch } from '#storage/watch.ts'
import { Button } from '#ui/action/button.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { draftAddress } from '#ui/link/draft-address.ts'
import { HouseholdPicker } from './household-picker.tsx'
import { HomeSession } from './home-session.tsx'
import { LookAtCards } from './look-at-cards.tsx'
import { NothingHere } from './nothing-here.tsx'

type EducationScreenProps = { phone: Phone; topic: string; householdId?: string; personId?: string; onSaved?: () => void }

export function EducationScreen({ phone, topic: topicId, householdId, personId, onSaved }: EducationScreenProps) {
  const topic = findTopic(topicId)
  const [looking, setLooking] = useState(false)
  if (!topic) return <NothingHere words={words.education.missingTopic} />
  if (looking) return <LookAtCards topic={topic} onClose={() => setLooking(false)} />
  if (householdId === undefined && personId === undefined) {
    return <HouseholdPicker phone={phone} topic={topic} onLook={() => setLooking(true)} />
  }
  return <AtHome phone={phone} topic={topic} householdId={householdId} personId={personId} onSaved={onSaved} />
}

function AtHome({ phone, topic, householdId, personId, onSaved }: Omit<EducationScreenProps, 'topic'> & { topic: EducationTopic }) {
  const { value: page } = useWatch(() => watch(() => readHomeSession(phone, { householdId, personId })), [phone, householdId, personId])
  if (page === undefined) return null
  if (page === null) return <NothingHere words={words.education.missingHousehold} />
  const other = otherTopic(page, topic)
  if (other && page.draft) return <OtherSession phone={phone} page={page} draft={page.draft} other={other} />
  return <HomeSession key={page.household.id} phone={phone} page={page} topic={topic} personId={personId} onSaved={onSaved} />
}

/** The topic of an open session of this household, when it is not this one. */
function otherTopic({ draft }: HomeSessionPage, topic: EducationTopic): EducationTopic | undefined {
  const id = draft?.answers['topic']
  return typeof id === 'string' && id !== topic.id ? findTopic(id) : undefined
}

function OtherSession({ phone, page, draft, other }: { phone: Phone; page: HomeSessionPage; draft: DraftRow; other: EducationTopic }) {
  const [, navigate] = useLocation()
  return (
    <PhoneScreen title={words.education.title} bar={<FlowBar title={words.education.household(page.household.number)} back="/the-tranh" />}>
      <EmptyState
        icon="cards"
        action={
          <>
            <Button variant="primary" size="large" onPress={() => navigate(draftAddress(draft, 'household') ?? '/the-tranh')}>{words.education.other.goOn}</Button>
            <Button icon="trash" onPress={() => dropDraft(phone, draft.id)}>{words.education.other.drop}</Button>
          </>
        }
      >
        {words.education.other.question(other.label)}
      </EmptyState>
    </PhoneScreen>
  )
}
