/** English words of a password at the station: made new and typed twice, shown, and set by a link. */
import { many } from './many.ts'
import type { StationWords } from '../words-shape.ts'
export const password: StationWords['password'] = {
  label: 'Password',
  hint: 'At least 12 signs. Three or four words put together are strong.',
  again: 'Password again',
  show: 'Show the password',
  hide: 'Hide the password',
  faults: {
    short: 'A password needs at least 12 signs. Add a word.',
    guessed: 'This password is easy to guess. Put three or four different words together.',
    long: 'The password is too long. At most 200 signs.',
    differs: 'The two passwords differ. Write the same again.',
  },
  strength: {
    short: (missing: number) => `${many(missing, 'sign')} still missing.`,
    guessed: 'Easy to guess.',
    enough: 'Long enough.',
    good: 'Strong.',
    strong: 'Very strong.',
  },
  byLink: {
    title: 'Set a password',
    whose: (name: string, login: string) => `${name}, sign-in name ${login}`,
    after: 'Then the station opens. Other machines with this account must sign in again.',
    submit: 'Set the password and sign in',
    missing: 'The code is missing from the link. Open the whole link.',
    over: 'This link was used, is older than 24 hours, or there is a newer one. Ask for another.',
    toSignIn: 'Sign in',
  },
}
