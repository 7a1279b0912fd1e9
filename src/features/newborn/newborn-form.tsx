/** The form of a newborn check: known facts are shown, open ones asked; every change is stored as it is made. */
import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm, type FieldPath, type UseFormReturn } from 'react-hook-form'
import { useLocation } from 'wouter'
import type * as z from 'zod/mini'
import { words } from '#language/words.ts'
import { newbornCheckForm } from '#domain/forms/newborn-check.ts'
import { emptyNewbornCheck, newbornCheckToAnswers, type NewbornCheckAnswers } from '#domain/forms/newborn-check/answers.ts'
import { newbornCheckWarnings } from '#domain/forms/newborn-check/problems.ts'
import type { FormProblem } from '#domain/forms/form.ts'
import type { Phone } from '#storage/phone.ts'
import type { VisitContextPage } from '#storage/read/visit-context.ts'
import { saveRecords } from '#storage/save.ts'
import { Button } from '#ui/action/button.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { useSaving } from '#ui/hooks/use-saving.ts'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { DiskFull } from '#ui/layout/disk-full.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { BirthSection } from './birth-section.tsx'
import { FactSections } from './fact-sections.tsx'
import { newbornLine } from './newborn-line.ts'
import { useFormDraft } from './use-form-draft.ts'

const resolver = zodResolver(newbornCheckForm.answersSchema as z.ZodMiniType<NewbornCheckAnswers, NewbornCheckAnswers>)

type NewbornFormProps = { phone: Phone; page: VisitContextPage; onSaved?: () => void }

export function NewbornForm({ phone, page, onSaved }: NewbornFormProps) {
  const { person, mother, today, now, newbornCheck, delivery, uncheckedTwins } = page
  const [, navigate] = useLocation()
  const [problems, setProblems] = useState<readonly FormProblem[]>([])
  const [attempt, setAttempt] = useState(0)
  const [defaults] = useState<NewbornCheckAnswers>(() => ({
    ...(newbornCheck ? newbornCheckToAnswers(newbornCheck, person) : emptyNewbornCheck(person, today, delivery)),
    ...page.draft?.answers,
  }))
  const form = useForm<NewbornCheckAnswers, unknown, NewbornCheckAnswers>({
    defaultValues: defaults,
    resolver,
    shouldFocusError: false,
  })
  // Twins are checked one after the other.
  const twin = newbornCheck ? undefined : uncheckedTwins[0]
  const name = words.person.called(person, today, mother?.name)
  const draft = useFormDraft(
    phone,
    { form: newbornCheckForm.id, subject: person.id, title: words.newborn.draftTitle(name), idNames: newbornCheckForm.idNames },
    form,
    page.draft !== undefined,
  )

  const saving = useSaving()

  const show = (found: readonly FormProblem[]) => {
    setProblems(found)
    setAttempt((before) => before + 1)
    for (const { field, message } of found) form.setError(field as FieldPath<NewbornCheckAnswers>, { message })
  }
  const refuse = () =>
    show(newbornCheckForm.fields.flatMap(({ name: field }) => {
      const message = form.getFieldState(field as FieldPath<NewbornCheckAnswers>).error?.message
      return message === undefined ? [] : [{ field, message }]
    }))
  const save = async (checked: NewbornCheckAnswers) => {
    const row = await draft.keep()
    const result = newbornCheckForm.toRecords(checked, { ids: row.ids, child: person, before: newbornCheck, today, now })
    if (!result.ok) return show(result.problems)
    setProblems([])
    const saved = await saveRecords(phone, result.changes, { draft: row.id, occurredOn: checked.occurredOn })
    if (!saved.ok) throw new Error(`newborn check does not fit: ${saved.problems.map(({ field }) => field).join(', ')}`)
    onSaved?.()
    navigate(twin ? `/nguoi/${twin.id}/so-sinh` : `/nguoi/${person.id}`, { replace: true })
  }

  const submit = () => form.handleSubmit((answers) => saving.run(() => save(answers)), refuse)()

  return (
    <PhoneScreen
      title={words.newborn.title}
      hasErrors={problems.length > 0}
      bar={
        <FlowBar title={name} subtitle={newbornLine(person, mother, today)} back={`/nguoi/${person.id}`} backLabel={words.newborn.stop} saved={draft.saved} />
      }
      actions={
        <Button variant="primary" size="large" icon="check" wide onPress={submit}>
          {twin ? words.newborn.saveThenTwin : words.newborn.save}
        </Button>
      }
    >
      <ErrorSummary problems={problems.map(({ field, message }) => ({ id: field, message }))} attempt={attempt} />
      {(draft.failed || saving.failed) && <DiskFull onRetry={submit} />}
      <Sections form={form} today={today} />
    </PhoneScreen>
  )
}

/** What asks back is reckoned anew with every change. */
function Sections({ form, today }: { form: UseFormReturn<NewbornCheckAnswers, unknown, NewbornCheckAnswers>; today: string }) {
  const warnings = newbornCheckWarnings(form.watch())
  return (
    <>
      <BirthSection form={form} today={today} warnings={warnings} />
      <FactSections form={form} today={today} warnings={warnings} />
    </>
  )
}
