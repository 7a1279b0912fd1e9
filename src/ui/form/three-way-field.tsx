/** Có, Không or Chưa rõ, and where it was learnt: an empty answer never turns into "no". */
import type { Ref } from 'react'
import type { FactSource, ThreeWay } from '#domain/records/kind.ts'
import { words } from '#language/words.ts'
import { ChoiceList } from '../action/choice-list.tsx'
import type { FieldBase } from './field.tsx'
import styles from './three-way-field.module.css'

export type ThreeWayValue = { answer: ThreeWay | null; source: FactSource | null }

type ThreeWayFieldProps = Omit<FieldBase, 'required' | 'disabled'> & {
  value: ThreeWayValue | null | undefined
  onChange: (value: ThreeWayValue) => void
  /** Ask where it was learnt, once the answer is Có or Không. */
  askSource?: boolean
  ref?: Ref<HTMLInputElement>
}

const answers = [
  { value: 'yes', label: words.ui.yes },
  { value: 'no', label: words.ui.no },
  { value: 'unknown', label: words.ui.unknown },
] as const

const sources = (['book', 'discharge-paper', 'told'] as const).map((value) => ({ value, label: words.ui.sources[value] }))

export function ThreeWayField({ id, name, label, hint, error, value, onChange, onBlur, askSource = true, ref }: ThreeWayFieldProps) {
  const answer = value?.answer ?? null
  const source = value?.source ?? null
  const known = answer === 'yes' || answer === 'no'
  return (
    <div className={styles.field}>
      <ChoiceList
        ref={ref}
        id={id}
        name={name}
        legend={label}
        hint={hint}
        error={error}
        look="chips"
        choices={answers}
        value={answer}
        // "Chưa rõ" has no source: nobody told it.
        onChange={(next) => onChange({ answer: next, source: next === 'unknown' ? null : source })}
        onBlur={onBlur}
      />
      {askSource && known && (
        <div className={styles.source}>
          <ChoiceList
            id={`${id}-source`}
            name={`${name}-source`}
            legend={words.ui.source}
            look="chips"
            choices={sources}
            value={source}
            onChange={(next) => onChange({ answer, source: next })}
            onBlur={onBlur}
          />
        </div>
      )}
    </div>
  )
}
