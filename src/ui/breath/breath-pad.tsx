/** Full-screen pad: one tap for each breath in, with the live rate and the time left; rules: domain/signs/breathing. */
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { breathingLimitFor } from '#domain/signs/limits.ts'
import { readBreathPad, type BreathResult } from '#domain/signs/breathing.ts'
import { words } from '#language/words.ts'
import styles from './breath-pad.module.css'

type BreathPadProps = {
  ageDays: number
  /** True when this is the repetition of an earlier count. */
  again: boolean
  vibrate: boolean
  onResult: (result: BreathResult) => void
}

const REDRAW_MS = 250
const PULSE_MS = 30

/** Times come from the events themselves: a busy phone that handles a tap late must not make the breath late. */
export function BreathPad({ ageDays, again, vibrate, onResult }: BreathPadProps) {
  const [taps, setTaps] = useState<readonly number[]>([])
  const [nowMs, setNowMs] = useState(0)
  const told = useRef(false)
  const started = taps.length > 0
  const reading = readBreathPad({ taps, nowMs: Math.max(nowMs, taps.at(-1) ?? 0), ageDays, again })

  useEffect(() => {
    if (!started) return undefined
    const timer = setInterval(() => setNowMs(performance.now()), REDRAW_MS)
    return () => clearInterval(timer)
  }, [started])

  const { result } = reading
  useEffect(() => {
    if (!result || told.current) return
    told.current = true
    if (vibrate) pulse([120, 60, 120])
    onResult(result)
  }, [result, vibrate, onResult])

  const tap = (at: number) => {
    if (told.current) return
    if (vibrate) pulse(PULSE_MS)
    setTaps((before) => [...before, at])
  }
  const press = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.isPrimary) tap(event.timeStamp)
  }
  const key = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.repeat || (event.key !== ' ' && event.key !== 'Enter')) return
    event.preventDefault()
    tap(event.timeStamp)
  }

  return (
    <div className={styles.box}>
      <button
        type="button"
        className={styles.pad}
        onPointerDown={press}
        onKeyDown={key}
        // A screen reader's double tap arrives as a click without a pointer.
        onClick={(event) => event.detail === 0 && tap(event.timeStamp)}
      >
        <span key={taps.length} className={started ? styles.ripple : undefined} aria-hidden="true" />
        {started ? (
          <>
            <span className={`${styles.count} tabular`}>{reading.breaths}</span>
            <span className={`${styles.rate} tabular`}>{reading.liveRate === null ? '' : words.breath.liveRate(reading.liveRate)}</span>
          </>
        ) : (
          <>
            <span className={styles.start}>{words.breath.start}</span>
            <span className={styles.calm}>{words.breath.calm}</span>
          </>
        )}
      </button>
      <p className={`${styles.facts} tabular`}>
        <b>{words.breath.secondsLeft(reading.secondsLeft)}</b>
        <span>{words.breath.cutOff(breathingLimitFor(ageDays).fastFrom)}</span>
      </p>
      <p className={styles.uneven} role="status">
        {reading.uneven ? words.breath.uneven : reading.near ? words.breath.near : ''}
      </p>
    </div>
  )
}

/** Vibrates where the phone can; a phone that cannot, or may not, stays still. */
function pulse(pattern: number | number[]): void {
  if ('vibrate' in navigator) navigator.vibrate(pattern)
}
