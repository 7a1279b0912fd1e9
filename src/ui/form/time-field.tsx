/** A time of day in two boxes, 24 hours. */
import { useState } from 'react'
import type { FocusEvent, Ref } from 'react'
import { words } from '#language/words.ts'
import { Field, fieldAria } from './field.tsx'
import type { FieldBase } from './field.tsx'
import { NumberBox } from './number-box.tsx'
import { partsToTime, timeFault, timeToParts } from './time-parts.ts'
import type { TimeParts } from './time-parts.ts'
import box from './box.module.css'

type TimeFieldProps = FieldBase & {
  /** `HH:MM`; text under typing otherwise. */
  value: string | null | undefined
  onChange: (value: string) => void
  ref?: Ref<HTMLInputElement>
}

export function TimeField({ value, onChange, ref, ...field }: TimeFieldProps) {
  // Kept as typed while the cursor is inside, so that "9" does not turn into "09" under the finger.
  const [typed, setTyped] = useState<TimeParts>()
  const [left, setLeft] = useState(false)
  const parts = typed ?? timeToParts(value)
  const fault = left ? timeFault(parts) : undefined
  const faultWords = { unfinished: words.ui.time.unfinished, 'no-such-time': words.ui.time.noSuchTime }
  const error = field.error ?? (fault && faultWords[fault])
  const { id, disabled, onBlur } = field
  const aria = fieldAria(id, { error, required: field.required })
  const change = (part: Partial<TimeParts>) => {
    const next = { ...parts, ...part }
    setTyped(next)
    onChange(partsToTime(next))
  }
  const leave = (event: FocusEvent<HTMLElement>) => {
    if (event.currentTarget.contains(event.relatedTarget)) return
    setTyped(undefined)
    setLeft(true)
    onBlur?.()
  }

  return (
    <div onBlur={leave} onFocus={() => setLeft(false)}>
      <Field {...field} error={error} group>
        <div className={box.parts}>
          <NumberBox ref={ref} id={id} label={words.ui.time.hour} length={2} value={parts.hour} disabled={disabled} aria={aria} onChange={(hour) => change({ hour })} />
          <span className={box.colon} aria-hidden="true">
            :
          </span>
          <NumberBox id={`${id}-minute`} label={words.ui.time.minute} length={2} value={parts.minute} disabled={disabled} aria={aria} onChange={(minute) => change({ minute })} />
        </div>
      </Field>
    </div>
  )
}
