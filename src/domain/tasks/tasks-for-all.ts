/** Tasks of many people at once: records are handed to the persons they name once, so that 5,000 people stay quick. */
import type { ProgrammeData } from '../indicators/counting/programme-data.ts'
import type { Task } from './task.ts'
import { taskBook, tasksIn, type TaskAsking } from './task-book.ts'

/** The tasks of everybody in the data, by the ids of the persons; entries that people said are one have theirs once. */
export function tasksForAll(data: ProgrammeData, asking: TaskAsking): Task[] {
  return tasksIn(taskBook(data, asking))
}
