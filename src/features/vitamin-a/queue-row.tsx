/** One child of the queue: name, age and door, the tick, and the way to the reasons. */
import { isDose, vitaminAOutcomeLabels, type QueueChild } from '#domain/schedules/vitamin-a-queue.ts'
import { ageLabel } from '#domain/time/age.ts'
import { shortDayLabel } from '#domain/time/day-label.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import type { ListedChild } from '#storage/read/vitamin-a-page.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { PersonLine } from '#ui/layout/person-line.tsx'
import { StatusShape } from '#ui/status/status-shape.tsx'
import styles from './vitamin-a.module.css'

const w = words.vitaminA

type QueueRowProps = { one: QueueChild<ListedChild>; name: string; today: string; canWrite: boolean; onTick: () => void; onMore: () => void }

export function QueueRow({ one, name, today, canWrite, onTick, onMore }: QueueRowProps) {
  const { child, said, recent } = one
  const given = isDose(said?.outcome)
  const note = said && !given ? told(vitaminAOutcomeLabels[said.outcome]) : recent && !given ? w.recent(told(shortDayLabel(recent, today))) : ''
  return (
    <li className={`${styles.row} ${given ? styles.given : ''}`}>
      <div className={styles.who}>
        <PersonLine name={name} age={told(ageLabel(child.birthDate ?? '', today))} why={w.household(child.home.number, child.home.address)} />
        {note !== '' && (
          <p className={styles.note}>
            <StatusShape status="overdue" size={14} /> {note}
          </p>
        )}
      </div>
      {canWrite && (
        <div className={styles.buttons}>
          <button type="button" className={styles.more} aria-label={w.more(name)} onClick={onMore}>
            <Icon name="more" size={26} />
          </button>
          <button type="button" className={styles.tick} aria-pressed={given} aria-label={w.tickFor(name)} onClick={onTick}>
            <StatusShape status={given ? 'done' : 'upcoming'} size={22} />
            {w.tick}
          </button>
        </div>
      )}
    </li>
  )
}
