/** Báo cáo: which reports the plan asks for and how many days are left, and those that were signed. */
import { useCallback } from 'react'
import { momentLabel } from '#domain/time/day-label.ts'
import { displayDate } from '#domain/time/partial-date.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import type { DueReportRow, ReportsPage, SignedReportRow } from '#protocol/station-reports.ts'
import { Button } from '#ui/action/button.tsx'
import { DataTable } from '#ui/layout/data-table.tsx'
import type { Column } from '#ui/layout/data-table.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { SectionHeading } from '#ui/layout/section-heading.tsx'
import { TextLink } from '#ui/link/text-link.tsx'
import { StatusMark } from '#ui/status/status-mark.tsx'
import { reportAddress, reportDraftAddress, reportsAddress } from '../addresses.ts'
import { StationFrame } from '../frame/station-frame.tsx'
import { Answered } from '../reading/answered.tsx'
import { useAnswer } from '../reading/use-answer.ts'
import { useStation } from '../station-context.tsx'
import { periodWords } from '../targets/period.ts'
import { dueState } from './due-state.ts'
import { reportTitle } from './report-lines.ts'
import styles from './reports.module.css'

export function ReportsScreen() {
  const { port } = useStation()
  const load = useCallback(() => port.reports(), [port])
  const answer = useAnswer(load)
  const { rail, reports } = stationWords.station
  return (
    <StationFrame
      title={rail.reports}
      current={reportsAddress()}
      actions={
        <Button icon="plus" href={reportDraftAddress('on-request')}>
          {reports.onRequest}
        </Button>
      }
    >
      <Answered answer={answer}>{(page) => <Lists page={page} />}</Answered>
    </StationFrame>
  )
}

function Lists({ page: { planTitle, due, signed } }: { page: ReportsPage }) {
  const { reports } = stationWords.station
  const { today, now } = useStation()
  if (planTitle === null && signed.length === 0) return <EmptyState icon="chart">{reports.noPlan}</EmptyState>
  return (
    <>
      <SectionHeading>{reports.due}</SectionHeading>
      <DataTable
        caption={reports.due}
        columns={dueColumns(today)}
        groups={[{ id: 'due', rows: due }]}
        rowKey={({ label, lastDay, who }) => `${label} ${lastDay} ${who}`}
        empty={<EmptyState icon="calendar">{reports.nothingDue}</EmptyState>}
      />
      {planTitle !== null && <p className={styles.note}>{reports.plan(planTitle)}</p>}
      <SectionHeading>{reports.signed}</SectionHeading>
      <DataTable caption={reports.signed} columns={signedColumns(now)} groups={[{ id: 'signed', rows: signed }]} rowKey={({ id }) => id} empty={<EmptyState icon="printer">{reports.none}</EmptyState>} />
    </>
  )
}

function dueColumns(today: string): Column<DueReportRow>[] {
  const { reports } = stationWords.station
  return [
    { id: 'label', head: reports.report, isRowHead: true, cell: ({ label, lastDay }) => `${told(label)}, ${lastDay.slice(0, 4)}` },
    {
      id: 'left',
      head: reports.left,
      cell: (row) => {
        const { status, words } = dueState(row, today)
        return <StatusMark status={status} label={words} size={18} />
      },
    },
    { id: 'lastDay', head: reports.lastDay, cell: ({ lastDay }) => <span className="tabular">{displayDate(lastDay)}</span> },
    { id: 'period', head: reports.period, look: 'quiet', cell: ({ period }) => <span className="tabular">{periodWords(period)}</span> },
    { id: 'sender', head: reports.sender, look: 'quiet', cell: ({ who, to }) => reports.fromTo(who, to) },
    {
      id: 'open',
      head: reports.make,
      cell: ({ what, period, signed }) => (
        <span className={styles.whole}>
          <TextLink href={signed === null ? reportDraftAddress(what, period) : reportAddress(signed)} chevron>
            {signed === null ? reports.draftIt : reports.open}
          </TextLink>
        </span>
      ),
    },
  ]
}

const verdicts = { intact: 'done', altered: 'danger', unreadable: 'missing' } as const

function signedColumns(now: number): Column<SignedReportRow>[] {
  const { reports } = stationWords.station
  return [
    { id: 'title', head: reports.report, isRowHead: true, cell: ({ id, what, to }) => <TextLink href={reportAddress(id)}>{reportTitle({ what, period: { to } })}</TextLink> },
    { id: 'period', head: reports.period, cell: (period) => <span className="tabular">{periodWords(period)}</span> },
    { id: 'signer', head: reports.signer, cell: ({ signedBy, signedTitle }) => (signedTitle === null ? signedBy : `${signedBy}, ${signedTitle}`) },
    { id: 'at', head: reports.signedAt, look: 'quiet', cell: ({ signedAt }) => told(momentLabel(signedAt, now)) },
    { id: 'state', head: reports.intact, cell: ({ state }) => <StatusMark status={verdicts[state]} label={reports.states[state]} size={18} /> },
  ]
}
