/** A new PIN, typed twice on large keys; one that is easily guessed is sent back at once. */
import { useState } from 'react'
import { PIN_DIGITS, pinFault } from '#domain/vault/pin-rule.ts'
import { words } from '#language/words.ts'
import { useTypedDigits } from '../hooks/use-typed-digits.ts'
import { Keypad } from './keypad.tsx'

type NewPinProps = {
  /** Called once with a PIN that was typed twice. */
  onPin: (pin: string) => void
}

export function NewPin({ onPin }: NewPinProps) {
  const [pin, setPin] = useState('')
  const [first, setFirst] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const type = (typed: string) => {
    setProblem(undefined)
    setPin(typed)
    if (typed.length < PIN_DIGITS) return
    setPin('')
    if (first === undefined) {
      if (pinFault(typed) === 'easy') setProblem(words.vault.easy)
      else setFirst(typed)
      return
    }
    if (typed === first) {
      onPin(typed)
      return
    }
    setFirst(undefined)
    setProblem(words.vault.differs)
  }
  useTypedDigits(pin, type, PIN_DIGITS)
  return <Keypad secret label={first === undefined ? words.vault.newPin : words.vault.newPinAgain} value={pin} onChange={type} maxLength={PIN_DIGITS} error={problem} />
}
