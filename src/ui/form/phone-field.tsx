/** A mobile number; says how many digits are still missing when the box is left. */
import { useState } from 'react'
import type { Ref } from 'react'
import { words } from '#language/words.ts'
import { Field, fieldAria } from './field.tsx'
import type { FieldBase } from './field.tsx'
import { missingDigits, textToPhone } from './phone-number.ts'
import box from './box.module.css'

type PhoneFieldProps = FieldBase & {
  /** Digits only. */
  value: string | null | undefined
  onChange: (value: string) => void
  ref?: Ref<HTMLInputElement>
}

export function PhoneField({ value, onChange, ref, ...field }: PhoneFieldProps) {
  const [left, setLeft] = useState(false)
  const missing = missingDigits(value ?? '')
  const length = missing > 0 ? words.ui.phone.missing(missing) : words.ui.phone.extra(-missing)
  const error = field.error ?? (left && missing !== 0 ? length : undefined)
  const { id, name, disabled, onBlur } = field
  return (
    <Field {...field} error={error}>
      <input
        {...fieldAria(id, { ...field, error })}
        ref={ref}
        id={id}
        name={name}
        className={`${box.box} tabular`}
        type="tel"
        inputMode="tel"
        autoComplete="off"
        disabled={disabled}
        // Not grouped: spaces that come and go under the cursor make people delete the wrong digit.
        value={value ?? ''}
        onFocus={() => setLeft(false)}
        onChange={(event) => onChange(textToPhone(event.target.value))}
        onBlur={() => {
          setLeft(true)
          onBlur?.()
        }}
      />
    </Field>
  )
}
