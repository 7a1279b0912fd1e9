/** Name and age on one line, the age whole on the next where both do not fit, and the reason beneath, as every list and card names a person. */
import type { ReactNode } from 'react'
import { told } from '#language/told.ts'
import styles from './person-line.module.css'

export function PersonLine({ name, age, why }: { name: string; age?: string; why?: ReactNode }) {
  return (
    <>
      <p className={styles.name}>
        {name}
        {age && (
          <>
            <span className={styles.gap}> </span>
            <span className={styles.age}>
              <span className={styles.dot}>· </span>
              {told(age)}
            </span>
          </>
        )}
      </p>
      {why && <p className={styles.why}>{typeof why === 'string' ? told(why) : why}</p>}
    </>
  )
}
