/** The last look at a report: every answer in a line that can be mended, and the one save. */
import type { FormProblem } from '#domain/forms/form.ts'
import type { CircumstanceAnswers } from '#domain/forms/special-circumstance.ts'
import { isCalendarDay } from '#domain/time/calendar-day.ts'
import { dayLabel } from '#domain/time/day-label.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import { Button } from '#ui/action/button.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { circumstanceWords, placesWords } from './case-words.ts'
import { PrivateFrame, type PrivateFacts } from './private-frame.tsx'
import styles from './special-help.module.css'

type ReportSummaryProps = {
  facts: PrivateFacts
  answers: CircumstanceAnswers
  childName: string
  today: string
  problems: readonly FormProblem[]
  attempt: number
  /** Opens the step of this place. */
  onMend: (place: number) => unknown
  onSave: () => unknown
}

const w = words.specialHelp.review

export function ReportSummary({ facts, answers, childName, today, problems, attempt, onMend, onSave }: ReportSummaryProps) {
  const { code, since, reportedTo, told: account } = answers
  const lines = [
    { id: 'child', label: w.child, value: childName },
    { id: 'code', label: w.code, value: circumstanceWords(code) },
    { id: 'since', label: w.since, value: isCalendarDay(since) ? told(dayLabel(since, today)) : w.sinceUnknown },
    { id: 'reportedTo', label: w.reportedTo, value: placesWords(reportedTo) },
    { id: 'told', label: w.told, value: account.trim() === '' ? w.nothingTold : account },
  ]
  return (
    <PrivateFrame
      facts={facts}
      question={w.question}
      questionId="question-review"
      how={words.specialHelp.onlyYou}
      actions={<Button variant="primary" size="large" icon="check" wide onPress={onSave}>{w.save}</Button>}
    >
      <ErrorSummary problems={problems.map(({ field, message }) => ({ id: field, message }))} attempt={attempt} />
      <ul className={styles.lines}>
        {lines.map(({ id, label, value }, place) => (
          <li key={id} className={styles.line}>
            <button id={id} type="button" className={styles.mend} aria-label={w.change(label)} onClick={() => onMend(place)}>
              <span className={styles.label}>{label}</span>
              <span className={styles.value}>{value}</span>
              <span className={styles.change}>{words.specialHelp.card.edit}</span>
            </button>
          </li>
        ))}
      </ul>
    </PrivateFrame>
  )
}
