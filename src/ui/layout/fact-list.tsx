/** Facts as label and value; `stacked` puts the value under its label, as on the phone. */
import type { ReactNode } from 'react'
import { told } from '#language/told.ts'
import styles from './fact-list.module.css'

export type Fact = { label: string; value: ReactNode }

export function FactList({ facts, stacked = false }: { facts: readonly Fact[]; stacked?: boolean }) {
  return (
    <dl className={`${styles.facts} ${stacked ? styles.stacked : ''}`}>
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{told(fact.label)}</dt>
          <dd className="tabular">{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}
