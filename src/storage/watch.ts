/** Live reading: a screen watches a question and is told again when its answer may have changed, from any tab. */
import { Dexie, liveQuery } from 'dexie'
import type { Phone } from './phone.ts'

/** Something that can be watched. */
export interface Watchable<Value> {
  subscribe: (observer: { next: (value: Value) => void; error?: (reason: unknown) => void }) => { unsubscribe: () => void }
  /** The answer, where it is known to hold without reading. */
  known?: Value
}

/** Watches a question asked of the phone's database. */
export function watch<Value>(question: () => Promise<Value> | Value): Watchable<Value> {
  const live = liveQuery(question)
  return {
    subscribe: (observer) => live.subscribe({ next: observer.next, error: observer.error ?? (() => undefined) }),
  }
}

/** An answer, and how much had been written when it was asked for. */
interface Remembered {
  value: unknown
  writes: number
}

const rememberedBy = new WeakMap<Phone, Map<string, Remembered>>()
let writes = 0
// Told of every write, also of another tab's, before anybody who wrote goes on.
Dexie.on('storagemutated', () => {
  writes += 1
})

/**
 * Watches a question of which the answer is worth keeping while nothing is written: whoever comes back to a tab sees it at
 * once, and nothing is read again. The name stands for the whole question, so the day belongs into it where it counts.
 */
export function watchRemembered<Value>(phone: Phone, name: string, question: () => Promise<Value>): Watchable<Value> {
  const answers = rememberedBy.get(phone) ?? new Map<string, Remembered>()
  rememberedBy.set(phone, answers)
  const kept = answers.get(name)
  const isKnown = kept?.writes === writes
  const live = watch(() => {
    const asked = writes
    return question().then((value) => {
      answers.set(name, { value, writes: asked })
      return value
    })
  })
  // Only this question is kept under its name.
  return isKnown ? { known: kept.value as Value, subscribe: afterNextWrite(live, writes) } : live
}

/** What is known holds until something is written: only then is it asked for. */
function afterNextWrite<Value>(live: Watchable<Value>, knownAt: number): Watchable<Value>['subscribe'] {
  return (observer) => {
    let asked: { unsubscribe: () => void } | undefined
    const ask = () => {
      Dexie.on.storagemutated.unsubscribe(ask)
      asked = live.subscribe(observer)
    }
    if (writes === knownAt) Dexie.on('storagemutated', ask)
    else ask()
    return {
      unsubscribe: () => {
        Dexie.on.storagemutated.unsubscribe(ask)
        asked?.unsubscribe()
      },
    }
  }
}
