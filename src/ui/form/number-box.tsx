/** One small box of digits with its word above, as the parts of a date or time. */
import type { KeyboardEvent, Ref } from 'react'
import type { FieldAria } from './field.tsx'
import box from './box.module.css'

type NumberBoxProps = {
  id: string
  label: string
  value: string
  length: number
  onChange: (value: string) => void
  disabled?: boolean
  wide?: boolean
  aria: FieldAria
  ref?: Ref<HTMLInputElement>
}

/** The phone keypad's "next" key is Enter: it moves on to the next box of the same group. */
function goToNext(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== 'Enter') return
  const boxes = [...(event.currentTarget.closest('fieldset')?.querySelectorAll('input') ?? [])]
  const next = boxes[boxes.indexOf(event.currentTarget) + 1]
  if (!next) return
  event.preventDefault()
  next.focus()
}

export function NumberBox({ id, label, value, length, onChange, disabled, wide = false, aria, ref }: NumberBoxProps) {
  return (
    <label className={`${box.part} ${wide ? box.year : ''}`} htmlFor={id}>
      {label}
      <input
        {...aria}
        ref={ref}
        id={id}
        className={`${box.box} tabular`}
        type="text"
        inputMode="numeric"
        enterKeyHint="next"
        autoComplete="off"
        maxLength={length}
        disabled={disabled}
        value={value}
        onKeyDown={goToNext}
        onChange={(event) => onChange(event.target.value.replace(/\D/g, ''))}
      />
    </label>
  )
}
