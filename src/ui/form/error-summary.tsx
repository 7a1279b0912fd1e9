/** All mistakes on top of the form, each leading to its field, in the same words as beside the field. */
import type { MouseEvent } from 'react'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import { Icon } from '../icon/icon.tsx'
import { useFocusError } from './use-focus-error.ts'
import styles from './error-summary.module.css'

export type FieldProblem = { /** The field's `id`. */ id: string; message: string }

type ErrorSummaryProps = { problems: readonly FieldProblem[]; /** Number of tries so far; focus moves here at each. */ attempt: number }

function goToField(event: MouseEvent<HTMLAnchorElement>, id: string) {
  const field = document.getElementById(id)
  if (!field) return
  event.preventDefault()
  field.focus({ preventScroll: true })
  field.scrollIntoView({ block: 'center' })
}

export function ErrorSummary({ problems, attempt }: ErrorSummaryProps) {
  const box = useFocusError<HTMLDivElement>(problems.length, attempt)
  if (problems.length === 0) return null
  return (
    <div ref={box} className={styles.summary} role="group" aria-labelledby="error-summary-title" tabIndex={-1}>
      <h2 id="error-summary-title" className={styles.title}>
        <Icon name="octagon-alert" size={22} />
        {words.ui.errorSummary(problems.length)}
      </h2>
      <ul>
        {problems.map(({ id, message }) => (
          <li key={id}>
            <a className={styles.link} href={`#${id}`} onClick={(event) => goToField(event, id)}>
              {told(message)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
