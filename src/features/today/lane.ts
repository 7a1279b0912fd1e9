/** Reads the lane or hamlet out of an address, so that the screen can say how many doors are left in it. */

const LANE = /(?:ngõ|ngách|hẻm|phố|đường|thôn|xóm|khu)\s+[^,;–-]+/iu

/** "Số 14, ngõ 27" → "ngõ 27"; undefined when the address names none. */
export function laneOf(address: string): string | undefined {
  const found = LANE.exec(address.normalize('NFC'))?.[0].trim()
  return found === undefined ? undefined : found.charAt(0).toLocaleLowerCase('vi') + found.slice(1)
}

/** The lane with most doors in this list, and how many; undefined when no two doors share one. */
export function busiestLane(addresses: readonly string[]): { lane: string; doors: number } | undefined {
  const doors = new Map<string, number>()
  for (const address of addresses) {
    const lane = laneOf(address)
    if (lane !== undefined) doors.set(lane, (doors.get(lane) ?? 0) + 1)
  }
  const [first] = [...doors].sort((left, right) => right[1] - left[1])
  return first && first[1] > 1 ? { lane: first[0], doors: first[1] } : undefined
}
