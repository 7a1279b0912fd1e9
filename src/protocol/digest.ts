/** The digest chain over a device's ops: two phones that claim the same numbers with other contents are found out. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from '#domain/json.ts'
import type { Op } from '#domain/op.ts'

/** Digest before the first op of a device. */
export const EMPTY_DIGEST = '0'.repeat(64)

/** SHA-256 (hex) of the previous digest and the op's canonical text. */
export function chainDigest(previous: string, op: Op): string {
  return bytesToHex(sha256(utf8ToBytes(`${previous}\n${canonicalJson({ ...op })}`)))
}
