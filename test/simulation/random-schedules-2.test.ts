/** The other half of the random schedules that every test run plays. */
import { thousandSchedules } from './thousand-schedules.ts'

thousandSchedules(2)
