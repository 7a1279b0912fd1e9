/** Mẹ đã sinh: registers one child or several to a mother in the book, then leads on to the newborn check. */
import { words } from '#language/words.ts'
import { birthForm } from '#domain/forms/birth.ts'
import type { Phone } from '#storage/phone.ts'
import { readVisitContext } from '#storage/read/visit-context.ts'
import { watch } from '#storage/watch.ts'
import { Button } from '#ui/action/button.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { BirthFields } from './birth-fields.tsx'

/** `motherId` is a person of the book; `onSaved` is called after the save. */
export function BirthScreen({ phone, motherId, onSaved }: { phone: Phone; motherId: string; onSaved?: () => void }) {
  const { value: page } = useWatch(() => watch(() => readVisitContext(phone, motherId, birthForm.id)), [phone, motherId])
  if (page === undefined) return null
  if (page === null) {
    return (
      <PhoneScreen title={words.newborn.birth.title} bar={<FlowBar title={words.newborn.birth.title} back="/gia-dinh" />}>
        <EmptyState icon="people" action={<Button href="/gia-dinh">{words.newborn.toFamily}</Button>}>
          {words.newborn.missingMother}
        </EmptyState>
      </PhoneScreen>
    )
  }
  return <BirthFields key={motherId} phone={phone} page={page} onSaved={onSaved} />
}
