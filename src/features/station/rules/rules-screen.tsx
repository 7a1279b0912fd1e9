/** Nguồn, ngưỡng: every limit and schedule that the book works with, where it was read, and whether a station has confirmed it. */
import { ruleGroups, type NamedRule } from '#domain/to-confirm.ts'
import { displayDate } from '#domain/time/partial-date.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import { Banner } from '#ui/layout/banner.tsx'
import { DataTable } from '#ui/layout/data-table.tsx'
import type { Column } from '#ui/layout/data-table.tsx'
import { StatusMark } from '#ui/status/status-mark.tsx'
import { rulesAddress } from '../addresses.ts'
import { StationFrame } from '../frame/station-frame.tsx'
import styles from './rules.module.css'

const { rail, rules } = stationWords.station
const open = ruleGroups.flatMap((group) => group.rules).filter(({ confirmedBy }) => confirmedBy === null).length

const columns: readonly Column<NamedRule>[] = [
  { id: 'label', head: rules.label, isRowHead: true, cell: ({ label }) => told(label) },
  { id: 'source', head: rules.source, look: 'prose', cell: ({ source }) => told(source) },
  { id: 'since', head: rules.since, look: 'quiet', cell: ({ validFrom }) => <span className={styles.whole}>{displayDate(validFrom)}</span> },
  {
    id: 'confirmed',
    head: rules.confirmed,
    cell: ({ confirmedBy }) => <StatusMark status={confirmedBy === null ? 'missing' : 'done'} label={confirmedBy ?? rules.notConfirmed} />,
  },
]

export function RulesScreen() {
  return (
    <StationFrame title={rail.rules} current={rulesAddress()}>
      <Banner>{rules.explain(open)}</Banner>
      <DataTable caption={rail.rules} columns={columns} groups={ruleGroups.map(({ id, heading, rules: rows }) => ({ id, label: told(heading), rows }))} rowKey={({ label }) => label} />
    </StationFrame>
  )
}
