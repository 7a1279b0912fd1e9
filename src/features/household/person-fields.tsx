/** The fields of a person: who, name, sex, birth; papers and the rest are opened on demand. */
import { useState } from 'react'
import { Controller, type Control, type UseFormReturn } from 'react-hook-form'
import { emptyPerson, personForm, type PersonAnswers } from '#domain/forms/person.ts'
import type { Person } from '#domain/records/person.ts'
import { words } from '#language/words.ts'
import { Button } from '#ui/action/button.tsx'
import { ChoiceListMany } from '#ui/action/choice-list.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TimeField } from '#ui/form/time-field.tsx'
import { fieldWords } from './field-words.ts'
import { ChoiceBox, LineBox, type ChoiceLook, type LineLook } from './form-boxes.tsx'

type TextName = Exclude<Extract<keyof PersonAnswers, string>, 'unnamed'>
type FieldsProps = { control: Control<PersonAnswers, unknown, PersonAnswers> }

type PersonFieldsProps = {
  form: UseFormReturn<PersonAnswers, unknown, PersonAnswers>
  /** Women of the household, one of whom may be the child's mother. */
  women: readonly Person[]
  openAll: boolean
  today: string
}

export function PersonFields({ form, women, openAll, today }: PersonFieldsProps) {
  const { control } = form
  const [more, setMore] = useState(() => saysMore(form.getValues()))
  const role = form.watch('role')
  const unnamed = form.watch('unnamed')
  const isChild = role === 'child'
  return (
    <>
      <Choice control={control} name="role" labels={words.person.roles} />
      {!(isChild && unnamed) && <Line control={control} name="name" isName />}
      {isChild && <Unnamed control={control} />}
      <Choice control={control} name="sex" labels={isChild ? words.person.sexesOfChild : words.person.sexes} />
      <BirthDate control={control} isChild={isChild} today={today} />
      {isChild && <BirthTime control={control} />}
      {isChild && women.length > 0 && <Mother control={control} women={women} />}
      {!isChild && <PhoneLines control={control} />}
      {more || openAll ? (
        <>
          <Line control={control} name="personalId" numeric />
          <Line control={control} name="healthCard" />
          {isChild && <PhoneLines control={control} />}
          <Choice control={control} name="residence" labels={words.person.residences} />
          <EthnicGroup control={control} />
          <Line control={control} name="note" rows={3} />
        </>
      ) : (
        <Button variant="quiet" icon="chevron-down" onPress={() => setMore(true)}>
          {words.household.more}
        </Button>
      )}
    </>
  )
}

/** What was written behind "more" before the app was closed is not hidden again. */
function saysMore({ role, personalId, healthCard, residence, ethnicGroup, note, phone }: PersonAnswers): boolean {
  return [personalId, healthCard, residence, note, role === 'child' ? phone : ''].some((text) => text !== '') || ethnicGroup !== emptyPerson.ethnicGroup
}

function Line({ control, name, ...look }: FieldsProps & { name: TextName } & LineLook) {
  return <Controller control={control} name={name} render={(at) => <LineBox form={personForm} {...at} {...look} />} />
}

function Choice({ control, name, ...look }: FieldsProps & { name: TextName } & ChoiceLook) {
  return <Controller control={control} name={name} render={(at) => <ChoiceBox form={personForm} {...at} {...look} />} />
}

function Unnamed({ control }: FieldsProps) {
  return (
    <Controller
      control={control}
      name="unnamed"
      render={({ field: { value, onChange, ...field } }) => (
        <ChoiceListMany
          {...field}
          id="unnamed"
          legend={words.person.unnamed}
          legendHidden
          choices={[{ value: 'unnamed', label: words.person.unnamed }]}
          values={value ? ['unnamed'] : []}
          onChange={(values) => onChange(values.length > 0)}
        />
      )}
    />
  )
}

function BirthDate({ control, isChild, today }: FieldsProps & { isChild: boolean; today: string }) {
  return (
    <Controller
      control={control}
      name="birthDate"
      render={({ field, fieldState }) => (
        <DateField {...field} {...fieldWords(personForm, 'birthDate')} error={fieldState.error?.message} today={today} quick={isChild} allowPartial={!isChild} />
      )}
    />
  )
}

function BirthTime({ control }: FieldsProps) {
  return (
    <Controller
      control={control}
      name="birthTime"
      render={({ field, fieldState }) => <TimeField {...field} {...fieldWords(personForm, 'birthTime')} error={fieldState.error?.message} />}
    />
  )
}

function Mother({ control, women }: FieldsProps & { women: readonly Person[] }) {
  return (
    <Controller
      control={control}
      name="mother"
      render={({ field }) => (
        <SelectField
          {...field}
          {...fieldWords(personForm, 'mother')}
          placeholder={words.person.motherElsewhere}
          choices={women.map((woman) => ({ value: woman.id, label: woman.name }))}
        />
      )}
    />
  )
}

function PhoneLines({ control }: FieldsProps) {
  return (
    <>
      <Line control={control} name="phone" numeric />
      <Choice control={control} name="phoneOwner" labels={words.person.phoneOwners} />
    </>
  )
}

function EthnicGroup({ control }: FieldsProps) {
  return (
    <Controller
      control={control}
      name="ethnicGroup"
      render={({ field }) => (
        <SelectField
          {...field}
          {...fieldWords(personForm, 'ethnicGroup')}
          choices={Object.entries(words.person.ethnicGroups).toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([value, label]) => ({ value, label }))}
        />
      )}
    />
  )
}
