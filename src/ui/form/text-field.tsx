/** One line of text, or several with `rows`. */
import type { HTMLInputAutoCompleteAttribute, Ref } from 'react'
import { Field, fieldAria } from './field.tsx'
import type { FieldBase } from './field.tsx'
import box from './box.module.css'

type TextFieldProps = FieldBase & {
  value: string | null | undefined
  onChange: (value: string) => void
  autoComplete?: HTMLInputAutoCompleteAttribute
  placeholder?: string
  maxLength?: number
} & (
    | { rows: number; ref?: Ref<HTMLTextAreaElement> }
    | { rows?: undefined; ref?: Ref<HTMLInputElement>; type?: 'text' | 'password' | 'search'; inputMode?: 'text' | 'numeric' }
  )

/** What somebody signs in with is taken sign by sign: a keyboard may not better it. */
const secret = { autoCapitalize: 'none', spellCheck: false } as const
const isSecret = (autoComplete: string) => /^username$|password$/.test(autoComplete)

export function TextField(props: TextFieldProps) {
  const { id, name, value, onChange, onBlur, disabled, autoComplete = 'off', placeholder, maxLength } = props
  const shared = {
    id,
    name,
    value: value ?? '',
    onBlur,
    disabled,
    autoComplete,
    placeholder,
    maxLength,
    className: box.box,
    ...(isSecret(autoComplete) ? secret : {}),
    ...fieldAria(id, props),
  }
  return (
    <Field id={id} label={props.label} hint={props.hint} error={props.error} required={props.required}>
      {props.rows !== undefined ? (
        <textarea {...shared} ref={props.ref} rows={props.rows} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input
          {...shared}
          ref={props.ref}
          type={props.type ?? 'text'}
          inputMode={props.inputMode}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
