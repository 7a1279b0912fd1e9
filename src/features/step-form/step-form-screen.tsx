/** Any form that is asked question by question: finds it and whom it is for, then hands over to the flow. */
import { stepForms } from '#domain/forms/index.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import type { Phone } from '#storage/phone.ts'
import { readStepPage } from '#storage/read/step-page.ts'
import { watch } from '#storage/watch.ts'
import { Button } from '#ui/action/button.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { StepFlow } from './step-flow.tsx'

type StepFormScreenProps = {
  phone: Phone
  /** Name of the form. */
  form: string
  /** A person, a household, or a record to be mended. */
  subject: string
  onSaved?: () => void
}

export function StepFormScreen({ phone, form: name, subject, onSaved }: StepFormScreenProps) {
  const form = stepForms.find(({ id }) => id === name)
  const { value: page } = useWatch(() => watch(() => readStepPage(phone, name, subject)), [phone, name, subject])
  if (form && page === undefined) return null
  const fits = form && page && (form.about === 'household' || page.context.person)
  if (!fits) {
    const title = told(form?.title) ?? words.stepForm.title
    return (
      <PhoneScreen title={title} bar={<FlowBar title={title} back="/gia-dinh" />}>
        <EmptyState icon="people" action={<Button href="/gia-dinh">{words.stepForm.toFamily}</Button>}>{words.stepForm.missing}</EmptyState>
      </PhoneScreen>
    )
  }
  return <StepFlow key={`${name} ${subject}`} phone={phone} form={form} subject={subject} page={page} onSaved={onSaved} />
}
