/** Plays a counted rate back as a chest that rises and falls, to be held against the child. */
import type { CSSProperties } from 'react'
import { words } from '#language/words.ts'
import styles from './breath-replay.module.css'

/** `perMinute` breaths in a minute; where motion is reduced the rate stands in words alone. */
export function BreathReplay({ perMinute }: { perMinute: number }) {
  const seconds = perMinute > 0 ? 60 / perMinute : 60
  return (
    <div className={styles.box} role="img" aria-label={words.breath.replay(perMinute)}>
      <span className={styles.chest} style={{ '--breath': `${seconds.toFixed(3)}s` } as CSSProperties} />
    </div>
  )
}
