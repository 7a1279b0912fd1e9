/** Facts in two columns where the pane is wide enough: a long record stays in sight with its decision. */
import { FactList } from '#ui/layout/fact-list.tsx'
import type { Fact } from '#ui/layout/fact-list.tsx'
import styles from './wide-facts.module.css'

export function WideFacts({ facts }: { facts: readonly Fact[] }) {
  return (
    <div className={styles.wide}>
      <FactList facts={facts} />
    </div>
  )
}
