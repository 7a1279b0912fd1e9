/** The fields of a household, in the order in which one asks at the door. */
import { Controller, type Control } from 'react-hook-form'
import { householdForm, type HouseholdAnswers } from '#domain/forms/household.ts'
import { tidyName } from '#domain/text/name.ts'
import { words } from '#language/words.ts'
import { ChoiceList } from '#ui/action/choice-list.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { choicesOf, fieldWords } from './field-words.ts'

type Name = Extract<keyof HouseholdAnswers, string>
type FieldsProps = { control: Control<HouseholdAnswers> }

type HouseholdFieldsProps = FieldsProps & {
  groups: readonly { area: string; name: string }[]
  refused: boolean
  askConsent: boolean
}

export function HouseholdFields({ control, groups, refused, askConsent }: HouseholdFieldsProps) {
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
      {askConsent && <Choice control={control} name="consent" labels={words.household.consents} />}
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

type LineProps = FieldsProps & { name: Name; numeric?: boolean; isName?: boolean; rows?: number }

function Line({ control, name, numeric = false, isName = false, rows }: LineProps) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => {
        // A name gets its capitals when the box is left: a Telex keyboard must not be disturbed while it composes.
        const leave = () => {
          if (isName) field.onChange(tidyName(field.value))
          field.onBlur()
        }
        const shared = { ...field, ...fieldWords(householdForm, name), onBlur: leave, error: fieldState.error?.message }
        return rows === undefined ? (
          <TextField {...shared} inputMode={numeric ? 'numeric' : 'text'} />
        ) : (
          <TextField {...shared} rows={rows} />
        )
      }}
    />
  )
}

type ChoiceProps = FieldsProps & { name: Name; labels: Readonly<Record<string, string>>; rows?: boolean }

function Choice({ control, name, labels, rows = false }: ChoiceProps) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => {
        const { label, ...rest } = fieldWords(householdForm, name)
        return <ChoiceList {...field} {...rest} legend={label} error={fieldState.error?.message} look={rows ? 'rows' : 'chips'} choices={choicesOf(labels)} />
      }}
    />
  )
}
