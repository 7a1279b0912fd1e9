/** Any record of the programme for a test: what matters is said, the head is an ordinary one. */
import type { ProgrammeData, ProgrammeKind, ProgrammeRecords } from '#domain/indicators/counting/programme-data.ts'
import { programmeData } from '#domain/indicators/counting/programme-data.ts'
import { id, moment } from './builders.ts'

type Own<Kind extends ProgrammeKind> = Omit<ProgrammeRecords[Kind], 'id' | 'kind' | 'area' | 'occurredOn' | 'recordedAt' | 'author' | 'device'>

/** A record of a kind on a day. */
export function recordOf<Kind extends ProgrammeKind>(kind: Kind, number: number, occurredOn: string, own: Own<Kind>) {
  return { id: id(number), kind, area: '31/10525/g05', occurredOn, recordedAt: moment(occurredOn, '09:00'), author: 'mai', device: 'phone-1', ...own }
}

/** The ward that these records make. */
export function wardOfRecords(...records: { readonly kind: string }[]): ProgrammeData {
  return programmeData(records)
}
