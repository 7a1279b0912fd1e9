/** What the filters of the family list ask beside the book itself: who goes with child, and where something is overdue. */
import { isOpen } from '#domain/tasks/task.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { readExpecting, readListedTasks } from '../kept/listed-tasks.ts'
import type { Phone } from '../phone.ts'

/** Marks of people and of households, by their ids. */
export interface FamilyMarks {
  expecting: ReadonlySet<string>
  overdue: ReadonlySet<string>
}

/** Reads them for the phone's present day. */
export async function readFamilyMarks(phone: Phone): Promise<FamilyMarks> {
  const today = dayInVietNam(phone.ports.now())
  const [expecting, { tasks }] = await Promise.all([readExpecting(phone, today), readListedTasks(phone, today)])
  return { expecting, overdue: new Set(tasks.filter((task) => isOpen(task) && task.state === 'overdue').map(({ household }) => household)) }
}
