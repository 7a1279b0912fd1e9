/** Thăm tại nhà (ux.md screen 10): loads whom it is for and what was already answered, then hands over to the flow. */
import { words } from '#language/words.ts'
import { householdVisitForm } from '#domain/forms/household-visit.ts'
import type { Phone } from '#storage/phone.ts'
import { readVisitContext } from '#storage/read/visit-context.ts'
import { watch } from '#storage/watch.ts'
import { Button } from '#ui/action/button.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { VisitFlow } from './visit-flow.tsx'

/** `id` is the person whom the visit is for; `onSaved` is called after every save. */
export function VisitScreen({ phone, id, onSaved }: { phone: Phone; id: string; onSaved?: () => void }) {
  const { value: page } = useWatch(() => watch(() => readVisitContext(phone, id, householdVisitForm.id)), [phone, id])
  if (page === undefined) return null
  if (page === null) {
    return (
      <PhoneScreen title={words.visit.title} bar={<FlowBar title={words.visit.title} back="/gia-dinh" />}>
        <EmptyState icon="baby" action={<Button href="/gia-dinh">{words.visit.toFamily}</Button>}>
          {words.visit.missing}
        </EmptyState>
      </PhoneScreen>
    )
  }
  return <VisitFlow key={id} phone={phone} page={page} onSaved={onSaved} />
}
