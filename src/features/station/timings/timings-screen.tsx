/** Thời gian thao tác: how long each task takes on the phones against the figures of ux.md §1; nothing says whose phone it was. */
import { formatNumberVi } from '#domain/formats/number-vi.ts'
import { timedTasks, type TimedTask } from '#domain/timings/timed-tasks.ts'
import { stateOf, type TimingState } from '#domain/timings/timing-summary.ts'
import { stationWords } from '#language/station-words.ts'
import type { StationTiming, StationTimings } from '#protocol/timings.ts'
import { Banner } from '#ui/layout/banner.tsx'
import { DataTable, type Column } from '#ui/layout/data-table.tsx'
import { StatusMark, type Status } from '#ui/status/status-mark.tsx'
import { timingsAddress } from '../addresses.ts'
import { StationFrame } from '../frame/station-frame.tsx'
import { Answered } from '../reading/answered.tsx'
import { useAnswer } from '../reading/use-answer.ts'
import { useStation } from '../station-context.tsx'

const { timings: w } = stationWords.station

type Line = { task: TimedTask; found: StationTiming | undefined }

const shapes: Record<TimingState, Status> = { ok: 'done', over: 'overdue', slow: 'danger', none: 'missing' }

/** One decimal under ten seconds: a tap and a half tells nothing more. */
function secondsWords(ms: number): string {
  return formatNumberVi(ms / 1000, ms < 10_000 ? 1 : 0)
}

const columns: readonly Column<Line>[] = [
  { id: 'task', head: w.task, isRowHead: true, cell: ({ task }) => task.label },
  { id: 'count', head: w.count, cell: ({ found }) => found?.count ?? 0 },
  { id: 'median', head: w.median, look: 'strong', cell: ({ found }) => (found ? w.seconds(secondsWords(found.median)) : w.none) },
  { id: 'p90', head: w.p90, cell: ({ found }) => (found ? w.seconds(secondsWords(found.p90)) : w.none) },
  { id: 'taps', head: w.taps, cell: ({ found }) => found?.medianTaps ?? w.none },
  { id: 'figure', head: w.figure, look: 'quiet', cell: ({ task }) => w.figureOf(formatNumberVi(task.seconds), task.taps) },
  {
    id: 'state',
    head: w.state,
    cell: ({ task, found }) => {
      const state = stateOf(task, found?.median ?? null)
      return <StatusMark status={shapes[state]} label={w.states[state]} size={18} />
    },
  },
]

export function TimingsScreen() {
  const { port } = useStation()
  const answer = useAnswer(port.timings)
  return (
    <StationFrame title={w.title} current={timingsAddress()}>
      <Answered answer={answer}>{(found) => <Table found={found} />}</Answered>
    </StationFrame>
  )
}

function Table({ found: { days, lines } }: { found: StationTimings }) {
  const rows = timedTasks.map((task): Line => ({ task, found: lines.find((line) => line.task === task.id) }))
  return (
    <>
      <Banner icon="clock">{w.explain(days)}</Banner>
      <DataTable caption={w.caption} columns={columns} groups={[{ id: 'all', rows }]} rowKey={({ task }) => task.id} />
    </>
  )
}
