/** When, where and at what age the child was born, and the day of this visit. */
import { useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { words } from '#language/words.ts'
import type { FormProblem } from '#domain/forms/form.ts'
import type { NewbornCheckAnswers } from '#domain/forms/newborn-check/answers.ts'
import { birthPlaceLabels } from '#domain/newborn/facts.ts'
import { displayClock } from '#domain/time/clock.ts'
import { displayDate } from '#domain/time/partial-date.ts'
import { Button } from '#ui/action/button.tsx'
import { ChoiceList } from '#ui/action/choice-list.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { TimeField } from '#ui/form/time-field.tsx'
import { Card } from '#ui/layout/card.tsx'
import { AskedField } from './asked-field.tsx'
import styles from './sections.module.css'

type SectionProps = { form: UseFormReturn<NewbornCheckAnswers, unknown, NewbornCheckAnswers>; today: string; warnings: readonly FormProblem[] }

const places = (['home', 'station', 'district-hospital', 'province-hospital', 'private', 'on-the-way', 'unknown'] as const).map(
  (value) => ({ value, label: birthPlaceLabels[value] }),
)

export function BirthSection({ form, today, warnings }: SectionProps) {
  const place = form.watch('birthPlace')
  const atHome = place === 'home' || place === 'on-the-way'
  return (
    <>
      <Card heading={words.newborn.sections.visit}>
        <AskedField form={form} name="occurredOn">{(field) => <DateField {...field} today={today} />}</AskedField>
      </Card>
      <Card heading={words.newborn.sections.birth}>
        <BornWhen form={form} today={today} warnings={warnings} />
        <AskedField form={form} name="birthPlace">
          {({ label, ...field }) => <ChoiceList {...field} legend={label} look="chips" choices={places} />}
        </AskedField>
        {place !== '' && !atHome && place !== 'unknown' && (
          <>
            <AskedField form={form} name="birthPlaceName">{(field) => <TextField {...field} />}</AskedField>
            <AskedField form={form} name="dischargedOn" warnings={warnings}>
              {(field) => <DateField {...field} today={today} />}
            </AskedField>
          </>
        )}
        <AskedField form={form} name="gestationWeeks" warnings={warnings}>
          {(field) => <TextField {...field} inputMode="numeric" maxLength={2} />}
        </AskedField>
      </Card>
    </>
  )
}

/** The registry already knows the birth: it is shown, not asked again; "Sửa" opens it. */
function BornWhen({ form, today, warnings }: SectionProps) {
  const { birthDate, birthTime } = form.getValues()
  const [open, setOpen] = useState(birthDate === '' || birthTime === '')
  const wrong = form.formState.errors.birthDate ?? form.formState.errors.birthTime
  if (!open && !wrong) {
    return (
      <div className={styles.known}>
        <p>{words.newborn.born(displayDate(birthDate), birthTime === '' ? '' : displayClock(birthTime))}</p>
        <Button variant="quiet" icon="edit" onPress={() => setOpen(true)}>{words.newborn.mend}</Button>
      </div>
    )
  }
  return (
    <>
      <AskedField form={form} name="birthDate">{(field) => <DateField {...field} today={today} />}</AskedField>
      <AskedField form={form} name="birthTime" warnings={warnings}>{(field) => <TimeField {...field} />}</AskedField>
    </>
  )
}
