/** Buổi nhóm (ux.md screen 19): topic, attendees from the book and guests, the cards, and telling back for whom one likes to ask. */
import { use, useState } from 'react'
import { words } from '#language/words.ts'
import type { Phone } from '#storage/phone.ts'
import { readGroupSession } from '#storage/read/education-context.ts'
import { watch } from '#storage/watch.ts'
import { Button } from '#ui/action/button.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { GroupHeadTabs } from '#ui/layout/phone-tabs.tsx'
import { GroupSession } from './group-session.tsx'

/** `onSaved` is called after the save. */
export function GroupSessionScreen({ phone, onSaved }: { phone: Phone; onSaved?: () => void }) {
  const { value: page } = useWatch(() => watch(() => readGroupSession(phone)), [phone])
  const [round, setRound] = useState(0)
  const [listeners, setListeners] = useState<number>()
  const isGroupHead = use(GroupHeadTabs)
  if (page === undefined) return null
  if (listeners !== undefined) {
    return (
      <PhoneScreen title={words.education.group.title} bar={<FlowBar title={words.education.group.title} back="/the-tranh" saved />}>
        <EmptyState
          icon="disc-check"
          action={
            <>
              <Button variant="primary" size="large" href="/hom-nay">{isGroupHead ? words.groupHead.toHome : words.education.group.toToday}</Button>
              <Button onPress={() => setListeners(undefined)}>{words.education.group.another}</Button>
            </>
          }
        >
          {words.education.group.saved(listeners)}
        </EmptyState>
      </PhoneScreen>
    )
  }
  return (
    <GroupSession
      key={round}
      phone={phone}
      page={page}
      onSaved={(count) => {
        setRound(round + 1)
        setListeners(count)
        onSaved?.()
      }}
    />
  )
}
