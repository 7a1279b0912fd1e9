/** One dose of the card: its name, how it stands as shape and words; the whole row is one target. */
import type { CardDose, DoseLook } from '#domain/immunisation/dose-card.ts'
import { told } from '#language/told.ts'
import { StatusShape, type Status } from '#ui/status/status-shape.tsx'
import styles from './vaccines.module.css'

const SHAPES: Readonly<Record<DoseLook, Status>> = { given: 'done', due: 'today', late: 'overdue', upcoming: 'upcoming', closed: 'missing' }

export function DoseRow({ dose, onOpen }: { dose: CardDose; onOpen: () => void }) {
  return (
    <li>
      <button type="button" className={`${styles.row} ${styles[dose.look]}`} onClick={onOpen}>
        <StatusShape status={SHAPES[dose.look]} size={22} />
        <span className={styles.words}>
          <span className={styles.name}>{told(dose.state.label)}</span>
          <span className={`${styles.line} tabular`}>{told(dose.line)}</span>
        </span>
      </button>
    </li>
  )
}
