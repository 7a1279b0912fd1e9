/** Tasks as the phone's lists say them: doses of one person are one line, because one card ends them all; a dose of the station is a reminder here. */
import type { PhoneTask } from './on-phone.ts'

/** One line: the task that leads it, what it says, and how many tasks it stands for. */
export interface PhoneLine {
  readonly task: PhoneTask
  readonly why: string
  readonly count: number
}

/** From so many missing doses on the line asks to look through the booklet. */
const MANY_DOSES = 6

/** Lines in the order of their first tasks. */
export function phoneLines(tasks: readonly PhoneTask[]): PhoneLine[] {
  const lines: PhoneTask[][] = []
  for (const task of tasks) {
    const line = task.form === 'immunisation' ? lines.find(([first]) => first?.form === task.form && first.person === task.person) : undefined
    if (line) line.push(task)
    else lines.push([task])
  }
  return lines.flatMap((line): PhoneLine[] => {
    const [task] = line
    return task ? [{ task, why: whyOf(task, line.length), count: line.length }] : []
  })
}

/** What one task says on the phone. */
export function whyOnPhone(task: PhoneTask): string {
  return whyOf(task, 1)
}

function whyOf({ form, why }: PhoneTask, count: number): string {
  if (form !== 'immunisation') return why
  if (count >= MANY_DOSES) return `Xem sổ tiêm: thiếu ${count} mũi`
  return `Nhắc tiêm: ${why}${count > 1 ? ` và ${count - 1} mũi nữa` : ''}`
}
