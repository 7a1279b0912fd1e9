/** English words of the station's sign-in. */
import { many } from './many.ts'
import type { StationWords } from '../words-shape.ts'
export const signIn: StationWords['signIn'] = {
  title: 'Station sign-in',
  explain: 'This page is for the health station. Collaborators use the app on the phone.',
  login: 'Sign-in name',
  loginMissing: 'The sign-in name is missing.',
  passwordMissing: 'The password is missing.',
  submit: 'Sign in',
  byPasskey: 'Use a passkey',
  passkeyCancelled: 'Signing in by passkey did not work. Try again or use the password.',
  ended: 'The session is over. Sign in again to go on.',
  wrong: 'Name or password is wrong. Check each letter.',
  tooMany: (minutes: number) => `Too many wrong tries. Wait ${many(minutes, 'minute')}, then try again.`,
  unreachable: 'The server does not answer. Check the network, then try again.',
  busy: 'The server is busy. Wait a minute, then try again.',
  forgotten: 'Forgotten passwords are set anew by whoever keeps the server.',
}
