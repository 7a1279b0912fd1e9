/** Copies from phones in words: whose phone, about whom, and field by field what the book has now. */
import { groupBy } from '#domain/group-by.ts'
import type { Json } from '#domain/json.ts'
import { sameJson } from '#domain/json.ts'
import { householdKind } from '#domain/records/household.ts'
import { personKind } from '#domain/records/person.ts'
import { displayHouseholdNumber } from '#domain/formats/household-number.ts'
import { stationWords } from '#language/station-words.ts'
import type { WitnessRow } from '#protocol/station-sync.ts'
import { fieldFacts, fieldWords, kindWords, sideWords } from '../reading/field-words.ts'
import { personName } from '../reading/person-name.ts'
import { readFields } from '../reading/read-fields.ts'

export type CopyView = { id: string; row: WitnessRow; about: string; kind: string; differing: number }

export type PhoneCopies = { device: string; owner: string; copies: CopyView[] }

export type ComparedField = { field: string; label: string; copy: string; present: string; differs: boolean }

/** Copies by the phone that handed them over, in the order in which they came. */
export function copiesByPhone(rows: readonly WitnessRow[], now: number): PhoneCopies[] {
  return [...groupBy(rows, ({ device }) => device)].map(([device, some]) => ({
    device,
    owner: some[0]?.fromName || stationWords.station.copies.unknownPhone,
    copies: some.map((row) => copyView(row, now)),
  }))
}

function copyView(row: WitnessRow, now: number): CopyView {
  return {
    id: `${row.recordId}.${row.device}`,
    row,
    about: aboutOf(row),
    kind: kindWords(row.kind),
    differing: row.present ? comparedFields(row, now).filter(({ differs }) => differs).length : 0,
  }
}

function aboutOf({ kind, fields, about, present }: WitnessRow): string {
  const own = { fields: { ...present?.fields, ...fields } }
  if (kind === personKind.id) return personName(readFields(personKind, own))
  if (kind !== householdKind.id) return about ?? ''
  const { number, headName } = readFields(householdKind, own)
  return [number && stationWords.station.referral.household(displayHouseholdNumber(number)), headName].filter(Boolean).join(' · ')
}

/** Fields that a person can read, those of the copy first; where there is no record yet nothing differs, all is new. */
export function comparedFields({ fields, present }: Pick<WitnessRow, 'fields' | 'present'>, now: number): ComparedField[] {
  const readable = new Set(fieldFacts({ ...present?.fields, ...fields }, now).map(({ label }) => label))
  const { copies } = stationWords.station
  const say = (record: Record<string, Json>, field: string) => (field in record ? sideWords(field, record[field], now) : copies.absent)
  return [...new Set([...Object.keys(fields), ...Object.keys(present?.fields ?? {})])].flatMap((field) => {
    const label = fieldWords(field)
    if (!readable.has(label)) return []
    const differs = present !== null && field in fields && !sameJson(fields[field], present.fields[field])
    return [{ field, label, copy: say(fields, field), present: present ? say(present.fields, field) : copies.absent, differs }]
  })
}
