/** The confinement beside its children: where it was, and, for whoever knows, who attended, in what way and at how many weeks. */
import { useState, type ReactNode } from 'react'
import { Controller, type ControllerRenderProps, type FieldPath, type UseFormReturn } from 'react-hook-form'
import { words } from '#language/words.ts'
import { birthForm, type BirthAnswers } from '#domain/forms/birth.ts'
import { birthPlaceLabels, factSourceLabels } from '#domain/newborn/facts.ts'
import { attendantLabels, deliveryWayLabels } from '#domain/pregnancy/labels.ts'
import { Button } from '#ui/action/button.tsx'
import { ChoiceList } from '#ui/action/choice-list.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Card } from '#ui/layout/card.tsx'

type Form = UseFormReturn<BirthAnswers, unknown, BirthAnswers>

function chips<Code extends string>(labels: Readonly<Record<Code, string>>, codes: readonly Code[]) {
  return codes.map((value) => ({ value, label: labels[value] }))
}

const places = chips(birthPlaceLabels, ['district-hospital', 'province-hospital', 'station', 'private', 'home', 'on-the-way', 'unknown'])
const attendants = chips(attendantLabels, ['health-staff', 'trained-village-midwife', 'untrained', 'nobody', 'unknown'])
const ways = chips(deliveryWayLabels, ['vaginal', 'caesarean', 'assisted', 'unknown'])
const sources = chips(factSourceLabels, ['discharge-paper', 'book', 'told'])

/** Where; at home and on the way also who attended, which a hospital says of itself. */
export function BirthPlace({ form }: { form: Form }) {
  const isOutside = isOutsideFacility(form.watch('place'))
  return (
    <>
      <Choice form={form} name="place" choices={places} />
      {isOutside && <Attendant form={form} />}
    </>
  )
}

/** What may follow later: it stands closed until somebody has it at hand. */
export function MoreAboutBirth({ form, today }: { form: Form; today: string }) {
  const [place, attendant, way, weeks, discharged] = form.watch(['place', 'attendant', 'way', 'gestationWeeks', 'dischargedOn'])
  const [open, setOpen] = useState(way !== '' || weeks !== '' || discharged !== '' || (attendant !== '' && !isOutsideFacility(place)))
  const { gestationWeeks, dischargedOn } = form.formState.errors
  if (!open && !gestationWeeks && !dischargedOn) {
    return <Button variant="tint" icon="plus" onPress={() => setOpen(true)}>{words.newborn.birth.more}</Button>
  }
  return (
    <Card heading={words.newborn.birth.moreHeading}>
      {!isOutsideFacility(place) && <Attendant form={form} />}
      <Choice form={form} name="way" choices={ways} />
      <Asked form={form} name="gestationWeeks">{(field) => <TextField {...field} inputMode="numeric" maxLength={2} />}</Asked>
      {!isOutsideFacility(place) && <Asked form={form} name="dischargedOn">{(field) => <DateField {...field} today={today} />}</Asked>}
    </Card>
  )
}

function isOutsideFacility(place: BirthAnswers['place']): boolean {
  return place === 'home' || place === 'on-the-way'
}

function Attendant({ form }: { form: Form }) {
  const attendant = form.watch('attendant')
  return (
    <>
      <Choice form={form} name="attendant" choices={attendants} />
      {attendant !== '' && attendant !== 'unknown' && <Choice form={form} name="attendantSource" choices={sources} />}
    </>
  )
}

type AskedProps<Name extends FieldPath<BirthAnswers>> = {
  form: Form
  name: Name
  children: (field: ControllerRenderProps<BirthAnswers, Name> & { id: string; label: string; hint?: string; error?: string }) => ReactNode
}

function Asked<Name extends FieldPath<BirthAnswers>>({ form, name, children }: AskedProps<Name>) {
  const wording = birthForm.fields.find((field) => field.name === name)
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field, fieldState }) => <>{children({ ...field, id: name, label: wording?.label ?? '', hint: wording?.hint, error: fieldState.error?.message })}</>}
    />
  )
}

type ChoiceName = 'place' | 'attendant' | 'attendantSource' | 'way'
type ChoiceProps<Name extends ChoiceName> = { form: Form; name: Name; choices: readonly { value: Exclude<BirthAnswers[Name], ''>; label: string }[] }

function Choice<Name extends ChoiceName>({ form, name, choices }: ChoiceProps<Name>) {
  return (
    <Asked form={form} name={name}>
      {({ label, value, ...field }) => (
        <ChoiceList {...field} legend={label} look="chips" choices={choices} value={choices.find((choice) => choice.value === value)?.value ?? null} />
      )}
    </Asked>
  )
}
