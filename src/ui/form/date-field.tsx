/** A date in three boxes with "Hôm nay" and "Hôm qua"; never a calendar grid, which is slow for births and years. */
import { useState } from 'react'
import type { FocusEvent, Ref } from 'react'
import { words } from '#language/words.ts'
import { Button } from '../action/button.tsx'
import { dateToParts, dayBefore, expandYear, partsToDate } from './date-parts.ts'
import type { DateParts } from './date-parts.ts'
import { dateFaultWords } from './date-words.ts'
import { Field, fieldAria } from './field.tsx'
import type { FieldBase } from './field.tsx'
import { NumberBox } from './number-box.tsx'
import box from './box.module.css'

type DateFieldProps = FieldBase & {
  /** `yyyy-mm-dd`; with `allowPartial` also `yyyy-mm` or `yyyy`; text under typing otherwise. */
  value: string | null | undefined
  onChange: (value: string) => void
  /** The day in the field, `yyyy-mm-dd`. */
  today: string
  /** For adults, who may know only the year. */
  allowPartial?: boolean
  quick?: boolean
  ref?: Ref<HTMLInputElement>
}

export function DateField({ value, onChange, today, allowPartial = false, quick = true, ref, ...field }: DateFieldProps) {
  const [left, setLeft] = useState(false)
  const parts = dateToParts(value)
  const error = field.error ?? (left ? dateFaultWords(parts, allowPartial) : undefined)
  const hint = field.hint ?? (allowPartial ? words.ui.date.partialHint : undefined)
  const { id, disabled, onBlur } = field
  const aria = fieldAria(id, { error, required: field.required })
  const change = (part: Partial<DateParts>) => onChange(partsToDate({ ...parts, ...part }, allowPartial))
  const leave = (event: FocusEvent<HTMLElement>) => {
    if (event.currentTarget.contains(event.relatedTarget)) return
    setLeft(true)
    const year = expandYear(parts.year, today)
    if (year !== parts.year) change({ year })
    onBlur?.()
  }
  const days = [
    { label: words.ui.date.today, day: today },
    { label: words.ui.date.yesterday, day: dayBefore(today) },
  ]

  return (
    <div onBlur={leave} onFocus={() => setLeft(false)}>
      <Field {...field} hint={hint} error={error} group>
        {quick && (
          <div className={box.quick}>
            {days.map(({ label, day }) => (
              <Button key={label} pressed={value === day} disabled={disabled} onPress={() => onChange(day)}>
                {label}
              </Button>
            ))}
          </div>
        )}
        <div className={box.parts}>
          <NumberBox ref={ref} id={id} label={words.ui.date.day} length={2} value={parts.day} disabled={disabled} aria={aria} onChange={(day) => change({ day })} />
          <NumberBox id={`${id}-month`} label={words.ui.date.month} length={2} value={parts.month} disabled={disabled} aria={aria} onChange={(month) => change({ month })} />
          <NumberBox wide id={`${id}-year`} label={words.ui.date.year} length={4} value={parts.year} disabled={disabled} aria={aria} onChange={(year) => change({ year })} />
        </div>
      </Field>
    </div>
  )
}
