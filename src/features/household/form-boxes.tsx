/** The two boxes that registry forms are made of: a line to write on, and answers to choose from. */
import { tidyName } from '#domain/text/name.ts'
import { ChoiceList } from '#ui/action/choice-list.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { choicesOf, fieldWords, type Worded } from './field-words.ts'

/** A text of the form as react-hook-form hands it over, and the form that words it. */
type BoxProps = {
  form: Worded
  field: { name: string; value: string; onChange: (value: string) => void; onBlur: () => void; ref: (box: HTMLElement | null) => void }
  fieldState: { error?: { message?: string } }
}

export type LineLook = { numeric?: boolean; isName?: boolean; rows?: number }

export function LineBox({ form, field, fieldState, numeric = false, isName = false, rows }: BoxProps & LineLook) {
  // A name gets its capitals when the box is left: a Telex keyboard must not be disturbed while it composes.
  const leave = () => {
    if (isName) field.onChange(tidyName(field.value))
    field.onBlur()
  }
  const shared = { ...field, ...fieldWords(form, field.name), onBlur: leave, error: fieldState.error?.message }
  return rows === undefined ? <TextField {...shared} inputMode={numeric ? 'numeric' : 'text'} /> : <TextField {...shared} rows={rows} />
}

export type ChoiceLook = { labels: Readonly<Record<string, string>>; rows?: boolean }

export function ChoiceBox({ form, field, fieldState, labels, rows = false }: BoxProps & ChoiceLook) {
  const { label, ...rest } = fieldWords(form, field.name)
  return <ChoiceList {...field} {...rest} legend={label} error={fieldState.error?.message} look={rows ? 'rows' : 'chips'} choices={choicesOf(labels)} />
}
