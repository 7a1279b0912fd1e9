/** Refused ops put together by the form save they belong to, as their author thinks of them; what she asked about comes first. */
import { groupBy } from '#domain/group-by.ts'
import { householdKind } from '#domain/records/household.ts'
import { personKind } from '#domain/records/person.ts'
import { displayHouseholdNumber } from '#domain/formats/household-number.ts'
import { stationWords } from '#language/station-words.ts'
import type { CollaboratorRow, QuarantineRow } from '#protocol/station.ts'
import { fieldWords, kindWords } from '../reading/field-words.ts'
import { personName } from '../reading/person-name.ts'
import { readFields } from '../reading/read-fields.ts'

export type HeldForm = {
  id: string
  /** In the order in which they were written. */
  rows: QuarantineRow[]
  authorName: string
  about: string
  what: string
  area: string | null
  /** Sentences, each once. */
  reasons: string[]
  asked: { at: number; note: string } | null
  receivedAt: number
  /** False when no vouching can bring it in. */
  canRetry: boolean
  phone: { name: string; isStopped: boolean; number: string | null } | null
}

/** Asked-about forms first, the longest waiting on top; then the others, the newest first. */
export function heldForms(rows: readonly QuarantineRow[], collaborators: readonly CollaboratorRow[]): HeldForm[] {
  const groups = groupBy(rows, ({ device, txn }) => `${txn}.${device}`)
  const forms = [...groups].map(([id, some]) => heldForm(id, some.toReversed(), collaborators))
  return forms.toSorted((one, other) => {
    if (one.asked && other.asked) return one.asked.at - other.asked.at
    if (one.asked || other.asked) return one.asked ? -1 : 1
    return other.receivedAt - one.receivedAt
  })
}

function heldForm(id: string, rows: QuarantineRow[], collaborators: readonly CollaboratorRow[]): HeldForm {
  const asked = rows.find(({ askedAt }) => askedAt !== null)
  return {
    id,
    rows,
    authorName: rows[0]?.authorName ?? '',
    about: rows.map(aboutOf).find((name) => name !== '') ?? stationWords.station.quarantine.unknownPerson,
    what: [...new Set(rows.map(({ kind }) => kindWords(kind)))].join(', '),
    area: rows.map(({ fields }) => fields['area']).find((area) => typeof area === 'string') ?? null,
    reasons: [...new Set(rows.map(reasonOf))],
    asked: asked?.askedAt ? { at: asked.askedAt, note: asked.askedNote ?? '' } : null,
    receivedAt: Math.max(...rows.map(({ receivedAt }) => receivedAt)),
    canRetry: rows.every(({ code }) => code !== 'erased'),
    phone: phoneOf(rows[0]?.device, collaborators),
  }
}

/** A form that brings a new person or household names it itself; any other is about one that the endpoint knows. */
function aboutOf({ kind, fields, about }: QuarantineRow): string {
  if (about) return about
  if (kind === personKind.id) {
    const person = readFields(personKind, { fields })
    return person.name !== undefined || person.unnamed ? personName(person) : ''
  }
  if (kind !== householdKind.id) return ''
  const { number, headName } = readFields(householdKind, { fields })
  return [number && stationWords.station.referral.household(displayHouseholdNumber(number)), headName].filter(Boolean).join(' · ')
}

function reasonOf({ code, field }: QuarantineRow): string {
  const { reasons, wrongField } = stationWords.station.quarantine
  return field && code === 'wrong-field' ? wrongField(fieldWords(field)) : reasons[code]
}

function phoneOf(device: string | undefined, collaborators: readonly CollaboratorRow[]): HeldForm['phone'] {
  for (const { devices, phone } of collaborators) {
    const found = devices.find((one) => one.device === device)
    if (found) return { name: found.name, isStopped: found.revokedAt !== null, number: phone }
  }
  return null
}
