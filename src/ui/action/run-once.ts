/** Keeps a second tap from starting the same work again while the first is still under way. */

/** Returns a function that runs `work` and ignores further calls until its promise settles. */
export function runOnceAtATime<Args extends unknown[]>(
  work: (...args: Args) => unknown,
  onChange: (busy: boolean) => void = () => undefined,
): (...args: Args) => void {
  let busy = false
  const settle = () => {
    busy = false
    onChange(false)
  }
  return (...args) => {
    if (busy) return
    const result = work(...args)
    if (!(result instanceof Promise)) return
    busy = true
    onChange(true)
    // `then` with both branches frees the button; the failure itself stays visible on the original promise.
    result.then(settle, settle)
  }
}
