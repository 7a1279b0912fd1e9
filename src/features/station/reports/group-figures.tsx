/** The figures of each residential group, folded; a draft asks for them when they are unfolded, for they cost half as much again to count. */
import { useState } from 'react'
import { stationWords } from '#language/station-words.ts'
import type { ReportContent } from '#domain/reports/content.ts'
import type { ReportDraft } from '#protocol/station-reports.ts'
import { DataTable } from '#ui/layout/data-table.tsx'
import type { Column } from '#ui/layout/data-table.tsx'
import { problemWords } from '../reading/problem-words.ts'
import { groupName, useStation } from '../station-context.tsx'
import type { Result } from '../station-port.ts'
import { groupTables, type GroupTable } from './report-lines.ts'
import styles from './reports.module.css'

type GroupFiguresProps = { content: ReportContent; load?: () => Promise<Result<ReportDraft | null>> }

export function GroupFigures({ content, load }: GroupFiguresProps) {
  const { reports } = stationWords.station
  const [asked, setAsked] = useState<Result<ReportDraft | null>>()
  const shown = content.header.groups.length === 0 && asked?.ok && asked.value ? asked.value.content : content
  const hasGroups = shown.header.groups.length > 0
  const open = async (isOpen: boolean) => {
    if (isOpen && !hasGroups && load) setAsked(await load())
  }
  const isWaiting = !hasGroups && load !== undefined && asked === undefined
  return (
    <details className={styles.groups} onToggle={(event) => void open(event.currentTarget.open)}>
      <summary>{reports.byGroup}</summary>
      {isWaiting && <p role="status">{reports.counting}</p>}
      {asked && !asked.ok && <p role="alert">{problemWords(asked.problem)}</p>}
      {!hasGroups && !isWaiting && asked?.ok !== false && <p>{reports.noGroups}</p>}
      {hasGroups && <p className={styles.note}>{reports.byGroupExplain}</p>}
      {groupTables(shown).map((table) => (
        <Groups key={table.areas[0]} table={table} />
      ))}
    </details>
  )
}

function Groups({ table: { areas, rows } }: { table: GroupTable }) {
  const { session } = useStation()
  const { reports } = stationWords.station
  const nameOf = (area: string) => (area === session.ward ? reports.ward : groupName(session, area) || area)
  const columns: Column<GroupTable['rows'][number]>[] = [
    { id: 'name', head: reports.columns.name, isRowHead: true, cell: ({ line }) => line.label },
    ...areas.map((area, at): Column<GroupTable['rows'][number]> => ({ id: area, head: nameOf(area), look: 'number', cell: ({ counts }) => counts[at] ?? '–' })),
  ]
  return <DataTable caption={`${reports.byGroup}: ${areas.map(nameOf).join(', ')}`} columns={columns} groups={[{ id: 'lines', rows }]} rowKey={({ line }) => line.id} />
}
