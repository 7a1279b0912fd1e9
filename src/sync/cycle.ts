/** One cycle's standing: which phone asks whom, under which token, and what may happen only once in it. */
import type { Identity } from '#storage/meta.ts'
import type { Phone } from '#storage/phone.ts'
import type { SyncPorts } from './ports.ts'

/** A running cycle. */
export interface Cycle {
  phone: Phone
  ports: SyncPorts
  fence: number
  /** Changes when the phone becomes a device of its own. */
  identity: Identity
  /** Twice in one cycle would mean that it does not help: then the cycle stops, and comes again later, instead of turning in a circle. */
  hasRewound: boolean
  hasForked: boolean
}
