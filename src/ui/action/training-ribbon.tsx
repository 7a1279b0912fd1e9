/** The thin strip that says on every screen of a practice ward: these people are invented. */
import { words } from '#language/words.ts'
import styles from './training-ribbon.module.css'

export function TrainingRibbon() {
  return (
    <aside className={styles.ribbon} data-training-ribbon="">
      {words.ui.training}
    </aside>
  )
}
