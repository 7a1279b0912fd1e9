/** Numbers as people here write them: comma or dot for the fraction, dots between thousands of whole numbers. */

/** The text of a number, with a comma: `9.2` → `9,2`. */
export function decimalToText(value: number | null | undefined): string {
  if (value === null || value === undefined || Number.isNaN(value)) return ''
  return String(value).replace('.', ',')
}

/**
 * The number that was typed; null when nothing was, NaN when it cannot be read or has more decimals than asked.
 * For whole numbers `2.640` is two thousand six hundred and forty; otherwise the dot is a comma.
 */
export function textToDecimal(text: string, decimals: number): number | null {
  const tight = text.replace(/\s/g, '')
  if (tight === '') return null
  if (decimals === 0 && /^\d{1,3}(\.\d{3})+$/.test(tight)) return Number(tight.replaceAll('.', ''))
  const match = /^(\d+)(?:[.,](\d*))?$/.exec(tight)
  if (!match) return Number.NaN
  const [, whole = '', fraction = ''] = match
  return fraction.length > decimals ? Number.NaN : Number(`${whole}.${fraction || '0'}`)
}

/** Whether one more key may follow: one comma at most, and no more digits after it than asked. */
export function canAppend(text: string, key: string, decimals: number, maxLength: number): boolean {
  if (text.length >= maxLength) return false
  if (key === ',') return decimals > 0 && text !== '' && !text.includes(',')
  const fraction = text.split(',')[1]
  return fraction === undefined || fraction.length < decimals
}
