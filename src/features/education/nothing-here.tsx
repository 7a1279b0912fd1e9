/** The topic or the household of an address is not there: what happened, and the way back. */
import { words } from '#language/words.ts'
import { Button } from '#ui/action/button.tsx'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'

export function NothingHere({ words: sentence }: { words: string }) {
  return (
    <PhoneScreen title={words.education.title} bar={<FlowBar title={words.education.title} back="/the-tranh" />}>
      <EmptyState icon="cards" action={<Button href="/the-tranh">{words.education.toCards}</Button>}>{sentence}</EmptyState>
    </PhoneScreen>
  )
}
