/** Hour and minute as typed in two boxes, to and from `HH:MM`. */

export type TimeParts = { hour: string; minute: string }

/** Splits a stored time, or text that was never one. */
export function timeToParts(value: string | null | undefined): TimeParts {
  if (!value) return { hour: '', minute: '' }
  const [hour = '', minute = ''] = value.split(':').map((part) => part.trim())
  return { hour: /^\d{2}$/.test(hour) ? String(Number(hour)) : hour, minute }
}

const inRange = (text: string, last: number) => /^\d{1,2}$/.test(text) && Number(text) <= last

/** '' when both are empty, `HH:MM` when it is a time, otherwise the typed text with a space, which no schema takes for a time. */
export function partsToTime({ hour, minute }: TimeParts): string {
  if (!hour && !minute) return ''
  if (!inRange(hour, 23) || !inRange(minute, 59)) return `${hour}: ${minute}`.trimEnd()
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
}

/** What is wrong with the boxes: nothing, a box still empty, or no such time. */
export function timeFault(parts: TimeParts): 'unfinished' | 'no-such-time' | undefined {
  if (!parts.hour && !parts.minute) return undefined
  if (!parts.hour || !parts.minute) return 'unfinished'
  return inRange(parts.hour, 23) && inRange(parts.minute, 59) ? undefined : 'no-such-time'
}
