/** Vietnamese of the station's own screens: loaded there only, for a phone never shows them. */
import { password } from './vi/password.ts'
import { setup } from './vi/setup.ts'
import { signIn } from './vi/sign-in.ts'
import { station } from './vi/station.ts'

/** Words by area. */
export const viStation = { password, setup, signIn, station }
