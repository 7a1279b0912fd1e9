/** What signing in and setting a password by a link ask for; the app answers from the endpoint. */
import type { AccountLinkState } from '#protocol/account.ts'

/** Why the endpoint did not do what was asked, whatever that was. */
export type DoorTrouble = 'unreachable' | 'busy' | { waitSeconds: number }

/** How a try to sign in ended. */
export type SignInOutcome = 'signed-in' | 'bad-credentials' | DoorTrouble

export type SignInPort = {
  signIn: (login: string, password: string) => Promise<SignInOutcome>
  /** Absent where the browser cannot keep passkeys; `cancelled` when the device gave none. */
  byPasskey: (() => Promise<SignInOutcome | 'cancelled'>) | undefined
}

/** Whose password a link sets. */
export type LinkAccount = NonNullable<AccountLinkState['account']>

export type SetPasswordPort = {
  /** A link is over when it was used, is older than a day, or a newer one was given: the endpoint does not say which. */
  accountOf: (token: string) => Promise<{ account: LinkAccount } | { problem: 'link-over' | DoorTrouble }>
  setPassword: (token: string, password: string) => Promise<'signed-in' | 'link-over' | 'weak-password' | DoorTrouble>
}
