/** The fields of a household, in the order in which one asks at the door. */
import { Controller, type Control } from 'react-hook-form'
import { householdForm, type HouseholdAnswers } from '#domain/forms/household.ts'
import { words } from '#language/words.ts'
import { SelectField } from '#ui/form/select-field.tsx'
import { fieldWords } from './field-words.ts'
import { ChoiceBox, LineBox, type ChoiceLook, type LineLook } from './form-boxes.tsx'

type Name = Extract<keyof HouseholdAnswers, string>
type FieldsProps = { control: Control<HouseholdAnswers> }

type HouseholdFieldsProps = FieldsProps & {
  groups: readonly { area: string; name: string }[]
  refused: boolean
}

export function HouseholdFields({ control, groups, refused }: HouseholdFieldsProps) {
  return (
    <>
      {groups.length > 1 && (
        <Controller
          control={control}
          name="area"
          render={({ field, fieldState }) => (
            <SelectField
              {...field}
              {...fieldWords(householdForm, 'area')}
              error={fieldState.error?.message}
              choices={groups.map((group) => ({ value: group.area, label: group.name }))}
            />
          )}
        />
      )}
      <Line control={control} name="number" />
      <Choice control={control} name="consent" labels={words.household.consents} />
      {refused ? (
        <Line control={control} name="refusalReason" rows={3} />
      ) : (
        <>
          <Line control={control} name="headName" isName />
          <Line control={control} name="address" />
          <Line control={control} name="phone" numeric />
          <Choice control={control} name="phoneOwner" labels={words.household.phoneOwners} />
          <Choice control={control} name="residence" labels={words.household.residences} />
          <Choice control={control} name="economicStatus" labels={words.household.economic} rows />
          <Line control={control} name="oldAddress" />
        </>
      )}
    </>
  )
}

function Line({ control, name, ...look }: FieldsProps & { name: Name } & LineLook) {
  return <Controller control={control} name={name} render={(at) => <LineBox form={householdForm} {...at} {...look} />} />
}

function Choice({ control, name, ...look }: FieldsProps & { name: Name } & ChoiceLook) {
  return <Controller control={control} name={name} render={(at) => <ChoiceBox form={householdForm} {...at} {...look} />} />
}
