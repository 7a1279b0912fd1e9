/** Puts several newborn checks of one child together: for each fact the latest known answer, so that a later gap takes nothing away. */
import type { ThreeWay } from '../records/kind.ts'
import type { NewbornCheck } from '../records/newborn-check.ts'
import type { NewbornFactField } from './facts.ts'

/** A value and the record that it stands in; `record` is null while nothing is known. */
export interface Known<Value> {
  readonly value: Value
  readonly record: string | null
}

/** What is known of one child's birth from all its valid checks. */
export interface KnownNewbornFacts {
  readonly checks: number
  readonly answers: Readonly<Record<NewbornFactField, Known<ThreeWay>>>
  readonly birthWeightGrams: Known<number | null>
  readonly gestationWeeks: Known<number | null>
  readonly dischargedOn: Known<string | null>
  readonly hepatitisBAt: Known<string | null>
  readonly birthPlace: Known<NewbornCheck['birthPlace']>
}

interface Dated {
  readonly id: string
  readonly occurredOn: string
  readonly recordedAt: number
}

/** Order of time: by the day in the field, then by the moment of entry, then by id, so that every machine agrees. */
export function compareByTime(left: Dated, right: Dated): number {
  if (left.occurredOn !== right.occurredOn) return left.occurredOn < right.occurredOn ? -1 : 1
  if (left.recordedAt !== right.recordedAt) return left.recordedAt - right.recordedAt
  return left.id < right.id ? -1 : Number(left.id > right.id)
}

/** The facts of one child; voided checks must already be left out (`validRecords`). */
export function knownNewbornFacts(checks: readonly NewbornCheck[]): KnownNewbornFacts {
  const newestFirst = checks.toSorted((left, right) => compareByTime(right, left))
  const answer = (field: NewbornFactField): Known<ThreeWay> =>
    firstKnown(newestFirst, (check) => (check[field] === 'unknown' ? undefined : check[field])) ?? unknown
  return {
    checks: checks.length,
    answers: {
      weighed: answer('weighed'),
      vitaminK1: answer('vitaminK1'),
      hepatitisB: answer('hepatitisB'),
      earlyBreastfeeding: answer('earlyBreastfeeding'),
      skinToSkin: answer('skinToSkin'),
      eenc: answer('eenc'),
      screening: answer('screening'),
      cordCare: answer('cordCare'),
    },
    birthWeightGrams: firstKnown(newestFirst, (check) => check.birthWeightGrams) ?? nothing,
    gestationWeeks: firstKnown(newestFirst, (check) => check.gestationWeeks) ?? nothing,
    dischargedOn: firstKnown(newestFirst, (check) => check.dischargedOn) ?? nothing,
    hepatitisBAt: firstKnown(newestFirst, (check) => check.hepatitisBAt) ?? nothing,
    birthPlace: firstKnown(newestFirst, (check) => (check.birthPlace === 'unknown' ? undefined : check.birthPlace)) ?? nowhere,
  }
}

const unknown: Known<ThreeWay> = { value: 'unknown', record: null }
const nothing: Known<null> = { value: null, record: null }
const nowhere: Known<'unknown'> = { value: 'unknown', record: null }

function firstKnown<Value>(
  checks: readonly NewbornCheck[],
  read: (check: NewbornCheck) => Value | null | undefined,
): Known<Value> | undefined {
  for (const check of checks) {
    const value = read(check)
    if (value !== null && value !== undefined) return { value, record: check.id }
  }
  return undefined
}
