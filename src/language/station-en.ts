/** English of the station's own screens: loaded there only, by whoever chooses it. */
import { password } from './en/password.ts'
import { setup } from './en/setup.ts'
import { signIn } from './en/sign-in.ts'
import { station } from './en/station.ts'
import type { StationWords } from './words-shape.ts'

/** Words by area. */
export const stationEn: StationWords = { password, setup, signIn, station }
