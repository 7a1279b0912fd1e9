/** Where one is in a row of questions: ticked, marked as danger, the present number, still to come. */
import { words } from '#language/words.ts'
import { Icon } from '../icon/icon.tsx'
import styles from './step-dots.module.css'

export type StepState = 'clear' | 'danger' | 'todo'

type StepDotsProps = { label: string; steps: readonly StepState[]; /** 0 for the first. */ current: number }

export function StepDots({ label, steps, current }: StepDotsProps) {
  const answered = steps.filter((step) => step !== 'todo').length
  return (
    <div>
      <p className={styles.words}>
        <b>{label}</b>
        <span className="tabular">{words.ui.step(current + 1, steps.length)}</span>
      </p>
      <span className="visually-hidden">{words.ui.stepsDone(answered, steps.length)}</span>
      <div className={styles.dots} aria-hidden="true">
        {steps.map((step, place) => (
          <i key={place} className={place === current ? styles.current : styles[step]}>
            {place === current && place + 1}
            {place !== current && step === 'clear' && <Icon name="check" size={14} strokeWidth={3} />}
            {place !== current && step === 'danger' && <Icon name="octagon-alert" size={16} strokeWidth={2.4} />}
          </i>
        ))}
      </div>
    </div>
  )
}
