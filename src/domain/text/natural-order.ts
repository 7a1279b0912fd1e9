/** Orders labels that mix words and numbers as a person would: 2 before 10, 5 before 5A. */

const collator = new Intl.Collator('vi', { sensitivity: 'base' })

function chunks(text: string): string[] {
  return text.normalize('NFC').match(/\d+|[^\d\s]+/g) ?? []
}

function compareChunks(left: string, right: string): number {
  const bothNumbers = /^\d/.test(left) && /^\d/.test(right)
  if (!bothNumbers) return collator.compare(left, right)
  const a = left.replace(/^0+(?=\d)/, '')
  const b = right.replace(/^0+(?=\d)/, '')
  // Compared as text of equal length, so that a pasted row of 20 digits cannot lose its end.
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)
}

/** Compares two labels number by number and word by word; leading zeros do not count. Usable in `sort`. */
export function compareNatural(left: string, right: string): number {
  const a = chunks(left)
  const b = chunks(right)
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const order = compareChunks(a[i] ?? '', b[i] ?? '')
    if (order !== 0) return order
  }
  return a.length - b.length
}
