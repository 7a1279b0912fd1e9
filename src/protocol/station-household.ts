/** One household with everything that was written about it and its members, for the station. */
import type { StationRecord } from './station.ts'

export interface HouseholdFile {
  household: StationRecord
  members: StationRecord[]
  /** Newest day in the field first. */
  records: StationRecord[]
}
