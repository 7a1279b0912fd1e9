/** The trail of who read and changed what, for the station, newest first. */

/** One row, told in a sentence. */
export interface AuditRow {
  /** Its place in the ward's trail. */
  n: number
  at: number
  /** By name; '' for the server itself. */
  who: string
  /** The login of an account; '' for a phone and for the server. */
  login: string
  action: string
  sentence: string
}

/** Somebody whose deeds can be asked for. */
export interface AuditPerson {
  id: string
  name: string
  /** '' for somebody who only carries a phone. */
  login: string
}

/** One page; `before` of the next is the last row's place, null when there is none. */
export interface AuditPage {
  rows: AuditRow[]
  next: number | null
  people: AuditPerson[]
}

/** Stands for the server itself among the people. */
export const THE_SERVER = 'server'
