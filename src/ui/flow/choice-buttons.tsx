/** A few answers as big buttons, one under the other: one tap answers and leads on. */
import { told } from '#language/told.ts'
import { Button } from '../action/button.tsx'
import styles from './choice-buttons.module.css'

type ChoiceButtonsProps<Value extends string> = {
  labelledBy: string
  choices: readonly { value: Value; label: string; hint?: string }[]
  value?: Value | ''
  onChoose: (value: Value) => unknown
}

export function ChoiceButtons<Value extends string>({ labelledBy, choices, value, onChoose }: ChoiceButtonsProps<Value>) {
  return (
    <div className={styles.stack} role="group" aria-labelledby={labelledBy}>
      {choices.map((choice) => (
        <Button
          key={choice.value}
          size="large"
          wide
          detail={told(choice.hint)}
          pressed={choice.value === value}
          onPress={() => onChoose(choice.value)}
        >
          {told(choice.label)}
        </Button>
      ))}
    </div>
  )
}
