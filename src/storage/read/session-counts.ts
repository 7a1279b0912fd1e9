/** How often this phone's owner taught in a group this year, and how many people listened: counts alone. */
import type { EducationSession } from '#domain/records/education-session.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { readMeta } from '../meta.ts'
import type { Phone } from '../phone.ts'
import { recordsOfKind } from './records.ts'

/** The counts of one year. */
export interface SessionCounts {
  year: number
  sessions: number
  listeners: number
  /** Day of the latest one, `yyyy-mm-dd`. */
  lastOn: string | undefined
}

/** Counts own sessions of the present year. */
export async function readSessionCounts(phone: Phone): Promise<SessionCounts> {
  const year = dayInVietNam(phone.ports.now()).slice(0, 4)
  const [identity, all] = await Promise.all([readMeta(phone, 'identity'), recordsOfKind<EducationSession>(phone, 'education-session')])
  const own = all.filter(({ author, setting, occurredOn }) => author === identity?.author && setting === 'group' && occurredOn.startsWith(year))
  return {
    year: Number(year),
    sessions: own.length,
    listeners: own.reduce((sum, { attendees, guests }) => sum + attendees.length + (guests ?? 0), 0),
    lastOn: own.map(({ occurredOn }) => occurredOn).toSorted().at(-1),
  }
}
