/** Không and Có, equal in size: one tap answers the question on the screen. */
import { words } from '#language/words.ts'
import { Icon } from '../icon/icon.tsx'
import styles from './answer-pair.module.css'

export type YesNo = 'yes' | 'no'

type AnswerPairProps = {
  /** Id of the question's heading. */
  labelledBy: string
  value?: YesNo | null
  onAnswer: (answer: YesNo) => void
  /** Which answer is the alarming one; `none` for a question without danger. */
  alarming?: YesNo | 'none'
  yesLabel?: string
  noLabel?: string
}

export function AnswerPair({
  labelledBy,
  value,
  onAnswer,
  alarming = 'yes',
  yesLabel = words.ui.yes,
  noLabel = words.ui.no,
}: AnswerPairProps) {
  const look = (answer: YesNo) => {
    if (alarming === 'none') return styles.plain
    return alarming === answer ? styles.alarm : styles.calm
  }
  const answers = [
    { id: 'no', label: noLabel },
    { id: 'yes', label: yesLabel },
  ] as const
  return (
    <div className={styles.pair} role="group" aria-labelledby={labelledBy}>
      {answers.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          className={`${styles.answer} ${look(id)}`}
          aria-pressed={value === id}
          onClick={() => onAnswer(id)}
        >
          {alarming === 'none' ? (
            value === id && <Icon name="check" size={28} strokeWidth={2.4} />
          ) : (
            <Icon name={alarming === id ? 'octagon-alert' : 'check'} size={28} strokeWidth={2.4} />
          )}
          {label}
        </button>
      ))}
    </div>
  )
}
