/** The sum of an area: one short text that two sides compute from what they hold, equal only when they hold the same rows. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** A row as both sides know it: its record and the sequence of its present state. */
export interface SummedRow {
  recordId: string
  seq: number
}

const BYTES = 8

/** `<rows>-<16 hex>`: the count and the exclusive-or of the rows' hashes, so that their order does not matter. */
export function areaSum(rows: Iterable<SummedRow>): string {
  const sum = new Uint8Array(BYTES)
  let count = 0
  for (const { recordId, seq } of rows) {
    count += 1
    const hash = sha256(utf8ToBytes(`${recordId}:${seq}`))
    for (let at = 0; at < BYTES; at += 1) sum[at] = (sum[at] ?? 0) ^ (hash[at] ?? 0)
  }
  return `${count}-${bytesToHex(sum)}`
}
