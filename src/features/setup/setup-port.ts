/** What the set-up asks for; the app answers from the endpoint. */
import type { SetupRequest, SetupState, UnitFound } from '#protocol/setup.ts'

/** Why an ask gave nothing. */
export type SetupProblem = 'unreachable' | 'busy' | 'too-many' | 'link-used' | 'already-set-up' | 'wrong-shape' | 'weak-password'

export type SetupResult<Value> = { ok: true; value: Value } | { ok: false; problem: SetupProblem }

export type SetupPort = {
  state: (token: string) => Promise<SetupResult<SetupState>>
  searchUnits: (query: string) => Promise<SetupResult<UnitFound[]>>
  /** Sets the ward up and signs its first person in. */
  create: (request: SetupRequest) => Promise<SetupResult<null>>
}
