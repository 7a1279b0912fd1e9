/** What takes an entry or a leaving back, and what brings it again: a death and the status that it set go together. */
import type { RecordChange } from '#domain/records/change.ts'
import type { Death } from '#domain/records/death.ts'
import type { AnyRecord } from '#domain/records/kind.ts'
import type { Person } from '#domain/records/person.ts'
import type { PostnatalVisit } from '#domain/records/postnatal-visit.ts'
import { words } from '#language/words.ts'

interface TakingBack {
  changes: RecordChange[]
  back: RecordChange[]
}

const marked = ({ id, kind }: { id: string; kind: string }, voidReason: string | null): RecordChange => ({ kind, id, set: { voidReason } })

function statusOf({ id, status, statusOn }: Person): RecordChange {
  return { kind: 'person', id, set: { status, statusOn: statusOn ?? null } }
}

function living({ id }: Person): RecordChange {
  return { kind: 'person', id, set: { status: 'active', statusOn: null } }
}

/** The person lives here: after a move, or after a death that was written down by mistake. */
export function returnChanges(person: Person, deaths: readonly Death[]): TakingBack {
  const wrong = person.status === 'died' ? deaths : []
  return {
    changes: [...wrong.map((death) => marked(death, words.person.deathTakenBack)), living(person)],
    back: [...wrong.map((death) => marked(death, null)), statusOf(person)],
  }
}

/** An entry out of the book, with the status that it gave and the contact after birth that was part of it. */
export function discardChanges(record: AnyRecord, reason: string, person: Person, contacts: readonly PostnatalVisit[] = []): TakingBack {
  const parts = contacts.filter(({ visit }) => visit === record.id)
  const isOwnDeath = record.kind === 'death' && record['subject'] === person.id && person.status === 'died'
  return {
    changes: [marked(record, reason), ...parts.map((part) => marked(part, reason)), ...(isOwnDeath ? [living(person)] : [])],
    back: [marked(record, null), ...parts.map((part) => marked(part, null)), ...(isOwnDeath ? [statusOf(person)] : [])],
  }
}
