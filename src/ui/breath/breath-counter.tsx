/** Counting breaths from the first tap to "Đúng": the pad or a typed count, the replay to compare, and the count again where it must be. */
import { useState } from 'react'
import { judgeBreaths, type BreathResult } from '#domain/signs/breathing.ts'
import type { BreathCount } from '#domain/records/danger-sign-check.ts'
import { words } from '#language/words.ts'
import { Button } from '../action/button.tsx'
import { ButtonPair } from '../action/button-pair.tsx'
import { Keypad } from '../form/keypad.tsx'
import { Banner } from '../layout/banner.tsx'
import { BreathPad } from './breath-pad.tsx'
import { BreathReplay } from './breath-replay.tsx'
import styles from './breath-counter.module.css'

type BreathCounterProps = {
  ageDays: number
  /** A first count that must be repeated, when there is one. */
  first: BreathCount | null
  vibrate: boolean
  /** A count that was done and not yet confirmed before the app was closed. */
  seen: BreathCount | null
  /** Keeps such a count; null when it is counted anew. */
  onSeen: (count: BreathCount | null) => unknown
  /** A count that the collaborator confirmed; `believed` is false when it must be counted again. */
  onCount: (count: BreathCount, believed: boolean) => unknown
}

type Stage = { kind: 'pad' | 'typed' } | { kind: 'check'; result: BreathResult; method: BreathCount['method'] }

/** Longest count that is typed, in seconds: the minute. */
const TYPED_SECONDS = 60
const MOST_PER_MINUTE = 200

export function BreathCounter({ ageDays, first, vibrate, seen, onSeen, onCount }: BreathCounterProps) {
  const again = first !== null
  const [stage, setStage] = useState<Stage>(() => (seen ? { kind: 'check', method: seen.method, result: judgeBreaths({ ...seen, again }, ageDays) } : { kind: 'pad' }))
  const [round, setRound] = useState(0)
  const check = (result: BreathResult, method: BreathCount['method']) => {
    setStage({ kind: 'check', result, method })
    if (!isPaused(result)) void onSeen({ perMinute: result.perMinute, seconds: result.seconds, method })
  }
  const begin = () => {
    setRound((before) => before + 1)
    setStage({ kind: 'pad' })
  }
  const restart = () => {
    begin()
    if (seen) void onSeen(null)
  }
  if (stage.kind === 'typed') {
    return (
      <TypedCount
        onDone={(perMinute) => check(judgeBreaths({ perMinute, seconds: TYPED_SECONDS, again }, ageDays), 'typed')}
        onTap={restart}
      />
    )
  }
  if (stage.kind === 'check') {
    const { result, method } = stage
    const confirm = () => {
      begin()
      return onCount({ perMinute: result.perMinute, seconds: result.seconds, method }, !result.needsRecount)
    }
    return <CountCheck result={result} paused={isPaused(result)} onAgain={restart} onRight={confirm} />
  }
  return (
    <div className={styles.stack} data-timed="breath-count">
      {first && <Banner tone="waiting" icon="wind" live>{words.breath.firstCount(first.perMinute)}</Banner>}
      <BreathPad key={round} ageDays={ageDays} again={again} vibrate={vibrate} onResult={(result) => check(result, 'tapped')} />
      <ButtonPair spread>
        <Button variant="quiet" icon="undo" onPress={restart}>{words.breath.restart}</Button>
        <Button variant="quiet" icon="edit" onPress={() => setStage({ kind: 'typed' })}>{words.breath.typed}</Button>
      </ButtonPair>
    </div>
  )
}

/** A pause in the tapping says nothing of the child: such a count is not kept. */
function isPaused({ needsRecount, fast, slow }: BreathResult): boolean {
  return needsRecount && !fast && !slow
}

function CountCheck({ result, paused, onAgain, onRight }: { result: BreathResult; paused: boolean; onAgain: () => void; onRight: () => unknown }) {
  const verdict = result.fast ? words.breath.fast : result.slow ? words.breath.slow : words.breath.within
  return (
    <div className={styles.stack} data-timed="breath-count-done">
      <p className={`${styles.result} tabular`} role="status">
        {words.breath.liveRate(result.perMinute)}
        <span className={result.fast || result.slow ? styles.alarm : styles.calm}>{verdict}</span>
      </p>
      <BreathReplay perMinute={result.perMinute} />
      <p className={styles.compare}>{words.breath.compare}</p>
      {result.needsRecount && (
        <Banner tone="waiting" icon="wind">{paused ? words.breath.paused : words.breath.countTwice}</Banner>
      )}
      <div className={styles.push} />
      <ButtonPair>
        <Button size="large" icon="undo" onPress={onAgain}>{words.breath.again}</Button>
        {!paused && <Button size="large" variant="primary" icon="check" onPress={onRight}>{words.breath.right}</Button>}
      </ButtonPair>
    </div>
  )
}

function TypedCount({ onDone, onTap }: { onDone: (perMinute: number) => void; onTap: () => void }) {
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const count = Number(text)
  const fits = text !== '' && count >= 1 && count <= MOST_PER_MINUTE
  return (
    <div className={styles.stack}>
      <Keypad
        label={words.breath.typedLabel}
        value={text}
        onChange={setText}
        unit={words.breath.typedUnit}
        maxLength={3}
        error={tried && !fits ? words.breath.typedRange : undefined}
        onDone={() => (fits ? onDone(count) : setTried(true))}
        doneLabel={words.breath.done}
      />
      <Button variant="quiet" icon="back" onPress={onTap}>{words.breath.tapInstead}</Button>
    </div>
  )
}
