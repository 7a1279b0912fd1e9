/** The frame of every field: label, hint, the box itself, and the mistake in words, tied together for screen readers. */
import type { ReactNode } from 'react'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import { Icon } from '../icon/icon.tsx'
import styles from './field.module.css'

/** What every field takes; `value` and `onChange` differ. Fits react-hook-form's Controller. */
export type FieldBase = {
  id: string
  name: string
  label: string
  hint?: string
  error?: string
  required?: boolean
  disabled?: boolean
  onBlur?: () => void
}

export type FieldAria = { 'aria-describedby'?: string; 'aria-invalid'?: true; 'aria-required'?: true }

/** The attributes that tie a box to its hint and its mistake. */
export function fieldAria(id: string, { hint, error, required }: Pick<FieldBase, 'hint' | 'error' | 'required'>): FieldAria {
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    'aria-describedby': notes || undefined,
    'aria-invalid': error ? true : undefined,
    'aria-required': required ? true : undefined,
  }
}

type FieldProps = Pick<FieldBase, 'id' | 'label' | 'hint' | 'error' | 'required'> & {
  /** Several boxes under one label: drawn as fieldset and legend. */
  group?: boolean
  children: ReactNode
}

export function Field({ id, label, hint, error, required = false, group = false, children }: FieldProps) {
  const title = (
    <>
      {told(label)}
      {required && <span className={styles.required}> · {words.ui.required}</span>}
    </>
  )
  const rest = (
    <>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {told(hint)}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          <Icon name="octagon-alert" size={18} />
          {told(error)}
        </p>
      )}
      {children}
    </>
  )
  if (group) {
    return (
      <fieldset className={styles.field} aria-describedby={fieldAria(id, { hint, error })['aria-describedby']}>
        <legend className={styles.label}>{title}</legend>
        {rest}
      </fieldset>
    )
  }
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {title}
      </label>
      {rest}
    </div>
  )
}
