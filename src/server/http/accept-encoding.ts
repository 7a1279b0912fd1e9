/** Which packing the asker can undo, as `Accept-Encoding` says. */

/** True when the header names this packing and does not rule it out by `q=0`. */
export function accepts(header: string | undefined, packing: 'br' | 'gzip'): boolean {
  return (header ?? '').split(',').some((part) => {
    const [name = '', ...more] = part.split(';').map((word) => word.trim().toLowerCase())
    return name === packing && !more.some((word) => /^q=0(\.0*)?$/.test(word))
  })
}
