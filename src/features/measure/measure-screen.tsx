/** Cân đo (ux.md screen 14): loads the child, or the measurement that is looked at again, and hands over to the flow. */
import { measurementForm } from '#domain/forms/measurement.ts'
import { words } from '#language/words.ts'
import type { Phone } from '#storage/phone.ts'
import { readStepPage } from '#storage/read/step-page.ts'
import { watch } from '#storage/watch.ts'
import { Button } from '#ui/action/button.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { MeasureFlow } from './measure-flow.tsx'

type MeasureScreenProps = {
  phone: Phone
  /** The child, or one of its measurements: then its result is shown and can be mended. */
  id: string
  onSaved?: () => void
}

export function MeasureScreen({ phone, id, onSaved }: MeasureScreenProps) {
  const { value: page } = useWatch(() => watch(() => readStepPage(phone, measurementForm.id, id)), [phone, id])
  if (page === undefined) return null
  const child = page?.context.person
  if (!page || !child) {
    return (
      <PhoneScreen title={words.growth.title} bar={<FlowBar title={words.growth.title} back="/gia-dinh" />}>
        <EmptyState icon="baby" action={<Button href="/gia-dinh">{words.growth.toFamily}</Button>}>{words.growth.missing}</EmptyState>
      </PhoneScreen>
    )
  }
  return <MeasureFlow key={id} phone={phone} subject={id} page={page} child={child} onSaved={onSaved} />
}
