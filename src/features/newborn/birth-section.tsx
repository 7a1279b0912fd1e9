/** When, where and at what age the child was born, and the day of this visit. */
import { useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { words } from '#language/words.ts'
import type { FormProblem } from '#domain/forms/form.ts'
import type { NewbornCheckAnswers } from '#domain/forms/newborn-check/answers.ts'
import { birthPlaceLabels } from '#domain/newborn/facts.ts'
import { displayClock } from '#domain/time/clock.ts'
import { displayDate } from '#domain/time/partial-date.ts'
import { told } from '#language/told.ts'
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
  (value) => ({ value, label: told(birthPlaceLabels[value]) }),
)

export function BirthSection({ form, today, warnings }: SectionProps) {
  const place = form.watch('birthPlace')
  const atHome = place === 'home' || place === 'on-the-way'
  return (
    <>
      <VisitDay form={form} today={today} />
      <Card heading={words.newborn.sections.birth}>
        <BornWhen form={form} today={today} warnings={warnings} />
        <BornWhere form={form} />
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

/** Nearly always today: a line, until somebody writes down an earlier visit. */
function VisitDay({ form, today }: Omit<SectionProps, 'warnings'>) {
  const [open, setOpen] = useState(form.getValues('occurredOn') !== today)
  if (!open && !form.formState.errors.occurredOn) {
    return <Known said={words.newborn.visitToday} what={words.newborn.sections.visit} onMend={() => setOpen(true)} />
  }
  return (
    <Card heading={words.newborn.sections.visit}>
      <AskedField form={form} name="occurredOn">{(field) => <DateField {...field} today={today} />}</AskedField>
    </Card>
  )
}

/** The delivery may know the place: it is shown, not asked again. */
function BornWhere({ form }: Pick<SectionProps, 'form'>) {
  const place = form.getValues('birthPlace')
  const [open, setOpen] = useState(place === '')
  if (!open && place !== '' && !form.formState.errors.birthPlace) {
    return <Known said={words.newborn.bornAt(told(birthPlaceLabels[place]))} what={words.newborn.place} onMend={() => setOpen(true)} />
  }
  return (
    <AskedField form={form} name="birthPlace">
      {({ label, ...field }) => <ChoiceList {...field} legend={label} look="chips" choices={places} />}
    </AskedField>
  )
}

/** What is known already, and the way to mend it. */
function Known({ said, what, onMend }: { said: string; what: string; onMend: () => void }) {
  return (
    <div className={styles.known}>
      <p>{said}</p>
      <Button variant="quiet" icon="edit" label={words.newborn.mendWhat(what)} onPress={onMend}>{words.newborn.mend}</Button>
    </div>
  )
}

/** The registry already knows the birth: it is shown, not asked again; "Sửa" opens it. */
function BornWhen({ form, today, warnings }: SectionProps) {
  const { birthDate, birthTime } = form.getValues()
  const [open, setOpen] = useState(birthDate === '' || birthTime === '')
  const wrong = form.formState.errors.birthDate ?? form.formState.errors.birthTime
  if (!open && !wrong) {
    const said = words.newborn.born(displayDate(birthDate), birthTime === '' ? '' : displayClock(birthTime))
    return <Known said={said} what={words.newborn.sections.birth} onMend={() => setOpen(true)} />
  }
  return (
    <>
      <AskedField form={form} name="birthDate">{(field) => <DateField {...field} today={today} />}</AskedField>
      <AskedField form={form} name="birthTime" warnings={warnings}>{(field) => <TimeField {...field} />}</AskedField>
    </>
  )
}
