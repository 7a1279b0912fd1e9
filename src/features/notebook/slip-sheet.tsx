/** The slip as it comes out of a printer; on the screen it is not seen. */
import type { Paper } from '#exports/paper.ts'
import styles from './slip.module.css'

export function SlipSheet({ paper: { title, lead, sections } }: { paper: Paper }) {
  return (
    <div className={styles.sheet} lang="vi" aria-hidden="true">
      <p className={styles.title}>{title}</p>
      {lead.map((line) => <p key={line}>{line}</p>)}
      {sections.map(({ heading, entries }) => (
        <div key={heading} className={styles.section}>
          <p className={styles.heading}>{heading}</p>
          {entries.flatMap(({ facts, notes }) => [
            ...facts.map(({ label, value }) => (
              <p key={label} className={styles.fact}>
                <span>{label}</span>
                <b>{value}</b>
              </p>
            )),
            ...notes.map((note, at) => <p key={`${note} ${at}`} className={styles.name}>{note}</p>),
          ])}
        </div>
      ))}
    </div>
  )
}
