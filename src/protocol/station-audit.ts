/** The trail of who read and changed what, for the station, newest first. */

/** One row, told in a sentence. */
export interface AuditRow {
  /** Its place in the ward's trail. */
  n: number
  at: number
  /** By name; '' for the server itself. */
  who: string
  action: string
  sentence: string
}

/** One page; `before` of the next is the last row's place, null when there is none. */
export interface AuditPage {
  rows: AuditRow[]
  next: number | null
}
