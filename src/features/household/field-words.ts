/** Hands a domain form's wording to the fields of the kit. */

/** A form as far as its wording goes. */
export interface Worded {
  fields: readonly { name: string; label: string; hint?: string }[]
}

/** Id, label and hint of a field, as the form words it. */
export function fieldWords(form: Worded, name: string): { id: string; label: string; hint?: string } {
  const found = form.fields.find((field) => field.name === name)
  return { id: name, label: found?.label ?? name, hint: found?.hint }
}

/** Answers to choose from, in the order in which their labels are written down. */
export function choicesOf<Value extends string>(labels: Readonly<Record<Value, string>>): { value: string; label: string }[] {
  return Object.entries<string>(labels).map(([value, label]) => ({ value, label }))
}
