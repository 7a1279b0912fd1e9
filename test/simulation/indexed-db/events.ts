/** Events of the database: handlers by name, listeners, and bubbling from request to transaction to connection. */

/** An event as handlers get it. */
export class MemoryEvent {
  readonly type: string
  readonly bubbles: boolean
  readonly cancelable: boolean
  target: EventSource
  currentTarget: EventSource
  defaultPrevented = false
  stopped = false
  oldVersion = 0
  newVersion: number | null = null

  constructor(type: string, target: EventSource, bubbles = false) {
    this.type = type
    this.target = target
    this.currentTarget = target
    this.bubbles = bubbles
    this.cancelable = bubbles
  }

  preventDefault(): void {
    this.defaultPrevented = true
  }

  stopPropagation(): void {
    this.stopped = true
  }
}

/** What listens to an event. */
export type Handler = (event: MemoryEvent) => unknown

/** Something that events happen to. */
export class EventSource {
  #listeners: Map<string, Set<Handler>> | undefined
  /** Where an event goes next. */
  parent: EventSource | undefined

  addEventListener(type: string, handler: Handler): void {
    this.#listeners ??= new Map()
    this.#listeners.set(type, (this.#listeners.get(type) ?? new Set()).add(handler))
  }

  removeEventListener(type: string, handler: Handler): void {
    this.#listeners?.get(type)?.delete(handler)
  }

  /** Calls everyone concerned; returns what a handler threw first, if one did. */
  emit(event: MemoryEvent): { reason: unknown } | undefined {
    return EventSource.#emitFrom(this, event)
  }

  static #emitFrom(source: EventSource, event: MemoryEvent): { reason: unknown } | undefined {
    let thrown: { reason: unknown } | undefined
    for (let at: EventSource | undefined = source; at && !event.stopped; at = event.bubbles ? at.parent : undefined) {
      event.currentTarget = at
      for (const handler of at.#handlers(event.type)) {
        try {
          handler.call(at, event)
        } catch (reason) {
          thrown ??= { reason }
        }
      }
    }
    return thrown
  }

  #handlers(type: string): Handler[] {
    const own: unknown = Reflect.get(this, `on${type}`)
    const listeners = this.#listeners?.get(type)
    const first = typeof own === 'function' ? [own as Handler] : []
    return listeners ? [...first, ...listeners] : first
  }
}

/** The list of names that a database or a store gives out. */
export class NameList extends Array<string> {
  contains(name: string): boolean {
    return this.includes(name)
  }

  item(at: number): string | null {
    return this[at] ?? null
  }
}

/** Names in the order of the standard. */
export function nameList(names: Iterable<string>): NameList {
  return NameList.from([...names].sort()) as NameList
}
