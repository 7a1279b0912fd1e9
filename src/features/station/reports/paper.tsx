/** What only the printed report has: the head and foot of an official document (Nghị định 30/2020/NĐ-CP, annex I), and the mark of a draft. */
import { Fragment } from 'react'
import type { ReportHeader } from '#domain/reports/content.ts'
import { stationWords } from '#language/station-words.ts'
import type { SignedReport } from '#protocol/station-reports.ts'
import { useStation } from '../station-context.tsx'
import { periodWords } from '../targets/period.ts'
import { shortHash } from './report-lines.ts'
import styles from './paper.module.css'

export function PaperHead({ header, mark }: { header: ReportHeader; mark?: string | undefined }) {
  const { session } = useStation()
  const { paper } = stationWords.station.reports
  const [year = '', month = '', day = ''] = header.madeOn.split('-')
  return (
    <div className={styles.head} aria-hidden="true">
      <div className={styles.pair}>
        <p>
          {paper.over(header.place)}
          <b>{paper.station(header.place)}</b>
          <span>{paper.number}</span>
        </p>
        <p>
          <b>{paper.state}</b>
          <b className={styles.motto}>{paper.motto}</b>
          <i>{paper.dated(header.place.replace(/^(Phường|Xã|Đặc khu) /, ''), day, month, year)}</i>
        </p>
      </div>
      <p className={styles.title}>
        <b>{paper.title}</b>
        <b>{paper.subject[header.what](header.period.to.slice(0, 4))}</b>
        <span>{paper.by(header.planTitle)}</span>
        <span>{paper.span(periodWords(header.period), periodWords(header.previous))}</span>
      </p>
      {[mark, session.training ? paper.training : undefined].map((words) => (words === undefined ? null : <p key={words} className={styles.mark}>{words}</p>))}
    </div>
  )
}

type PaperFootProps = { header: ReportHeader; signed?: SignedReport; hash?: string | undefined }

export function PaperFoot({ header, signed, hash }: PaperFootProps) {
  const { paper } = stationWords.station.reports
  const recipients = [...new Set(header.deadlines.flatMap(({ to }) => to ?? []))]
  return (
    <div className={styles.foot} aria-hidden="true">
      <div className={styles.pair}>
        <p className={styles.recipients}>
          <b>{paper.recipients}</b>
          {recipients.map((to) => (
            <Fragment key={to}>
              <span>- {to};</span>
            </Fragment>
          ))}
          <span>- {paper.keep}</span>
        </p>
        <p className={styles.signature}>
          <b>{signed?.signedTitle?.toLocaleUpperCase('vi') ?? ''}</b>
          <i>{paper.signHere}</i>
          <b className={styles.name}>{signed?.signedBy ?? ''}</b>
        </p>
      </div>
      {hash !== undefined && <p className={styles.hash}>{paper.hash(shortHash(hash))}</p>}
    </div>
  )
}
