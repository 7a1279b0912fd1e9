/** Says why the endpoint gave nothing, and how to mend it. */
import { stationWords } from '#language/station-words.ts'
import type { StationProblem } from '../station-port.ts'

/** One sentence or two for a problem; those that a person cannot tell apart share theirs. */
export function problemWords(problem: StationProblem): string {
  const { problems } = stationWords.station
  switch (problem) {
    case 'unreachable':
      return problems.unreachable
    case 'forbidden':
      return problems.forbidden
    case 'not-found':
      return problems.notFound
    case 'too-many':
      return problems.tooMany
    case 'signed-out':
      return problems.signedOut
    case 'name-taken':
      return problems.nameTaken
    case 'bad-credentials':
      return stationWords.station.own.presentWrong
    case 'weak-password':
      return stationWords.password.faults.guessed
    case 'open-referral':
      return problems.openReferral
    case 'upgrade':
    case 'server-too-old':
      return problems.reload
    default:
      return problems.busy
  }
}
