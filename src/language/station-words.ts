/** Words of the station's own screens, apart from those that every phone must load. */
import { viStation } from './vi-station.ts'

/** The words in use. */
export const stationWords: typeof viStation = viStation
