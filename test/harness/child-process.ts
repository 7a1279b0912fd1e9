/** Starts a process with its own group, so that nothing it started outlives it. */
import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process'

/** A running process with its end as a promise and what it printed so far. */
export interface RunningProcess {
  child: ChildProcess
  /** Resolves with the exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals | null>
  output: () => string
  hasEnded: () => boolean
  /** Signals the whole group; a group that is gone is left alone. */
  signal: (name: NodeJS.Signals) => void
}

const running = new Set<RunningProcess>()

process.once('exit', () => {
  for (const one of running) one.signal('SIGKILL')
})

/** Starts a command; it is killed when this process ends without stopping it. */
export function startProcess(command: string, args: readonly string[], options: SpawnOptions): RunningProcess {
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  const keep = (chunk: Buffer) => {
    printed += chunk.toString('utf8')
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  let over = false
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    const finish = (result: number | NodeJS.Signals | null) => {
      over = true
      running.delete(one)
      resolve(result)
    }
    child.once('error', (problem) => {
      printed += `\n${problem.message}`
      finish(null)
    })
    child.once('exit', (code, signal) => finish(code ?? signal))
  })
  const one: RunningProcess = {
    child,
    ended,
    output: () => printed,
    hasEnded: () => over,
    signal: (name) => {
      if (child.pid === undefined) return
      try {
        process.kill(-child.pid, name)
      } catch (problem) {
        if (!(problem instanceof Error && 'code' in problem && problem.code === 'ESRCH')) throw problem
      }
    },
  }
  running.add(one)
  return one
}

/** Asks every 50 ms until `isReady` says so; throws with what the process printed when it ended or took too long. */
export async function waitUntilReady(one: RunningProcess, isReady: () => Promise<boolean>, withinMs: number): Promise<void> {
  const deadline = Date.now() + withinMs
  while (!(await isReady())) {
    const why = one.hasEnded() ? 'ended' : Date.now() > deadline ? `was not ready after ${withinMs} ms` : undefined
    if (why !== undefined) throw new Error(`The process ${why}. It printed:\n${one.output().slice(-4000)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
