/** A clash in words: whose, which field, both values with who wrote them and when. */
import { parseHlc } from '#domain/clock.ts'
import { householdKind } from '#domain/records/household.ts'
import { personKind } from '#domain/records/person.ts'
import { momentLabel } from '#domain/time/day-label.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import type { ConflictRow } from '#protocol/station-sync.ts'
import { fieldWords, kindWords, sideWords } from '../reading/field-words.ts'
import { personName } from '../reading/person-name.ts'
import { readFields } from '../reading/read-fields.ts'

export type Side = { keep: 'shown' | 'other'; value: string; who: string; wrote: string }

export type ConflictView = {
  id: string
  row: ConflictRow
  about: string
  field: string
  kind: string
  sides: [shown: Side, other: Side]
  area: string | null
  /** The household to look things up in, where the record names one. */
  household: string | null
}

export function conflictView(row: ConflictRow, now: number): ConflictView {
  const { conflict, record } = row
  const { area, household } = record.fields
  const side = (keep: Side['keep'], by: string): Side => {
    const { value, at } = conflict[keep]
    const who = by || stationWords.station.conflicts.unknownWriter
    const when = parseHlc(at)
    return { keep, value: sideWords(conflict.field, value, now), who, wrote: when ? stationWords.station.conflicts.wrote(who, told(momentLabel(when.ms, now))) : who }
  }
  return {
    id: conflict.id,
    row,
    about: row.about || ownName(row) || kindWords(record.kind),
    field: fieldWords(conflict.field),
    kind: kindWords(record.kind),
    sides: [side('shown', row.shownBy), side('other', row.otherBy)],
    area: typeof area === 'string' ? area : null,
    household: record.kind === householdKind.id ? record.id : typeof household === 'string' ? household : null,
  }
}

/** A child without a name yet has none to send along. */
function ownName({ record }: ConflictRow): string {
  return record.kind === personKind.id ? personName(readFields(personKind, record)) : ''
}
