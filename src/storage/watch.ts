/** Live reading: a screen watches a question and is told again when its answer may have changed, from any tab. */
import { liveQuery } from 'dexie'

/** Something that can be watched. */
export interface Watchable<Value> {
  subscribe: (observer: { next: (value: Value) => void; error?: (reason: unknown) => void }) => { unsubscribe: () => void }
}

/** Watches a question asked of the phone's database. */
export function watch<Value>(question: () => Promise<Value> | Value): Watchable<Value> {
  const live = liveQuery(question)
  return {
    subscribe: (observer) => live.subscribe({ next: observer.next, error: observer.error ?? (() => undefined) }),
  }
}
