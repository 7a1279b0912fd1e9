/** One child of a birth: sex, time of birth, and a name or none yet. */
import { Controller, type UseFormReturn } from 'react-hook-form'
import { words } from '#language/words.ts'
import { birthForm, type BirthAnswers } from '#domain/forms/birth.ts'
import type { Person } from '#domain/records/person.ts'
import { Button } from '#ui/action/button.tsx'
import { ChoiceList } from '#ui/action/choice-list.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { TimeField } from '#ui/form/time-field.tsx'
import { Card } from '#ui/layout/card.tsx'

type BabyCardProps = {
  form: UseFormReturn<BirthAnswers, unknown, BirthAnswers>
  place: number
  alone: boolean
  mother: Person
  today: string
  onRemove: () => void
}

const wordingOf = (name: string) => birthForm.fields.find((field) => field.name === name)
const sexes = [
  { value: 'male', label: words.newborn.birth.boy },
  { value: 'female', label: words.newborn.birth.girl },
  { value: 'unknown', label: words.newborn.birth.unclear },
] as const

export function BabyCard({ form, place, alone, mother, today, onRemove }: BabyCardProps) {
  const [unnamed, sex, stillborn] = form.watch([`babies.${place}.unnamed`, `babies.${place}.sex`, `babies.${place}.stillborn`])
  const at = `babies.${place}` as const
  const heading = alone ? words.newborn.birth.theBaby : words.newborn.birth.baby(place + 1)
  const setStillborn = (lost: boolean) => {
    form.clearErrors(at)
    form.setValue(`${at}.stillborn`, lost, { shouldDirty: true })
  }
  const remove = !alone && <Button variant="quiet" icon="trash" onPress={onRemove}>{words.newborn.birth.removeTwin}</Button>
  if (stillborn === true) {
    return (
      <Card heading={heading}>
        <p>{words.newborn.birth.stillbornKind}</p>
        <p>{words.newborn.birth.bornAliveFirst}</p>
        <Button variant="quiet" icon="undo" onPress={() => setStillborn(false)}>{words.newborn.birth.alive}</Button>
        {remove}
      </Card>
    )
  }
  return (
    <Card heading={heading}>
      <Controller
        control={form.control}
        name={`${at}.sex`}
        render={({ field, fieldState }) => (
          <ChoiceList
            {...field}
            id={`${at}.sex`}
            legend={wordingOf('sex')?.label}
            look="chips"
            choices={sexes}
            value={field.value === '' ? null : field.value}
            error={fieldState.error?.message}
          />
        )}
      />
      <Controller
        control={form.control}
        name={`${at}.birthTime`}
        render={({ field, fieldState }) => (
          <TimeField {...field} id={`${at}.birthTime`} label={wordingOf('birthTime')?.label ?? ''} hint={wordingOf('birthTime')?.hint} error={fieldState.error?.message} />
        )}
      />
      <Button
        icon={unnamed ? 'check' : undefined}
        pressed={unnamed}
        onPress={() => {
          form.clearErrors(`${at}.name`)
          form.setValue(`${at}.unnamed`, !unnamed, { shouldDirty: true })
        }}
      >
        {words.newborn.birth.unnamed}
      </Button>
      {unnamed ? (
        <p>{words.newborn.birth.unnamedAs(words.person.called({ name: '', role: 'child', sex }, today, mother.name))}</p>
      ) : (
        <Controller
          control={form.control}
          name={`${at}.name`}
          render={({ field, fieldState }) => (
            <TextField {...field} id={`${at}.name`} label={wordingOf('name')?.label ?? ''} error={fieldState.error?.message} />
          )}
        />
      )}
      <Button variant="quiet" onPress={() => setStillborn(true)}>{words.newborn.birth.stillborn}</Button>
      {remove}
    </Card>
  )
}
