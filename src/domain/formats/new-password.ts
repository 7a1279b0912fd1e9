/** A new password typed twice: judged by its length and by what guessers try first, as the endpoint judges it (`protocol/account.ts`). */
import * as z from 'zod/mini'
import { isEasilyGuessed } from './easily-guessed.ts'

/** What is said of a password that will not do. */
export interface NewPasswordWords {
  short: string
  long: string
  guessed: string
  differs: string
}

/** Fewest characters of a password. */
export const SHORTEST_PASSWORD = 12
/** Most characters: whole sentences fit, a flood does not. */
export const LONGEST_PASSWORD = 200

/** Its length as a person counts: one sign with its marks is one, however a keyboard sends it. */
export function passwordLength(password: string): number {
  return Array.from(password.normalize('NFC')).length
}

/** The two fields, for the schema of a form; the mistakes are said in the given words. */
export function newPasswordFields({ short, long, guessed }: NewPasswordWords) {
  return {
    password: z.string().check(
      z.refine((password) => passwordLength(password) >= SHORTEST_PASSWORD, short),
      z.refine((password) => passwordLength(password) <= LONGEST_PASSWORD, long),
      z.refine((password) => passwordLength(password) < SHORTEST_PASSWORD || !isEasilyGuessed(password), guessed),
    ),
    passwordAgain: z.string(),
  }
}

/** Both times the same; told at the second field, even while other fields are wrong. */
export function passwordsAgree({ differs }: NewPasswordWords) {
  return z.refine<{ password: string; passwordAgain: string }>(({ password, passwordAgain }) => password === passwordAgain, {
    path: ['passwordAgain'],
    error: differs,
    when: () => true,
  })
}
