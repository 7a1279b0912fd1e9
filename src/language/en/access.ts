/** English words of a phone whose screens are closed: locked by the station, too long without it, or taken out of use. */
import { many } from './many.ts'
import type { Words } from '../words-shape.ts'
export const access: Words['access'] = {
  lockedTitle: 'Phone locked',
  locked: (day: string) => `The station locked this phone on ${day}. Call the station to open it.`,
  lockedUndated: 'The station locked this phone. Call the station to open it.',
  leaseTitle: 'Too long without the station',
  lease: (days: number) => `This phone has not reached the station for ${many(days, 'day')}. Turn on data, then tap Try again.`,
  leaseUndated: 'This phone has not reached the station for too long. Turn on data, then tap Try again.',
  endedTitle: 'Phone no longer in use',
  ended: (day: string) => `This phone was taken out of use on ${day}. Call the station to open it.`,
  endedUndated: 'This phone was taken out of use. Call the station to open it.',
  reason: (reason: string) => `Reason: ${reason}`,
  keptTitle: 'Still on this phone',
  keptAll: 'Forms and drafts are untouched. Open the phone again and go on.',
  waiting: 'Waiting to send',
  refused: 'To mend',
  drafts: 'Unfinished',
  forms: (count: number) => many(count, 'form'),
  endedKept: 'All forms are with the station. The book on this phone is erased.',
  call: (station: string) => `Call ${station}`,
  callShort: 'Call the station',
  noNumber: 'This phone does not hold the station’s number. Ask the group head.',
  retry: 'Try again',
  stillLocked: 'The station has not opened this phone yet. Call, then try again.',
  enterCode: 'Enter a new code',
}
