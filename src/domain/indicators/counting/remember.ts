/** Remembers what a pure function made of an object for as long as that object lives: a ward's records are asked hundreds of times, and never change in place. */

/** The function, computed once for each object that it is given. */
export function remember<From extends object, Made>(make: (from: From) => Made): (from: From) => Made {
  const made = new WeakMap<From, { readonly value: Made }>()
  return (from) => {
    const known = made.get(from)
    if (known) return known.value
    const value = make(from)
    made.set(from, { value })
    return value
  }
}

/** The same for a function of an object and a key; `keyOf` names what the result depends on besides the object. */
export function rememberBy<From extends object, Key, Made>(make: (from: From, key: Key) => Made, keyOf: (key: Key) => string): (from: From, key: Key) => Made {
  const tables = remember((_from: From) => new Map<string, { readonly value: Made }>())
  return (from, key) => {
    const table = tables(from)
    const name = keyOf(key)
    const known = table.get(name)
    if (known) return known.value
    const value = make(from, key)
    table.set(name, { value })
    return value
  }
}

/** A period as a key. */
export function keyOfPeriod({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${from} ${to}`
}
