/** The records of a household in the order of the field: what, about whom, on which day, entered when, received when, by whom. */
import { personKind } from '#domain/records/person.ts'
import { momentLabel } from '#domain/time/day-label.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import type { HouseholdFile } from '#protocol/station-household.ts'
import type { StationRecord } from '#protocol/station.ts'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { FactList } from '#ui/layout/fact-list.tsx'
import { Pill } from '#ui/layout/pill.tsx'
import { TextLink } from '#ui/link/text-link.tsx'
import { referralsAddress } from '../addresses.ts'
import { dayPair, fieldFacts, kindWords } from '../reading/field-words.ts'
import { personName } from '../reading/person-name.ts'
import { readFields } from '../reading/read-fields.ts'
import { useStation } from '../station-context.tsx'
import styles from './households.module.css'

export function HouseholdRecords({ file: { records, members } }: { file: HouseholdFile }) {
  if (records.length === 0) return <EmptyState icon="book">{stationWords.station.households.noRecords}</EmptyState>
  const nameOf = (id: unknown) => {
    const member = members.find((one) => one.id === id)
    if (!member) return ''
    const fields = readFields(personKind, member)
    return personName(fields, readFields(personKind, members.find((one) => one.id === fields.mother) ?? null))
  }
  return (
    <ol className={styles.records}>
      {records.map((record) => (
        <RecordEntry key={record.id} record={record} about={nameOf(record.fields['subject'])} />
      ))}
    </ol>
  )
}

function RecordEntry({ record, about }: { record: StationRecord; about: string }) {
  const { now } = useStation()
  const { occurredOn, recordedAt, voidReason } = record.fields
  const days = dayPair(typeof occurredOn === 'string' ? occurredOn : undefined, typeof recordedAt === 'number' ? recordedAt : undefined)
  const received = stationWords.station.record.received(told(momentLabel(record.receivedAt, now)), record.authorName)
  return (
    <li className={styles.record}>
      <h3>
        {[kindWords(record.kind), about].filter(Boolean).join(' · ')}
        <span className="tabular">{days}</span>
      </h3>
      <p className={styles.note}>{received}</p>
      {typeof voidReason === 'string' && <Pill tone="waiting">{stationWords.station.record.voided(voidReason)}</Pill>}
      <FactList facts={fieldFacts(record.fields, now)} />
      {record.kind === 'referral' && <TextLink href={referralsAddress(undefined, record.id)} chevron>{stationWords.station.record.openReferral}</TextLink>}
    </li>
  )
}
