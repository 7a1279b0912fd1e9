/** One person's file as a document: who she is, every record with what was written when, and who read it. */
import { displayHouseholdNumber } from '#domain/formats/household-number.ts'
import { findKind } from '#domain/records/index.ts'
import { foldForSearch } from '#domain/text/search-key.ts'
import { clockInVietNam, dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { displayClock } from '#domain/time/clock.ts'
import { displayDate } from '#domain/time/partial-date.ts'
import type { Paper, PaperEntry, PaperFact, PaperSection } from '#exports/paper.ts'
import { stationWords } from '#language/station-words.ts'
import type { SessionInfo } from '#protocol/session.ts'
import type { PersonFile, PersonFileRecord } from '#protocol/station-person-file.ts'
import { dayPair, fieldFacts, kindWords } from '../reading/field-words.ts'
import { groupName } from '../station-context.tsx'

/** "9:46 ngày 3/7/2026": a paper is read on another day. */
function momentWords(at: number): string {
  return stationWords.station.paperMoment(displayClock(clockInVietNam(at)), displayDate(dayInVietNam(at)))
}

/** The fields in the order in which their kind declares them: the name before the rest. */
function inOrder(kind: string, fields: PersonFileRecord['fields']): PersonFileRecord['fields'] {
  const order = Object.keys(findKind(kind)?.schema.shape ?? {})
  const placeOf = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length)
  return Object.fromEntries(Object.entries(fields).toSorted(([one], [other]) => placeOf(one) - placeOf(other)))
}

/** The document. */
export function personPaper(file: PersonFile, session: SessionInfo): Paper {
  const { personFile: say } = stationWords.station
  const { lead } = say
  const open = file.records.filter(({ isRestricted }) => !isRestricted)
  const restricted = file.records.filter(({ isRestricted }) => isRestricted)
  return {
    title: say.title(file.name),
    lead: [lead.place(session.wardName, session.provinceName), lead.made(file.madeBy, momentWords(file.madeAt)), lead.scope, ...(session.training ? [lead.training] : [])],
    sections: [
      { heading: say.who, entries: file.entries.map((entry, at) => whoEntry(file, entry, at, session)) },
      { heading: say.records, entries: open.map((record) => recordEntry(record, file.madeAt)), empty: say.noRecords },
      ...optional({ heading: say.restricted, intro: say.restrictedIntro, entries: restricted.map((record) => recordEntry(record, file.madeAt)) }),
      ...optional({ heading: say.held, intro: say.heldIntro, entries: file.held.map(({ kind, receivedAt, authorName, fields }) => ({ heading: kindWords(kind), aside: days(fields), facts: fieldFacts(inOrder(kind, fields), file.madeAt), notes: [received(receivedAt, authorName)] })) }),
      readingsSection(file),
    ],
  }
}

/** The name of the saved file: without marks, for old programs. */
export function paperName({ name, madeAt }: PersonFile): string {
  return stationWords.station.personFile.file(foldForSearch(name).replace(/[^a-z0-9]+/g, '-'), dayInVietNam(madeAt))
}

function optional(section: PaperSection): PaperSection[] {
  return section.entries.length === 0 ? [] : [section]
}

/** Her first entry with where she belongs; further ones say that they are doubles. */
function whoEntry(file: PersonFile, entry: PersonFileRecord, at: number, session: SessionInfo): PaperEntry {
  const { personFile: say, referral } = stationWords.station
  const { home, mother, father } = file
  const place = home && [home.number && referral.household(displayHouseholdNumber(home.number)), home.address, groupName(session, home.area)].filter(Boolean).join(', ')
  const family: PaperFact[] = [{ label: say.mother, value: mother }, { label: say.father, value: father }, { label: say.home, value: place ?? '' }].filter(({ value }) => value !== '')
  return { ...(at === 0 ? {} : { heading: say.again(at + 1) }), facts: [...fieldFacts(inOrder(entry.kind, entry.fields), file.madeAt), ...(at === 0 ? family : [])], notes: writings(entry, file.madeAt) }
}

function recordEntry(record: PersonFileRecord, now: number): PaperEntry {
  const { voidReason } = record.fields
  const voided = typeof voidReason === 'string' ? [stationWords.station.record.voided(voidReason)] : []
  return { heading: kindWords(record.kind), aside: days(record.fields), facts: fieldFacts(inOrder(record.kind, record.fields), now), notes: [...voided, ...writings(record, now)] }
}

function days({ occurredOn, recordedAt }: PersonFileRecord['fields']): string {
  return dayPair(typeof occurredOn === 'string' ? occurredOn : undefined, typeof recordedAt === 'number' ? recordedAt : undefined)
}

/** Who wrote it; where it was changed later each change with what it said. */
function writings({ kind, writings: all, receivedAt, authorName }: PersonFileRecord, now: number): string[] {
  if (all.length <= 1) return [received(all[0]?.at ?? receivedAt, all[0]?.who ?? authorName)]
  const { personFile: say } = stationWords.station
  return all.map(({ at, who, fields }) => say.wrote(who, momentWords(at), fieldFacts(inOrder(kind, fields), now).map(({ label, value }) => say.fact(label, value)).join('; ')))
}

function received(at: number, who: string): string {
  return stationWords.station.record.received(momentWords(at), who)
}

function readingsSection({ readings, hasMoreReadings }: PersonFile): PaperSection {
  const { personFile: say } = stationWords.station
  const notes = readings.map(({ at, sentence }) => say.fact(momentWords(at), sentence))
  const intro = hasMoreReadings ? `${say.readingsIntro} ${say.older}` : say.readingsIntro
  return { heading: say.readings, intro, entries: notes.length === 0 ? [] : [{ facts: [], notes }], empty: say.noReadings }
}
