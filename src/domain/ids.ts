/** UUIDv7 from a given clock and given random bytes, so that ids made on a phone sort by their time of making. */

/** A UUIDv7; `random` must hold at least 10 fresh bytes. Throws RangeError when it does not. */
export function uuidV7(nowMs: number, random: Uint8Array): string {
  if (random.length < 10) throw new RangeError('uuidV7 needs 10 random bytes')
  const time = Math.trunc(nowMs).toString(16).padStart(12, '0').slice(-12)
  const bytes = Array.from(random.subarray(0, 10))
  const [versioned = 0, , variant = 0] = bytes
  bytes[0] = (versioned & 0x0f) | 0x70
  bytes[2] = (variant & 0x3f) | 0x80
  const tail = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${time.slice(0, 8)}-${time.slice(8)}-${tail.slice(0, 4)}-${tail.slice(4, 8)}-${tail.slice(8)}`
}
