/** The state of a target as shape and word; where this version does not count, it says so. */
import type { TargetState } from '#domain/plans/target-state.ts'
import { stationWords } from '#language/station-words.ts'
import { StatusMark } from '#ui/status/status-mark.tsx'
import type { Status } from '#ui/status/status-mark.tsx'
import styles from './targets.module.css'

const shapes: Record<Exclude<TargetState, 'watch'>, Status> = { met: 'done', near: 'overdue', 'not-met': 'danger', 'no-data': 'missing' }

export function TargetStateMark({ state }: { state: TargetState | undefined }) {
  const { states } = stationWords.station.targets
  if (state === undefined) return <span className={styles.notComputed}>{states.notComputed}</span>
  return state === 'watch' ? <b>{states.watch}</b> : <StatusMark status={shapes[state]} label={states[state]} size={18} />
}
