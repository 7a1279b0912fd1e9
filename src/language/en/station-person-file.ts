/** English words of one person's file: what the book holds about her, to be read and printed for her. */
import type { stationPersonFile as stationPersonFileVi } from '../vi/station-person-file.ts'
import type { Widened } from '../words-shape.ts'
export const stationPersonFile: Widened<typeof stationPersonFileVi> = {
  personFile: {
    open: 'Make a person’s file',
    link: (name: string) => `File of ${name}`,
    title: (name: string) => `File of ${name}`,
    explain: 'All the book holds about one person, to hand to that person. Each opening goes into the trail.',
    print: 'Print the file',
    save: 'Download',
    back: 'To the household’s page',
    file: (name: string, day: string) => `ho-so-${name}-${day}`,
    lead: {
      made: (who: string, when: string) => `Made by ${who} at ${when}.`,
      place: (station: string, province: string) => `${station}, ${province}.`,
      scope: 'The file tells only of this person. What the same forms say of others is left out.',
      training: 'Training book: people and figures are made up by the software.',
    },
    who: 'About this person',
    again: (at: number) => `Repeated entry ${at}, found to be the same person`,
    mother: 'Mother',
    father: 'Father',
    home: 'Place of living',
    records: 'Forms written',
    noRecords: 'No form about this person yet.',
    restricted: 'Restricted file',
    restrictedIntro: 'Only its writer and the named officer see this part.',
    held: 'Forms to mend',
    heldIntro: 'The station has them, but not in the book yet.',
    readings: 'Who looked, who wrote',
    readingsIntro: 'From the station’s trail, newest first.',
    noReadings: 'The trail has no line about this person yet.',
    older: 'There are older lines in the station’s trail.',
    wrote: (who: string, when: string, what: string) => `${who} wrote, station received ${when}: ${what}`,
    fact: (label: string, value: string) => `${label}: ${value}`,
  },
}
