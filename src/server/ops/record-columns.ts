/** What the station's lists filter and sort by, drawn from a record's fields; everything else stays in the fields. */
import type { Json } from '#domain/json.ts'
import type { Referral } from '#domain/records/referral.ts'
import { referralState } from '#domain/referrals/referral-state.ts'
import { foldForSearch } from '#domain/text/search-key.ts'
import type { RecordTable } from '../store/schema.ts'
import type { KeptRecord } from './verdict.ts'

/** Fields by which a person looks a record up, where the kind has them. */
const searchedFields = ['number', 'headName', 'name', 'address', 'oldAddress'] as const

/** Kinds that stay open until something is known; what is kept has passed its schema. */
const openByKind: Readonly<Record<string, (record: KeptRecord) => boolean>> = {
  referral: ({ id, fields }) => referralState({ ...fields, id, kind: 'referral' } as Referral).state !== 'closed',
}

function text(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null
}

/** Numbers padded, so that plain text order puts "032" and "32" together and both before "100". */
export function sortKey(label: string): string {
  return foldForSearch(label).replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, '').padStart(8, '0'))
}

/** Where a record lies. */
export function areaOf({ fields, ward }: KeptRecord): string {
  return text(fields['area']) ?? ward
}

/** The row of a record. */
export function recordRow(record: KeptRecord, seq: number): RecordTable {
  const { fields } = record
  const searched = searchedFields.flatMap((field) => text(fields[field]) ?? [])
  const isVoid = typeof fields['voidReason'] === 'string'
  return {
    id: record.id,
    ward: record.ward,
    area: areaOf(record),
    kind: record.kind,
    subject: text(fields['subject']),
    household: text(fields['household']),
    occurred_on: text(fields['occurredOn']) ?? '',
    is_open: !isVoid && (openByKind[record.kind]?.(record) ?? false) ? 1 : 0,
    search_text: isVoid ? '' : foldForSearch(searched.join(' ')).replaceAll('\u0000', ''),
    sort_key: sortKey(text(fields['number']) ?? text(fields['name']) ?? '').replaceAll('\u0000', '').slice(0, 200),
    fields: JSON.stringify(fields),
    stamps: JSON.stringify(record.stamps),
    created_by: record.createdBy,
    received_at: record.receivedAt,
    updated_seq: seq,
    erased_at: record.erasedAt,
  }
}
