/** Vietnamese of the station's own screens: loaded there only, for a phone never shows them. */
import { setup } from './vi/setup.ts'
import { signIn } from './vi/sign-in.ts'
import { station } from './vi/station.ts'

/** Words by area. */
export const viStation = { setup, signIn, station }
