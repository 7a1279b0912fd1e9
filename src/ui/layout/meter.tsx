/** A bar with a tick at the target; the sentence beside it says the same in numbers. */
import styles from './meter.module.css'

type MeterProps = {
  /** 0 to 1 of the bar; absent when there is no data. */
  share?: number
  /** Where the target stands on the same bar, 0 to 1. */
  target?: number
  tone?: 'ok' | 'waiting' | 'danger'
  /** Such as "92 / 104". */
  caption: string
}

const percent = (share: number) => `${(Math.min(1, Math.max(0, share)) * 100).toFixed(1)}%`

export function Meter({ share, target, tone = 'ok', caption }: MeterProps) {
  return (
    <span className={styles.line}>
      <span className={styles.bar} aria-hidden="true">
        {share !== undefined && <i className={styles[tone]} style={{ width: percent(share) }} />}
        {target !== undefined && <u style={{ left: percent(target) }} />}
      </span>
      <span className={`${styles.caption} tabular`}>{caption}</span>
    </span>
  )
}
