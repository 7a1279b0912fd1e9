/** A page that a test holds while the browser gives it one new page after the other: what was found on it is looked for anew on the page of now. */
import type { Page } from 'playwright-core'

/** What leads from the page, or from a part of it, to another part. */
const FINDS: ReadonlySet<string> = new Set([
  'locator', 'getByRole', 'getByText', 'getByLabel', 'getByPlaceholder', 'getByTitle', 'getByAltText', 'getByTestId', 'first', 'last', 'nth', 'filter', 'and', 'or',
])

/** What a person does to a part of the page. */
const ACTS: ReadonlySet<string> = new Set(['click', 'dblclick', 'tap', 'fill', 'clear', 'check', 'uncheck', 'setChecked', 'selectOption', 'press', 'pressSequentially'])

/** Told before everything that a person does, with the words by which the part was found; may change the page before it resolves. */
export type BeforeAct = (part: string) => Promise<void>

/** The page as a test holds it; `now` gives the one in the browser. */
export function replaceablePage(now: () => Page, before: BeforeAct): Page {
  /** How to come by the real part behind each that was handed out. */
  const finders = new WeakMap<object, () => object>()
  const real = (given: unknown): unknown => {
    if (typeof given !== 'object' || given === null) return given
    const finder = finders.get(given)
    if (finder) return finder()
    // Options may name parts too, such as `has`.
    if (Object.getPrototypeOf(given) === Object.prototype) return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, real(value)]))
    return given
  }
  const call = (target: object, name: string, given: readonly unknown[]): unknown => {
    const method: unknown = Reflect.get(target, name)
    return typeof method === 'function' ? Reflect.apply(method, target, given.map(real)) : undefined
  }
  const found = (find: () => object): object => {
    const part = new Proxy(find(), {
      get: (_, key) => {
        const name = String(key)
        const value: unknown = Reflect.get(find(), key)
        if (typeof value !== 'function') return value
        if (FINDS.has(name)) return (...given: unknown[]) => found(() => objectOf(call(find(), name, given)))
        if (name === 'page') return () => held
        if (name === 'all') {
          return async () => {
            const all = objectOf(await call(find(), name, []))
            return Array.from({ length: Number(Reflect.get(all, 'length')) }, (_one, place) => found(() => objectOf(call(find(), 'nth', [place]))))
          }
        }
        return async (...given: unknown[]) => {
          if (ACTS.has(name)) await before(String(call(find(), 'toString', [])))
          return call(find(), name, given)
        }
      },
    })
    finders.set(part, find)
    return part
  }
  const held = new Proxy(now(), {
    get: (_, key) => {
      const name = String(key)
      const value: unknown = Reflect.get(now(), key)
      if (typeof value !== 'function') return value
      if (FINDS.has(name)) return (...given: unknown[]) => found(() => objectOf(call(now(), name, given)))
      return (...given: unknown[]) => call(now(), name, given)
    },
  })
  return held
}

function objectOf(value: unknown): object {
  if (typeof value !== 'object' || value === null) throw new Error('the page found nothing')
  return value
}
