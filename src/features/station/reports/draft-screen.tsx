/** A report as it would be signed now: kind and period are chosen, the figures looked through, printed, signed. */
import { useCallback, useState } from 'react'
import { useSearch } from 'wouter'
import { isCalendarDay } from '#domain/time/calendar-day.ts'
import { stationWords } from '#language/station-words.ts'
import { Button } from '#ui/action/button.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Tabs } from '#ui/layout/tabs.tsx'
import { reportDraftAddress, reportsAddress, targetAddress } from '../addresses.ts'
import { StationFrame } from '../frame/station-frame.tsx'
import { Answered } from '../reading/answered.tsx'
import { useAnswer } from '../reading/use-answer.ts'
import { useNotePrint } from '../reading/use-note-print.ts'
import { useStation } from '../station-context.tsx'
import { PeriodPicker } from '../targets/period-picker.tsx'
import { GroupFigures } from './group-figures.tsx'
import { PaperFoot, PaperHead } from './paper.tsx'
import { ReportSheet } from './report-sheet.tsx'
import { reportTitle } from './report-lines.ts'
import styles from './reports.module.css'
import { SignDialog } from './sign-dialog.tsx'

const kinds = ['six-month', 'year', 'on-request'] as const

export function DraftScreen() {
  const { port } = useStation()
  const search = useSearch()
  const [isSigning, setSigning] = useState(false)
  const { reports, rail } = stationWords.station
  const load = useCallback(() => port.reportDraft({ ...askedIn(search), byGroup: false }), [port, search])
  const loadGroups = useCallback(() => port.reportDraft({ ...askedIn(search), byGroup: true }), [port, search])
  const answer = useAnswer(load)
  const draft = answer.value
  useNotePrint(() => (draft ? port.noteReportPrinted(null) : Promise.resolve()))
  return (
    <StationFrame title={draft ? reportTitle(draft.content.header) : rail.reports} current={reportsAddress()}>
      {!draft && answer.problem === undefined && draft !== null && <p role="status">{reports.counting}</p>}
      <Answered answer={answer}>
        {(found) =>
          found === null ? (
            <EmptyState icon="chart">{reports.noPlan}</EmptyState>
          ) : (
            <>
              <div className={styles.choose}>
                <Button icon="back" href={reportsAddress()}>
                  {reports.all}
                </Button>
                <Tabs label={reports.kindsLabel} current={found.content.header.what} tabs={kinds.map((kind) => ({ id: kind, label: reports.kinds[kind], href: reportDraftAddress(kind) }))} />
                <PeriodPicker period={found.content.header.period} addressOf={(period) => reportDraftAddress(found.content.header.what, period)} />
                <span className={styles.acts}>
                  <Button icon="printer" onPress={() => window.print()}>
                    {reports.print}
                  </Button>
                  <Button variant="primary" icon="edit" onPress={() => setSigning(true)}>
                    {reports.sign.open}
                  </Button>
                </span>
              </div>
              <PaperHead header={found.content.header} mark={reports.draftMark} />
              <ReportSheet content={found.content} linkOf={(line) => targetAddress(line.id, found.content.header.period)} />
              <GroupFigures key={search} content={found.content} load={loadGroups} />
              <PaperFoot header={found.content.header} />
              <SignDialog open={isSigning} draft={found} onClose={() => setSigning(false)} />
            </>
          )
        }
      </Answered>
    </StationFrame>
  )
}

/** What the address asks for; days that cannot be leave it to the plan's proposal. */
function askedIn(search: string): { what?: string; period?: { from: string; to: string } } {
  const asked = new URLSearchParams(search)
  const what = kinds.find((kind) => kind === asked.get('loai'))
  const [from, to] = [asked.get('tu') ?? '', asked.get('den') ?? '']
  const hasPeriod = isCalendarDay(from) && isCalendarDay(to) && from <= to
  return { ...(what ? { what } : {}), ...(hasPeriod ? { period: { from, to } } : {}) }
}
