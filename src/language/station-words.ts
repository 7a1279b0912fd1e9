/** Words of the station's own screens, apart from those that every phone must load. */
import type { LanguageCode } from './languages.ts'
import { viStation } from './vi-station.ts'
import type { StationWords } from './words-shape.ts'

/** The words in use; the station's screens read them when they are loaded. */
export let stationWords: StationWords = viStation

/** The words that the book keeps or somebody else will read: Vietnamese, whatever is spoken here. */
export const keptStationWords: StationWords = viStation

/** Puts the station's words of a language in place. */
export async function chooseStationLanguage(code: LanguageCode): Promise<void> {
  stationWords = code === 'en' ? (await import('./station-en.ts')).stationEn : viStation
}
