/** A choice from a long list (more than about seven); shorter lists use `ChoiceList`. */
import type { Ref } from 'react'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import type { Choice } from '../action/choice-list.tsx'
import { Icon } from '../icon/icon.tsx'
import { Field, fieldAria } from './field.tsx'
import type { FieldBase } from './field.tsx'
import box from './box.module.css'

type SelectFieldProps = FieldBase & {
  value: string | null | undefined
  onChange: (value: string) => void
  choices: readonly Choice[]
  /** The first line, chosen while nothing is. */
  placeholder?: string
  ref?: Ref<HTMLSelectElement>
}

export function SelectField({ value, onChange, choices, placeholder, ref, ...field }: SelectFieldProps) {
  const { id, name, disabled, onBlur } = field
  return (
    <Field {...field}>
      <span className={box.select}>
        <select
          {...fieldAria(id, field)}
          ref={ref}
          id={id}
          name={name}
          className={box.box}
          disabled={disabled}
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
        >
          <option value="">{placeholder ?? words.ui.chooseOne}</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {told(choice.label)}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" />
      </span>
    </Field>
  )
}
