/** One target of the plan over the own book: value, of how many, the bar, shape and word, and how many are missing. */
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import { Meter } from '#ui/layout/meter.tsx'
import { TextLink } from '#ui/link/text-link.tsx'
import { StatusMark, type Status } from '#ui/status/status-mark.tsx'
import { barOf, goalOf, neededOf, valueOf, type OwnLine } from './own-lines.ts'
import styles from './own-figures.module.css'

const w = words.ownFigures

const shapes = { met: 'done', near: 'overdue', 'not-met': 'danger', 'no-data': 'missing' } as const satisfies Record<string, Status>
const tones = { met: 'ok', near: 'waiting', 'not-met': 'danger', 'no-data': 'ok', watch: 'ok' } as const

export function OwnCard({ line, linked = true }: { line: OwnLine; linked?: boolean }) {
  const { facts, figure, state } = line
  const bar = barOf(line)
  const goal = goalOf(line)
  const ratio = w.ratio(figure.numerator, figure.denominator)
  return (
    <article className={styles.card}>
      {linked && <h3 className={styles.name}>{told(facts.shortLabel)}</h3>}
      <p className={styles.figures}>
        <b className={`${figure.denominator === 0 ? styles.none : styles.value} tabular`}>{valueOf(line)}</b>
        {figure.denominator > 0 && <span className="tabular">{ratio}</span>}
        {figure.unknown > 0 && <span>{w.unknown(figure.unknown)}</span>}
      </p>
      {bar && <Meter {...bar} tone={state && tones[state]} caption={goal ?? ''} />}
      {!bar && goal && <p className={styles.quiet}>{goal}</p>}
      <p className={styles.foot}>
        {state === 'watch' ? <b>{w.states.watch}</b> : state && <StatusMark status={shapes[state]} label={w.states[state]} size={18} />}
        {linked && (
          <TextLink href={`/so-tay/so-cua-toi/${line.id}`} chevron>
            {neededOf(line) ?? w.more}
          </TextLink>
        )}
      </p>
    </article>
  )
}
