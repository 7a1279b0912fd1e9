/** Carries one decision out for many copies, one after the other, and counts what the endpoint took. */
import type { StationPort, StationProblem } from '../station-port.ts'
import type { CopyView } from './copy-view.ts'

export type CopiesResolved = { done: number; left: number; problem?: StationProblem }

/** One that is settled by now counts as done. Without an answer the rest is not tried: it would only wait as long again. */
export async function resolveCopies(
  port: Pick<StationPort, 'resolveCopy'>,
  copies: readonly Pick<CopyView, 'row'>[],
  action: 'accept' | 'dismiss',
  onProgress: (done: number) => void = () => undefined,
): Promise<CopiesResolved> {
  let done = 0
  let problem: StationProblem | undefined
  for (const { row } of copies) {
    const result = await port.resolveCopy({ device: row.device, recordId: row.recordId, action })
    if (result.ok || result.problem === 'not-found') done += 1
    else {
      problem ??= result.problem
      if (result.problem !== 'wrong-shape') break
    }
    onProgress(done)
  }
  return { done, left: copies.length - done, problem }
}
