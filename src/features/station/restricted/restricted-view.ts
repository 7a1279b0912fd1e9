/** Restricted records put together by child: what was reported, when it was last looked at, what help came. */
import { specialCircumstanceKind } from '#domain/records/special-circumstance.ts'
import { supportGivenKind } from '#domain/records/support-given.ts'
import { displayDate } from '#domain/time/partial-date.ts'
import { stationWords } from '#language/station-words.ts'
import type { RestrictedRow } from '#protocol/station-restricted.ts'
import type { Fact } from '#ui/layout/fact-list.tsx'
import { readFields, type ReadFields } from '../reading/read-fields.ts'

const { restricted } = stationWords.station

/** One report of a child's circumstance. */
export type Circumstance = { id: string; title: string; facts: Fact[]; isOpen: boolean; isReviewedOn: string | null }

/** All that is known of one child. */
export type RestrictedChild = { id: string; name: string; circumstances: Circumstance[]; supports: { id: string; words: string }[]; isOpen: boolean }

type CircumstanceFields = ReadFields<typeof specialCircumstanceKind>

/** Children whose circumstances last come first, in the order of the rows. */
export function restrictedChildren(rows: readonly RestrictedRow[]): RestrictedChild[] {
  const subjects = [...new Set(rows.map(subjectOf))]
  const children = subjects.map((id): RestrictedChild => {
    const own = rows.filter((row) => subjectOf(row) === id)
    const circumstances = own.filter(({ record }) => record.kind === specialCircumstanceKind.id).map(circumstanceOf)
    const supports = own.filter(({ record }) => record.kind === supportGivenKind.id).map(supportOf)
    return { id, name: own[0]?.about || restricted.noName, circumstances, supports, isOpen: circumstances.length === 0 || circumstances.some(({ isOpen }) => isOpen) }
  })
  return children.toSorted((one, other) => Number(other.isOpen) - Number(one.isOpen))
}

/** A record that names no child stands for itself. */
function subjectOf({ record: { id, fields } }: RestrictedRow): string {
  return typeof fields['subject'] === 'string' ? fields['subject'] : id
}

function circumstanceOf({ record }: RestrictedRow): Circumstance {
  const read = readFields(specialCircumstanceKind, record)
  const isOpen = !read.endedOn
  return { id: record.id, title: read.code ? restricted.codes[read.code] : restricted.circumstance, facts: circumstanceFacts(read, record.authorName), isOpen, isReviewedOn: read.reviewedOn ?? null }
}

function circumstanceFacts({ since, occurredOn, reportedTo, childTold, told, reviewedOn, endedOn, endedReason }: CircumstanceFields, by: string): Fact[] {
  const facts = [
    { label: restricted.reporter, value: occurredOn ? restricted.reported(displayDate(occurredOn), by) : '' },
    { label: restricted.sinceLabel, value: since ? displayDate(since) : '' },
    { label: restricted.reportedToLabel, value: (reportedTo ?? []).map((to) => restricted.reportedTo[to]).join(', ') },
    { label: restricted.childTold, value: childTold ?? '' },
    { label: restricted.told, value: told ?? '' },
    { label: restricted.reviewed, value: reviewedOn ? displayDate(reviewedOn) : restricted.notReviewed },
    { label: restricted.ended, value: endedOn ? restricted.endedWhy(displayDate(endedOn), endedReason ?? '') : '' },
  ]
  return facts.filter(({ value }) => value !== '')
}

function supportOf({ record }: RestrictedRow): { id: string; words: string } {
  const { what, occurredOn, from, note } = readFields(supportGivenKind, record)
  const more = [from, note].filter(Boolean).join(', ')
  return { id: record.id, words: restricted.supportLine(what ? restricted.supports[what] : restricted.supports.other, occurredOn ? displayDate(occurredOn) : '', more) }
}
