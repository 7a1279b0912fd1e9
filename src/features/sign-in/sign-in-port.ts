/** What signing in asks for; the app answers from the endpoint. */

/** How a try to sign in ended. */
export type SignInOutcome = 'signed-in' | 'bad-credentials' | 'unreachable' | 'busy' | { waitSeconds: number }

export type SignInPort = { signIn: (login: string, password: string) => Promise<SignInOutcome> }
