/** Answers to choose from as big rows or chips: one of them, or any number. */
import { useId } from 'react'
import type { ReactNode, Ref } from 'react'
import { told } from '#language/told.ts'
import { Icon } from '../icon/icon.tsx'
import styles from './choice-list.module.css'

export type Choice<Value extends string = string> = { value: Value; label: string; hint?: string }

type CommonProps<Value extends string> = {
  /** Given to the first box, so that `#id` and the error summary land there. */
  id: string
  name: string
  legend: ReactNode
  legendHidden?: boolean
  hint?: string
  error?: string
  choices: readonly Choice<Value>[]
  look?: 'rows' | 'chips'
  onBlur?: () => void
  ref?: Ref<HTMLInputElement>
}

type InnerProps<Value extends string> = CommonProps<Value> & {
  type: 'radio' | 'checkbox'
  isChosen: (value: Value) => boolean
  onToggle: (value: Value, chosen: boolean) => void
}

function Choices<Value extends string>(props: InnerProps<Value>) {
  const { id, name, legend, legendHidden, hint, error, choices, look = 'rows', onBlur, ref, type } = props
  const noteId = useId()
  return (
    <fieldset className={styles.set} aria-describedby={hint || error ? noteId : undefined} onBlur={onBlur}>
      <legend className={legendHidden ? 'visually-hidden' : styles.legend}>{typeof legend === 'string' ? told(legend) : legend}</legend>
      <div id={noteId}>
        {hint && <p className={styles.hint}>{told(hint)}</p>}
        {error && (
          <p className={styles.error}>
            <Icon name="octagon-alert" size={18} />
            {told(error)}
          </p>
        )}
      </div>
      <div className={styles[look]}>
        {choices.map((choice, place) => (
          <label key={choice.value} className={`${styles.choice} ${error ? styles.wrong : ''}`}>
            <input
              ref={place === 0 ? ref : undefined}
              id={place === 0 ? id : `${id}-${choice.value}`}
              type={type}
              name={name}
              value={choice.value}
              checked={props.isChosen(choice.value)}
              onChange={(event) => props.onToggle(choice.value, event.target.checked)}
            />
            <span className={`${styles.box} ${styles[type]}`} aria-hidden="true">
              <Icon name="check" size={16} strokeWidth={3.4} />
            </span>
            <span className={styles.words}>
              {told(choice.label)}
              {choice.hint && <span className={styles.choiceHint}>{told(choice.hint)}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

type ChoiceListProps<Value extends string> = CommonProps<Value> & {
  value: Value | null | undefined
  onChange: (value: Value) => void
}

export function ChoiceList<Value extends string>({ value, onChange, ...rest }: ChoiceListProps<Value>) {
  return <Choices {...rest} type="radio" isChosen={(one) => one === value} onToggle={(one) => onChange(one)} />
}

type ChoiceListManyProps<Value extends string> = CommonProps<Value> & {
  values: readonly Value[]
  onChange: (values: Value[]) => void
}

/** Chosen values come back in the order of the list, whatever the order of the taps. */
export function ChoiceListMany<Value extends string>({ values, onChange, ...rest }: ChoiceListManyProps<Value>) {
  const toggle = (one: Value, chosen: boolean) =>
    onChange(rest.choices.map((choice) => choice.value).filter((value) => (value === one ? chosen : values.includes(value))))
  return <Choices {...rest} type="checkbox" isChosen={(one) => values.includes(one)} onToggle={toggle} />
}
