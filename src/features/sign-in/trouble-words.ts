/** Says in words why the endpoint did not do what was asked at the door. */
import { stationWords } from '#language/station-words.ts'
import type { DoorTrouble } from './sign-in-port.ts'

/** What happened and what to do. */
export function troubleWords(trouble: DoorTrouble): string {
  const { tooMany, unreachable, busy } = stationWords.signIn
  if (typeof trouble === 'object') return tooMany(Math.max(1, Math.ceil(trouble.waitSeconds / 60)))
  return trouble === 'unreachable' ? unreachable : busy
}
