/** One field of the form with its wording, its mistake, and the question that asks back without blocking. */
import type { ReactNode } from 'react'
import { Controller, type ControllerRenderProps, type FieldPath, type UseFormReturn } from 'react-hook-form'
import type { FormProblem } from '#domain/forms/form.ts'
import { newbornCheckForm } from '#domain/forms/newborn-check.ts'
import type { NewbornCheckAnswers } from '#domain/forms/newborn-check/answers.ts'
import { told } from '#language/told.ts'
import { Banner } from '#ui/layout/banner.tsx'

type Name = FieldPath<NewbornCheckAnswers>

type AskedFieldProps<Field extends Name> = {
  form: UseFormReturn<NewbornCheckAnswers, unknown, NewbornCheckAnswers>
  name: Field
  warnings?: readonly FormProblem[]
  /** A way out beside the question that asks back. */
  action?: { label: string; onPress: () => void }
  children: (field: ControllerRenderProps<NewbornCheckAnswers, Field> & { id: string; label: string; hint?: string; error?: string }) => ReactNode
}

export function AskedField<Field extends Name>({ form, name, warnings = [], action, children }: AskedFieldProps<Field>) {
  const wording = newbornCheckForm.fields.find((field) => field.name === name)
  const warning = warnings.find(({ field }) => field === name)
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field, fieldState }) => (
        <>
          {children({ ...field, id: name, label: wording?.label ?? '', hint: wording?.hint, error: fieldState.error?.message })}
          {warning && (
            <Banner tone="waiting" icon="help" live action={action}>
              {told(warning.message)}
            </Banner>
          )}
        </>
      )}
    />
  )
}
