/** Sơ sinh (ux.md screen 9): loads the child, the check that exists and the open draft, then shows the form. */
import { words } from '#language/words.ts'
import { newbornCheckForm } from '#domain/forms/newborn-check.ts'
import type { Phone } from '#storage/phone.ts'
import { readVisitContext } from '#storage/read/visit-context.ts'
import { watch } from '#storage/watch.ts'
import { Button } from '#ui/action/button.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { NewbornForm } from './newborn-form.tsx'

/** `id` is the child; `onSaved` is called after the save. */
export function NewbornCheckScreen({ phone, id, onSaved }: { phone: Phone; id: string; onSaved?: () => void }) {
  const { value: page } = useWatch(() => watch(() => readVisitContext(phone, id, newbornCheckForm.id)), [phone, id])
  if (page === undefined) return null
  if (page === null) {
    return (
      <PhoneScreen title={words.newborn.title} bar={<FlowBar title={words.newborn.title} back="/gia-dinh" />}>
        <EmptyState icon="baby" action={<Button href="/gia-dinh">{words.newborn.toFamily}</Button>}>
          {words.newborn.missing}
        </EmptyState>
      </PhoneScreen>
    )
  }
  return <NewbornForm key={id} phone={phone} page={page} onSaved={onSaved} />
}
