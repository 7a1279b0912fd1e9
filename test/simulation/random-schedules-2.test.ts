/** The other half of the random schedules that every test run plays. */
import { randomSchedules } from './random-schedules.ts'

randomSchedules(2)
