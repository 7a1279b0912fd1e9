/** A signed report opened again: the frozen figures, whether they still are those that were signed, and how the book differs since. */
import { useCallback } from 'react'
import { momentLabel } from '#domain/time/day-label.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import type { ReportDifferences, SignedReport } from '#protocol/station-reports.ts'
import { Button } from '#ui/action/button.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Card } from '#ui/layout/card.tsx'
import { reportsAddress } from '../addresses.ts'
import { StationFrame } from '../frame/station-frame.tsx'
import { Answered } from '../reading/answered.tsx'
import { useAnswer } from '../reading/use-answer.ts'
import { useNotePrint } from '../reading/use-note-print.ts'
import { useStation } from '../station-context.tsx'
import { GroupFigures } from './group-figures.tsx'
import { PaperFoot, PaperHead } from './paper.tsx'
import { ReportSheet } from './report-sheet.tsx'
import { reportTitle } from './report-lines.ts'
import styles from './reports.module.css'

export function SignedScreen({ id }: { id: string }) {
  const { port } = useStation()
  const load = useCallback(() => port.report(id), [port, id])
  const answer = useAnswer(load)
  const { rail } = stationWords.station
  const report = answer.value
  return (
    <StationFrame title={report ? reportTitle({ what: report.what, period: report }) : rail.reports} current={reportsAddress()}>
      <Answered answer={answer}>{(found) => <Signed report={found} />}</Answered>
    </StationFrame>
  )
}

function Signed({ report }: { report: SignedReport }) {
  const { reports } = stationWords.station
  const { content, hash } = report
  const { port } = useStation()
  useNotePrint(() => port.noteReportPrinted(report.id))
  const isAltered = report.state === 'altered'
  return (
    <>
      <div className={styles.choose}>
        <Button icon="back" href={reportsAddress()}>
          {reports.all}
        </Button>
        <span className={styles.acts}>
          <Button icon="printer" onPress={() => window.print()}>
            {reports.print}
          </Button>
        </span>
      </div>
      <div className={styles.screenOnly}>
        <Verdict report={report} />
      </div>
      <Since id={report.id} isIntact={report.state === 'intact'} />
      {content && (
        <>
          <PaperHead header={content.header} mark={isAltered ? reports.states.altered : undefined} />
          <ReportSheet content={content} signed={report} />
          <GroupFigures content={content} />
          <PaperFoot header={content.header} signed={report} hash={isAltered ? undefined : hash} />
        </>
      )}
    </>
  )
}

function Verdict({ report: { state, signedBy, signedAt } }: { report: SignedReport }) {
  const { now } = useStation()
  const { verdict } = stationWords.station.reports
  if (state === 'intact') return <Banner tone="ok">{verdict.intact(signedBy, told(momentLabel(signedAt, now)).toLocaleLowerCase('vi'))}</Banner>
  return <Banner tone={state === 'altered' ? 'danger' : 'waiting'}>{verdict[state]}</Banner>
}

function Since({ id, isIntact }: { id: string; isIntact: boolean }) {
  const { port } = useStation()
  const { since } = stationWords.station.reports
  const load = useCallback(() => (isIntact ? port.reportDifferences(id) : Promise.resolve({ ok: true as const, value: null })), [port, id, isIntact])
  const answer = useAnswer(load)
  return (
    <div className={styles.screenOnly}>
      <Card heading={since.heading}>
        {answer.value === undefined && answer.problem === undefined && <p role="status">{since.counting}</p>}
        <Answered answer={answer}>{(found) => <Differences found={found} />}</Answered>
      </Card>
    </div>
  )
}

function Differences({ found }: { found: ReportDifferences }) {
  const { since } = stationWords.station.reports
  if (found === null) return <p>{since.cannot}</p>
  if (found.length === 0) return <p>{since.same}</p>
  return (
    <>
      <p>{since.lines(found.length)}</p>
      <dl className={styles.since}>
        {found.map(({ id, label, words }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd className="tabular">{words.join(' ')}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
