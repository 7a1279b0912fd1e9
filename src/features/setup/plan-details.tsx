/** A plan in full: every target in its own words with the corrected reading, the deadlines and the event days. */
import { useController, useFormContext } from 'react-hook-form'
import { indicatorFacts } from '#domain/plans/indicator-codes.ts'
import { dueReports } from '#domain/plans/deadline.ts'
import { eventDay } from '#domain/plans/event-days.ts'
import type { Plan, PlanEvent, Target } from '#domain/plans/plan.ts'
import { displayDate } from '#domain/time/partial-date.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import type { SetupForm } from './setup-form.ts'
import styles from './setup.module.css'

/** Readings can be accepted for the chosen plan only. */
export function PlanDetails({ plan, canAccept }: { plan: Plan; canAccept: boolean }) {
  const { plan: say } = stationWords.setup
  return (
    <div className={styles.planBody}>
      <p>{plan.title}</p>
      <h3>{say.targets}</h3>
      <ol>
        {plan.targets.map((target) => (
          <li key={target.id}>
            <b>{told(indicatorFacts(target.indicator).shortLabel)}</b>
            <blockquote>{target.wording}</blockquote>
            {target.correctionNote && <Correction target={target} canAccept={canAccept} />}
          </li>
        ))}
      </ol>
      <h3>{say.deadlines}</h3>
      <ul>
        {plan.deadlines.map((deadline) => (
          <li key={`${deadline.what} ${deadline.wording}`}>
            <b>{deadline.label}</b> <span>{lastDays(plan, deadline.label)}</span>
          </li>
        ))}
      </ul>
      <h3>{say.events}</h3>
      <ul>
        {plan.events.map((event) => (
          <li key={event.code}>
            <b>{event.name}</b> <span>{eventWords(event, plan.years.from)}</span>
            {event.correctionNote && <p className={styles.quiet}>{event.correctionNote}</p>}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Correction({ target, canAccept }: { target: Target; canAccept: boolean }) {
  const { control } = useFormContext<SetupForm>()
  const { field } = useController({ control, name: 'acceptedCorrections' })
  const { plan: say } = stationWords.setup
  const accepted = field.value.includes(target.id)
  const toggle = () => field.onChange(accepted ? field.value.filter((id) => id !== target.id) : [...field.value, target.id])
  return (
    <div className={styles.correction}>
      <p>{target.correctionNote}</p>
      {target.readAs && <p>{say.readAs(target.readAs)}</p>}
      {canAccept ? (
        <label>
          <input type="checkbox" checked={accepted} onChange={toggle} />
          {say.accept}
        </label>
      ) : (
        <p className={styles.quiet}>{say.acceptLater}</p>
      )}
    </div>
  )
}

/** "chậm nhất 14/6" of the plan's first year; the plan may give no day. */
function lastDays(plan: Plan, label: string): string {
  const due = dueReports(plan).find(({ deadline }) => deadline.label === label)
  return due ? stationWords.setup.plan.latest(displayDate(due.lastDay)) : stationWords.setup.plan.noDay
}

function eventWords(event: PlanEvent, year: number): string {
  const span = eventDay(event, year)
  if (!span) return stationWords.setup.plan.noDay
  const days = span.from === span.to ? displayDate(span.from) : `${displayDate(span.from)} – ${displayDate(span.to)}`
  return span.needsConfirmation ? stationWords.setup.plan.toConfirm(days) : days
}
