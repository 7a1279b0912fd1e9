/** Large number keys for weights and for the PIN: no phone keyboard to open; 64 px a key, less only where the question above leaves less. */
import type { KeyboardEvent } from 'react'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import { Icon } from '../icon/icon.tsx'
import { Button } from '../action/button.tsx'
import { canAppend } from './decimal.ts'
import styles from './keypad.module.css'

type KeypadProps = {
  label: string
  /** Text as typed, comma for the fraction; read it with `textToDecimal`. */
  value: string
  onChange: (value: string) => void
  unit?: string
  /** The previous value, always in sight: "Lần trước 8,9 kg". */
  previous?: string
  decimals?: number
  maxLength?: number
  /** Shows dots in place of digits. */
  secret?: boolean
  error?: string
  onDone?: () => void
  doneLabel?: string
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

export function Keypad(props: KeypadProps) {
  const { label, value, onChange, unit, previous, decimals = 0, maxLength = 6, secret = false, error, onDone } = props
  const press = (key: string) => {
    if (canAppend(value, key, decimals, maxLength)) onChange(value + key)
  }
  const erase = () => onChange(value.slice(0, -1))
  const typeOnKeyboard = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (/^\d$/.test(event.key)) press(event.key)
    else if (event.key === ',' || event.key === '.') press(',')
    else if (event.key === 'Backspace') erase()
  }
  const spoken = secret ? words.ui.keypad.typed(value.length) : `${value || words.ui.keypad.empty} ${told(unit) ?? ''}`

  return (
    <div className={`${styles.keypad} ${secret ? styles.secret : ''}`} role="group" aria-label={told(label)} onKeyDown={typeOnKeyboard}>
      <div className={styles.display}>
        <p className={styles.label}>{told(label)}</p>
        <output className="visually-hidden">{spoken}</output>
        <p className={`${styles.value} ${error ? styles.wrong : ''} tabular`} aria-hidden="true">
          {secret ? '●'.repeat(value.length) + '○'.repeat(Math.max(0, maxLength - value.length)) : value || '–'}
          {unit && <span className={styles.unit}>{told(unit)}</span>}
        </p>
        {previous && <p className={styles.previous}>{told(previous)}</p>}
        {error && (
          <p className={styles.error} role="alert">
            {told(error)}
          </p>
        )}
      </div>
      <div className={styles.keys}>
        {digits.map((digit) => (
          <button key={digit} type="button" className={styles.key} onClick={() => press(digit)}>
            {digit}
          </button>
        ))}
        {decimals > 0 ? (
          <button type="button" className={styles.key} onClick={() => press(',')} aria-label={words.ui.keypad.comma}>
            ,
          </button>
        ) : (
          <span />
        )}
        <button type="button" className={styles.key} onClick={() => press('0')}>
          0
        </button>
        <button type="button" className={styles.key} onClick={erase} aria-label={words.ui.keypad.delete}>
          <Icon name="backspace" size={28} />
        </button>
      </div>
      {onDone && (
        <Button variant="primary" size="large" wide onPress={onDone}>
          {props.doneLabel ?? words.ui.keypad.done}
        </Button>
      )}
    </div>
  )
}
