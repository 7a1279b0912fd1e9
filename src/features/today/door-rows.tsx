/** The doors of a day as rows, drawn in slices so that a day with sixty of them is as quick as one with six. */
import type { DayRow } from '#domain/tasks/day-list.ts'
import type { PhoneTask } from '#domain/tasks/on-phone.ts'
import { useSlices } from '#ui/hooks/use-slices.ts'
import { ListRows } from '#ui/layout/list-row.tsx'
import { TaskRow, type RowGround } from './task-row.tsx'

/** A door with those of its tasks that stand in this list. */
export interface Door {
  row: DayRow<PhoneTask>
  tasks: readonly PhoneTask[]
}

export function DoorRows({ doors, label, people, today }: RowGround & { doors: readonly Door[]; label: string }) {
  const { shown, end } = useSlices(doors.length)
  return (
    <>
      <ListRows label={label}>
        {doors.slice(0, shown).map(({ row, tasks }) => (
          <TaskRow key={row.householdId} row={row} tasks={tasks} people={people} today={today} />
        ))}
      </ListRows>
      {shown < doors.length && <div ref={end} />}
    </>
  )
}
