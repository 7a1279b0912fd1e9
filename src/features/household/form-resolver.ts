/** Checks a form for react-hook-form: first its answers alone, then, when they stand, what they give on this day. */
import { zodResolver } from '@hookform/resolvers/zod'
import type { FieldErrors, FieldValues, Resolver } from 'react-hook-form'
import type * as z from 'zod/mini'
import type { FormDefinition } from '#domain/forms/form.ts'
import type { FieldProblem } from '#ui/form/error-summary.tsx'

/** A resolver in whose messages the user reads the form's own words. */
export function formResolver<Answers extends FieldValues, Context>(
  form: FormDefinition<Answers, Context>,
  context: () => Context,
): Resolver<Answers, unknown, Answers> {
  const check: Resolver<Answers, unknown, Answers> = zodResolver(form.answersSchema as z.ZodMiniType<Answers, Answers>)
  return async (values, unused, options) => {
    const checked = await check(values, unused, options)
    if (Object.keys(checked.errors).length > 0) return { values: {}, errors: checked.errors }
    const result = form.toRecords(values, context())
    if (result.ok) return { values, errors: {} }
    const errors = Object.fromEntries(result.problems.map(({ field, message }) => [field, { type: 'custom', message }]))
    return { values: {}, errors: errors as FieldErrors<Answers> }
  }
}

/** Mistakes for the summary, in the order of the form. */
export function problemsInOrder<Answers extends FieldValues>(
  form: { fields: readonly { name: string }[] },
  errors: FieldErrors<Answers>,
): FieldProblem[] {
  return form.fields.flatMap(({ name }) => {
    const message: unknown = errors[name]?.message
    return typeof message === 'string' ? [{ id: name, message }] : []
  })
}
