/** True when two runs of bytes are the same; for telling things apart, not for secrets: it stops at the first difference. */
export function isSameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, at) => byte === right[at])
}
