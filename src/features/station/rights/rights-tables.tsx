/** The three lists of the screen, each with why it is there and what can be done about a row. */
import type { ReactNode } from 'react'
import { displayHouseholdNumber } from '#domain/formats/household-number.ts'
import { retentionRules } from '#domain/retention/retention-rules.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { displayDate } from '#domain/time/partial-date.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import type { FamilyRights } from '#protocol/station-rights.ts'
import { Button } from '#ui/action/button.tsx'
import { DataTable } from '#ui/layout/data-table.tsx'
import type { Column } from '#ui/layout/data-table.tsx'
import { TextLink } from '#ui/link/text-link.tsx'
import { householdAddress, rightsAddress } from '../addresses.ts'
import { groupName, useStation } from '../station-context.tsx'
import styles from './rights.module.css'

type SealRow = FamilyRights['sealed'][number]
type RefusedRow = FamilyRights['refused'][number]
type PastRow = FamilyRights['past'][number]

function Part({ heading, intro, children }: { heading: string; intro: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2>{heading}</h2>
      <p className={styles.note}>{intro}</p>
      {children}
    </section>
  )
}

/** "Hộ 032" with its group. */
function Home({ number, area }: { number: string; area: string }) {
  const { session } = useStation()
  return (
    <>
      {rights.home(displayHouseholdNumber(number))} <span className={styles.note}>{groupName(session, area)}</span>
    </>
  )
}

const { rights } = stationWords.station
const { head } = rights

const sealedColumns: readonly Column<SealRow>[] = [
  { id: 'home', head: head.household, isRowHead: true, cell: (row) => <Home {...row} /> },
  { id: 'who', head: head.who, cell: ({ kind, born }) => (kind === 'household' ? rights.wholeHome : rights.person(born === null ? '' : displayDate(born))) },
  { id: 'reason', head: head.reason, look: 'prose', cell: ({ reason }) => reason },
  { id: 'by', head: head.by, look: 'quiet', cell: ({ sealedBy, sealedAt }) => rights.by(sealedBy, displayDate(dayInVietNam(sealedAt))) },
  { id: 'act', head: head.act, cell: ({ record }) => <Button href={rightsAddress(record)}>{rights.lift}</Button> },
]

export function SealedTable({ rows }: { rows: readonly SealRow[] }) {
  return (
    <Part heading={rights.sealed} intro={rights.sealedIntro}>
      <DataTable caption={rights.sealed} columns={sealedColumns} groups={[{ id: 'all', rows }]} rowKey={({ record }) => record} empty={<p className={styles.none}>{rights.noSealed}</p>} />
    </Part>
  )
}

const refusedColumns: readonly Column<RefusedRow>[] = [
  { id: 'home', head: head.household, isRowHead: true, cell: (row) => <Home {...row} /> },
  { id: 'reason', head: head.reason, look: 'prose', cell: ({ reason }) => reason },
  { id: 'left', head: head.left, cell: ({ records }) => rights.left(records) },
  { id: 'act', head: head.act, cell: ({ household }) => <Button href={rightsAddress(household)}>{rights.clear}</Button> },
]

export function RefusedTable({ rows }: { rows: readonly RefusedRow[] }) {
  return (
    <Part heading={rights.refused} intro={rights.refusedIntro}>
      <DataTable caption={rights.refused} columns={refusedColumns} groups={[{ id: 'all', rows }]} rowKey={({ household }) => household} empty={<p className={styles.none}>{rights.noRefused}</p>} />
    </Part>
  )
}

const pastColumns: readonly Column<PastRow>[] = [
  { id: 'home', head: head.household, isRowHead: true, cell: (row) => <Home {...row} /> },
  { id: 'who', head: head.who, cell: ({ kind, name }) => (kind === 'household' ? [rights.wholeHome, name].filter(Boolean).join(', ') : name) },
  { id: 'rule', head: head.rule, cell: ({ rule }) => ruleWords(rule) },
  { id: 'since', head: head.since, look: 'quiet', cell: ({ since }) => displayDate(since) },
  { id: 'until', head: head.until, look: 'quiet', cell: ({ until }) => displayDate(until) },
  { id: 'act', head: head.act, cell: ({ household, record }) => household && <TextLink href={householdAddress(household, record)}>{rights.look}</TextLink> },
]

export function PastTable({ rows, hasMore }: { rows: readonly PastRow[]; hasMore: boolean }) {
  return (
    <Part heading={rights.past} intro={rights.pastIntro}>
      <DataTable caption={rights.past} columns={pastColumns} groups={[{ id: 'all', rows }]} rowKey={({ record }) => record} empty={<p className={styles.none}>{rights.noPast}</p>} />
      {hasMore && <p className={styles.note}>{rights.morePast}</p>}
    </Part>
  )
}

/** "Trẻ đã đủ 16 tuổi"; a rule of a newer version keeps its code. */
function ruleWords(rule: string): string {
  const label = told(retentionRules.find(({ id }) => id === rule)?.label) ?? rule
  return `${label.charAt(0).toLocaleUpperCase('vi')}${label.slice(1)}`
}
