/** Chỉ tiêu kế hoạch: every target of the adopted plan with what was counted in the period, and how many are missing. */
import { useCallback } from 'react'
import { useSearch } from 'wouter'
import { planById } from '#domain/plans/index.ts'
import type { Plan } from '#domain/plans/plan.ts'
import type { TargetState } from '#domain/plans/target-state.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import type { TargetReport } from '#protocol/station-targets.ts'
import { Button } from '#ui/action/button.tsx'
import { DataTable } from '#ui/layout/data-table.tsx'
import type { Column } from '#ui/layout/data-table.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Meter } from '#ui/layout/meter.tsx'
import { TextLink } from '#ui/link/text-link.tsx'
import { StatusMark } from '#ui/status/status-mark.tsx'
import { targetAddress, targetsAddress } from '../addresses.ts'
import { StationFrame } from '../frame/station-frame.tsx'
import { Answered } from '../reading/answered.tsx'
import { useAnswer } from '../reading/use-answer.ts'
import { useNotePrint } from '../reading/use-note-print.ts'
import { useStation } from '../station-context.tsx'
import type { Period } from '../station-port.ts'
import { PeriodPicker } from './period-picker.tsx'
import { periodOf, periodWords } from './period.ts'
import { barShares, goalWords, neededWords, rateWords, targetGroups } from './target-figures.ts'
import type { TargetLine } from './target-figures.ts'
import { TargetStateMark } from './target-state-mark.tsx'
import styles from './targets.module.css'

export function TargetsScreen() {
  const { port, today } = useStation()
  const { from, to } = periodOf(new URLSearchParams(useSearch()), today)
  const load = useCallback(() => port.targets({ from, to }), [port, from, to])
  const answer = useAnswer(load)
  useNotePrint(port.noteTargetsPrinted)
  return (
    <StationFrame
      title={stationWords.station.rail.targets}
      current={targetsAddress()}
      actions={
        <Button icon="printer" onPress={() => window.print()}>
          {stationWords.station.targets.print}
        </Button>
      }
    >
      <Answered answer={answer}>{(report) => <Report report={report} period={{ from, to }} />}</Answered>
    </StationFrame>
  )
}

function Report({ report, period }: { report: TargetReport; period: Period }) {
  const plan = report.planId === null ? undefined : planById(report.planId)
  if (!plan) return <EmptyState icon="chart">{stationWords.station.targets.noPlan}</EmptyState>
  const groups = targetGroups(plan, report)
  return (
    <>
      <div className={styles.over}>
        <PeriodPicker period={period} addressOf={targetsAddress} />
        <Summary lines={groups.flatMap(({ lines }) => lines)} />
      </div>
      <DataTable
        caption={stationWords.station.targets.caption(periodWords(period))}
        columns={columnsFor(period)}
        groups={groups.map(({ label, lines }) => ({ id: label, label, rows: lines }))}
        rowKey={({ target }) => target.id}
      />
      <PlanNote plan={plan} />
    </>
  )
}

const tones = { met: 'ok', near: 'waiting', 'not-met': 'danger', 'no-data': 'ok', watch: 'ok' } as const satisfies Record<TargetState, string>

function columnsFor(period: Period): Column<TargetLine>[] {
  const { targets } = stationWords.station
  return [
    {
      id: 'name',
      head: targets.name,
      isRowHead: true,
      cell: ({ target, facts, accepted }) => (
        <span title={target.wording} className={styles.name}>
          <TextLink href={targetAddress(target.id, period)}>{told(facts.shortLabel)}</TextLink>
          {target.misprint && !accepted && <span className={styles.doubt}> {targets.doubt}</span>}
        </span>
      ),
    },
    { id: 'goal', head: targets.goal, look: 'quiet', cell: ({ target }) => <span className={styles.whole}>{goalWords(target)}</span> },
    { id: 'rate', head: targets.rate, look: 'strong', cell: ({ target, counted }) => (counted && rateWords(target, counted)) ?? '–' },
    { id: 'bar', head: targets.compare, cell: ({ target, counted, state }) => counted && <Compare target={target} counted={counted} state={state} /> },
    { id: 'state', head: targets.state, cell: ({ state }) => (
        <span className={styles.whole}>
          <TargetStateMark state={state} />
        </span>
      ) },
    { id: 'needed', head: targets.needed, cell: (line) => neededLink(line, period) },
  ]
}

function Compare({ target, counted, state }: Required<Pick<TargetLine, 'target' | 'counted'>> & Pick<TargetLine, 'state'>) {
  const { targets } = stationWords.station
  const caption = counted.denominator === 0 ? targets.noData : targets.ratio(counted.numerator, counted.denominator)
  const bar = barShares(target, counted)
  return (
    <>
      {bar.target === undefined ? <span className="tabular">{caption}</span> : <Meter {...bar} tone={state && tones[state]} caption={caption} />}
      {counted.unknown > 0 && <span className={styles.unknown}>{targets.unknown(counted.unknown)}</span>}
    </>
  )
}

function neededLink(line: TargetLine, period: Period) {
  const needed = neededWords(line)
  if (needed === null) return null
  return (
    <span className={styles.whole}>
      <TextLink href={targetAddress(line.target.id, period)} chevron>
        {needed}
      </TextLink>
    </span>
  )
}

function Summary({ lines }: { lines: readonly TargetLine[] }) {
  const { summary } = stationWords.station.targets
  const count = (state: TargetState | undefined) => lines.filter((line) => line.state === state).length
  return (
    <div className={styles.summary}>
      <StatusMark status="done" label={summary.met(count('met'))} size={18} />
      <StatusMark status="overdue" label={summary.near(count('near'))} size={18} />
      <StatusMark status="danger" label={summary['not-met'](count('not-met'))} size={18} />
      <StatusMark status="missing" label={summary['no-data'](count('no-data'))} size={18} />
      {count(undefined) > 0 && <span>{summary.notComputed(count(undefined))}</span>}
    </div>
  )
}

function PlanNote({ plan }: { plan: Plan }) {
  return <p className={styles.plan}>{stationWords.station.targets.planNote(plan.title, plan.place.name)}</p>
}
