/** Runs the built product as its user does, in a process of its own that can be stopped, killed and started again. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningProcess, startProcess, waitUntilReady } from './child-process.ts'
import { freePort } from './free-port.ts'
import { nodeBinary, projectRoot } from './node-binary.ts'

/** What a test may choose; everything else is a fresh, empty station. */
export interface ServerOptions {
  /** Folder of the data; a new one in the temporary folder when absent. */
  dataDir?: string
  port?: number
  /** Added to the environment, e.g. `DATABASE_URL`. */
  env?: Record<string, string>
  args?: readonly string[]
  /** Start file, from the root of the checkout. */
  entry?: string
  /** Longest time to the first answer of /healthz. */
  readyWithinMs?: number
}

/** The running product. */
export interface ServerProcess {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  url: string
  port: number
  dataDir: string
  /** Everything printed since the last start. */
  output: () => string
  /** What fits among that, once it is printed; rejects when the process ends or takes too long. */
  printed: (pattern: RegExp) => Promise<RegExpExecArray>
  /** The link of a first run, with its token; rejects when none was printed. */
  setupLink: () => Promise<string>
  /** Runs one of its commands beside it, on the same data; returns what that printed. */
  command: (...words: readonly string[]) => Promise<string>
  /** Asks it to end (SIGTERM) and waits; returns its exit code or signal. */
  stop: () => Promise<number | NodeJS.Signals | null>
  /** Ends it at once (SIGKILL), as a power cut would. */
  kill: () => Promise<void>
  /** Starts it again on the same data and port, after `stop` or `kill`. */
  restart: () => Promise<void>
  /** Ends it and removes the data. */
  discard: () => Promise<void>
}

/** Longest wait for words that follow the first answer: a training ward is filled before its codes are printed. */
const PRINTED_MS = 60_000
const linkPattern = /https?:\/\/[\w.:[\]-]+\/thiet-lap#[\w.~=-]+/

/** The test runner's own settings would make the product run differently from a user's. */
function plainEnvironment(): Record<string, string | undefined> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(VITE|VITEST|NODE_OPTIONS|NODE_ENV|TEST$|DEV$|PROD$|MODE$|BASE_URL$|SSR$|DATABASE_URL$)/.test(name))
  return Object.fromEntries(kept)
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    const reply = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(2_000) })
    return reply.ok
  } catch {
    return false
  }
}

/** Starts the product and resolves when it answers. */
export async function startServer(options: ServerOptions = {}): Promise<ServerProcess> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'so-noi-data-')))
  const port = options.port ?? (await freePort())
  const url = `http://127.0.0.1:${port}`
  const start = (words: readonly string[]): RunningProcess =>
    startProcess(nodeBinary(), [options.entry ?? 'src/server/start.mjs', ...(options.args ?? []), ...words], {
      cwd: projectRoot,
      env: { ...plainEnvironment(), PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, ...options.env },
    })
  const begin = async (): Promise<RunningProcess> => {
    const started = start([])
    try {
      await waitUntilReady(started, () => isHealthy(url), options.readyWithinMs ?? 90_000)
    } catch (problem) {
      started.signal('SIGKILL')
      throw problem
    }
    return started
  }
  let current = await begin()
  const printed = async (pattern: RegExp): Promise<RegExpExecArray> => {
    let found: RegExpExecArray | null = null
    await waitUntilReady(current, async () => (found = pattern.exec(current.output())) !== null, PRINTED_MS)
    if (found === null) throw new Error(`${pattern} was not printed`)
    return found
  }
  const end = async (signal: NodeJS.Signals) => {
    current.signal(signal)
    return current.ended
  }
  return {
    url,
    port,
    dataDir,
    output: () => current.output(),
    printed,
    setupLink: async () => (await printed(linkPattern))[0],
    command: async (...words) => {
      const beside = start(words)
      await beside.ended
      return beside.output()
    },
    stop: () => end('SIGTERM'),
    kill: async () => {
      await end('SIGKILL')
    },
    restart: async () => {
      if (!current.hasEnded()) throw new Error('Stop or kill the server before starting it again.')
      current = await begin()
    },
    discard: async () => {
      await end('SIGKILL')
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
