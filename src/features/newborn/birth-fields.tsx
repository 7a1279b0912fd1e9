/** The fields of a birth: the day once, then for each child sex, time and name. */
import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { Controller, useFieldArray, useForm, useWatch, type FieldPath } from 'react-hook-form'
import { useLocation } from 'wouter'
import type * as z from 'zod/mini'
import { words } from '#language/words.ts'
import { babyIdName, birthForm, emptyBaby, emptyBirth, MOST_BABIES, type BirthAnswers } from '#domain/forms/birth.ts'
import type { FormProblem } from '#domain/forms/form.ts'
import { deliveriesOf, deliveryAbout, ongoingEntries } from '#domain/pregnancy/motherhood.ts'
import { displayDate } from '#domain/time/partial-date.ts'
import type { Phone } from '#storage/phone.ts'
import type { VisitContextPage } from '#storage/read/visit-context.ts'
import { saveRecords } from '#storage/save.ts'
import { Button } from '#ui/action/button.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { useSaving } from '#ui/hooks/use-saving.ts'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Card } from '#ui/layout/card.tsx'
import { DiskFull } from '#ui/layout/disk-full.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { BabyCard } from './baby-card.tsx'
import { BirthPlace, MoreAboutBirth } from './delivery-cards.tsx'
import { useFormDraft } from './use-form-draft.ts'

const resolver = zodResolver(birthForm.answersSchema as z.ZodMiniType<BirthAnswers, BirthAnswers>)

type BirthFieldsProps = { phone: Phone; page: VisitContextPage; onSaved?: () => void }

export function BirthFields({ phone, page, onSaved }: BirthFieldsProps) {
  const { person: mother, records, today, now } = page
  const [, navigate] = useLocation()
  const [problems, setProblems] = useState<readonly FormProblem[]>([])
  const [attempt, setAttempt] = useState(0)
  const [defaults] = useState<BirthAnswers>(() => ({ ...emptyBirth, ...page.draft?.answers }))
  const form = useForm<BirthAnswers, unknown, BirthAnswers>({ defaultValues: defaults, resolver, shouldFocusError: false })
  const babies = useFieldArray({ control: form.control, name: 'babies' })
  const draft = useFormDraft(
    phone,
    { form: birthForm.id, subject: mother.id, title: words.newborn.birth.draftTitle(mother.name), idNames: birthForm.idNames },
    form,
    page.draft !== undefined,
  )

  const saving = useSaving()

  const show = (found: readonly FormProblem[]) => {
    setProblems(found)
    setAttempt((before) => before + 1)
    for (const { field, message } of found) form.setError(field as FieldPath<BirthAnswers>, { message })
  }
  const refuse = () => {
    const names = ['birthDate', 'place', 'gestationWeeks', 'dischargedOn', ...babies.fields.flatMap((_, place) => ['sex', 'birthTime', 'name'].map((part) => `babies.${place}.${part}`))]
    show(names.flatMap((field) => {
      const message = form.getFieldState(field as FieldPath<BirthAnswers>).error?.message
      return message === undefined ? [] : [{ field, message }]
    }))
  }
  const save = async (answers: BirthAnswers) => {
    const row = await draft.keep()
    const result = birthForm.toRecords(answers, { ids: row.ids, mother, records, today, now })
    if (!result.ok) return show(result.problems)
    const saved = await saveRecords(phone, result.changes, { draft: row.id, occurredOn: today })
    if (!saved.ok) throw new Error(`birth does not fit: ${saved.problems.map(({ field }) => field).join(', ')}`)
    onSaved?.()
    const living = answers.babies.findIndex(({ stillborn }) => stillborn !== true)
    navigate(living < 0 ? `/nguoi/${mother.id}` : `/nguoi/${row.ids[babyIdName(living)] ?? mother.id}/so-sinh`, { replace: true })
  }

  const [birthDate, answered] = useWatch({ control: form.control, name: ['birthDate', 'babies'] })
  const known = birthDate === '' ? undefined : deliveryAbout(deliveriesOf({ person: mother, records }), birthDate)
  const isLoss = answered.every(({ stillborn }) => stillborn === true)
  const submit = () => form.handleSubmit((answers) => saving.run(() => save(answers)), refuse)()

  return (
    <PhoneScreen
      title={words.newborn.birth.title}
      hasErrors={problems.length > 0}
      bar={
        <FlowBar
          title={words.newborn.birth.title}
          subtitle={words.newborn.birth.mother(mother.name)}
          back={`/nguoi/${mother.id}`}
          backLabel={words.newborn.stop}
          saved={draft.saved}
        />
      }
      actions={
        <Button variant="primary" size="large" icon="check" wide onPress={submit}>
          {isLoss ? words.newborn.birth.saveLoss : words.newborn.birth.save}
        </Button>
      }
    >
      <ErrorSummary problems={problems.map(({ field, message }) => ({ id: field, message }))} attempt={attempt} />
      {(draft.failed || saving.failed) && <DiskFull onRetry={submit} />}
      <Card>
        <Controller
          control={form.control}
          name="birthDate"
          render={({ field, fieldState }) => (
            <DateField {...field} id="birthDate" label={birthForm.fields[0]?.label ?? ''} today={today} error={fieldState.error?.message} />
          )}
        />
        {known && <Banner tone="info" live>{words.newborn.birth.addsTo(displayDate(known.occurredOn))}</Banner>}
        <BirthPlace form={form} />
      </Card>
      {babies.fields.map((baby, place) => (
        <BabyCard
          key={baby.id}
          form={form}
          place={place}
          alone={babies.fields.length === 1}
          mother={mother}
          today={today}
          onRemove={() => babies.remove(place)}
        />
      ))}
      {babies.fields.length < MOST_BABIES && (
        <Button variant="tint" icon="plus" onPress={() => babies.append({ ...emptyBaby }, { shouldFocus: false })}>
          {words.newborn.birth.addTwin}
        </Button>
      )}
      <MoreAboutBirth form={form} today={today} />
      {ongoingEntries({ person: mother, records }).length > 0 && (
        <Button variant="quiet" href={`/ghi/pregnancy-end/${mother.id}`}>{words.newborn.birth.endedOtherwise}</Button>
      )}
    </PhoneScreen>
  )
}
