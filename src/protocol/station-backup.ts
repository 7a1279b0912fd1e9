/** What the station is told about backups: when the last one was taken, when one was last proved to restore, what went wrong. */

/** Why the newest attempt gave no good copy. */
export type BackupFault = 'no-space' | 'not-writable' | 'damaged' | 'incomplete' | 'failed'

/** The state of the endpoint's backups. */
export interface BackupState {
  /** When the newest copy was taken; null when there is none. */
  lastAt: number | null
  /** When the endpoint last restored a copy on trial and found it whole. */
  lastVerifiedAt: number | null
  /** The newest proved copy lies on another disk or machine than the data. */
  offMachine: boolean
  /** Null when the newest attempt went well. */
  lastFault: BackupFault | null
  /** Copies that exist. */
  count: number
  /** When the next one is due; null when none is planned. */
  nextAt: number | null
  /** Size of the newest copy. */
  bytes: number
}
