/** A number with its unit; comma or dot, kept as typed until it can be read. */
import { useState } from 'react'
import type { Ref } from 'react'
import { words } from '#language/words.ts'
import { Field, fieldAria } from './field.tsx'
import type { FieldBase } from './field.tsx'
import { decimalToText, textToDecimal } from './decimal.ts'
import box from './box.module.css'

type NumberFieldProps = FieldBase & {
  /** NaN stands for text that is no number: no schema takes it for one. */
  value: number | null | undefined
  onChange: (value: number | null) => void
  /** Digits allowed after the comma; 0 for whole numbers. */
  decimals?: number
  unit?: string
  ref?: Ref<HTMLInputElement>
}

export function NumberField({ value, onChange, decimals = 0, unit, ref, ...field }: NumberFieldProps) {
  const [text, setText] = useState(decimalToText(value))
  const [left, setLeft] = useState(false)
  const read = textToDecimal(text, decimals)
  // The form may put in another value (a draft opened, a correction taken over): then its text is shown.
  const shown = Object.is(read, value ?? null) ? text : decimalToText(value)
  const unreadable = Number.isNaN(textToDecimal(text, 9)) ? words.ui.number.unreadable : words.ui.number.whole
  const error = field.error ?? (left && Number.isNaN(value) ? unreadable : undefined)
  const { id, name, disabled, onBlur } = field
  const unitId = `${id}-unit`
  const aria = fieldAria(id, { ...field, error })

  return (
    <Field {...field} error={error}>
      <span className={box.withUnit}>
        <input
          {...aria}
          aria-describedby={[unit && unitId, aria['aria-describedby']].filter(Boolean).join(' ') || undefined}
          ref={ref}
          id={id}
          name={name}
          className={`${box.box} tabular`}
          type="text"
          inputMode={decimals > 0 ? 'decimal' : 'numeric'}
          autoComplete="off"
          disabled={disabled}
          value={shown}
          onChange={(event) => {
            setText(event.target.value)
            onChange(textToDecimal(event.target.value, decimals))
          }}
          onBlur={() => {
            setLeft(true)
            onBlur?.()
          }}
        />
        {unit && (
          <span id={unitId} className={box.unit}>
            {unit}
          </span>
        )}
      </span>
    </Field>
  )
}
