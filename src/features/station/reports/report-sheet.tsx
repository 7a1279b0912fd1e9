/** The figures of a report under the plan's headings, with what they rest on above and what is still to be confirmed below; the same on screen and on paper. */
import { momentLabel } from '#domain/time/day-label.ts'
import { displayDate } from '#domain/time/partial-date.ts'
import type { ReportContent, ReportLine } from '#domain/reports/content.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import type { SignedReport } from '#protocol/station-reports.ts'
import { Banner } from '#ui/layout/banner.tsx'
import { Card } from '#ui/layout/card.tsx'
import { DataTable } from '#ui/layout/data-table.tsx'
import type { Column } from '#ui/layout/data-table.tsx'
import { FactList } from '#ui/layout/fact-list.tsx'
import type { Fact } from '#ui/layout/fact-list.tsx'
import { TextLink } from '#ui/link/text-link.tsx'
import { useStation } from '../station-context.tsx'
import { periodWords } from '../targets/period.ts'
import { TargetStateMark } from '../targets/target-state-mark.tsx'
import { beforeWords, countedWords, figureWords, goalWords, isCases, linesByHeading, partWords, remarksOf, reportTitle, shortHash } from './report-lines.ts'
import styles from './reports.module.css'

type ReportSheetProps = {
  content: ReportContent
  /** Who signed it and when; absent for a draft. */
  signed?: SignedReport
  /** Where the people still to reach are named; a signed report has no such place, for they change. */
  linkOf?: (line: ReportLine) => string
}

export function ReportSheet({ content, signed, linkOf }: ReportSheetProps) {
  const { reports } = stationWords.station
  const { header, lines, withoutTarget, toConfirm } = content
  const groups = linesByHeading(lines).map(({ label, lines: rows }) => ({ id: label, label, rows }))
  return (
    <div className={styles.sheet}>
      {!signed && header.notes.map(({ code, words }) => (
        <div key={code} className={styles.screenOnly}>
          <Banner tone="waiting" icon="diamond-alert">{words}</Banner>
        </div>
      ))}
      <About content={content} signed={signed} />
      <DataTable
        caption={reports.caption(reportTitle(header), periodWords(header.period))}
        columns={columnsFor(linkOf)}
        groups={withoutTarget.length === 0 ? groups : [...groups, { id: 'without', label: reports.withoutTarget, rows: withoutTarget }]}
        rowKey={({ id }) => id}
      />
      {toConfirm.length > 0 && (
        <Card heading={reports.toConfirm}>
          <ul className={styles.confirm}>
            {toConfirm.map(({ code, words }, index) => (
              <li key={`${code} ${index}`}>{words}</li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  )
}

function About({ content: { header }, signed }: { content: ReportContent; signed: SignedReport | undefined }) {
  const { now } = useStation()
  const { about } = stationWords.station.reports
  const facts: Fact[] = [
    { label: about.period, value: periodWords(header.period) },
    { label: about.previous, value: periodWords(header.previous) },
    { label: about.lastDay, value: header.lastDayOnTime === null ? about.noDay : displayDate(header.lastDayOnTime) },
    signed ? { label: about.signedAt, value: told(momentLabel(signed.signedAt, now)) } : { label: about.countedAt, value: told(momentLabel(header.countedAt, now)) },
    ...(signed ? [{ label: about.signed, value: [signed.signedBy, signed.signedTitle].filter((part) => part !== null).join(', ') }, { label: about.hash, value: shortHash(signed.hash) }] : []),
    { label: about.plan, value: header.planTitle },
  ]
  return (
    <div className={styles.about}>
      <Card>
        <FactList facts={facts} stacked />
      </Card>
    </div>
  )
}

function columnsFor(linkOf: ReportSheetProps['linkOf']): Column<ReportLine>[] {
  const { columns } = stationWords.station.reports
  return [
    { id: 'name', head: columns.name, isRowHead: true, cell: (line) => <Name line={line} /> },
    { id: 'goal', head: columns.goal, look: 'quiet', cell: (line) => <span className={styles.whole}>{goalWords(line)}</span> },
    { id: 'rate', head: columns.rate, look: 'strong', cell: (line) => <span className={styles.whole}>{figureWords(line)}</span> },
    { id: 'counted', head: columns.counted, look: 'quiet', cell: (line) => <span className={isCases(line) && line.state === 'watch' ? styles.faint : styles.whole}>{countedWords(line)}</span> },
    { id: 'state', head: columns.state, cell: ({ state }) => state !== null && <span className={styles.whole}><TargetStateMark state={state} /></span> },
    { id: 'before', head: columns.before, look: 'quiet', cell: (line) => <span className={line.before.basis === 'no-data' ? styles.whole : styles.note}>{beforeWords(line)}</span> },
    {
      id: 'needed',
      head: columns.needed,
      cell: (line) => line.missing && <span className={styles.whole}>{linkOf ? <TextLink href={linkOf(line)}>{line.missing.words}</TextLink> : line.missing.words}</span>,
    },
  ]
}

/** The name with its smaller lines and remarks; the plan's own sentence at the pointer. */
function Name({ line }: { line: ReportLine }) {
  return (
    <span title={line.wording} className={styles.name}>
      {line.label}
      {partWords(line).map((words) => (
        <span key={words} className={`${styles.remark} tabular`}>{words}</span>
      ))}
      {remarksOf(line).map(({ code, words }) => (
        <span key={`${code} ${words}`} className={`${styles.remark} ${code === 'correction' ? styles.doubt : ''}`}>{words}</span>
      ))}
    </span>
  )
}
