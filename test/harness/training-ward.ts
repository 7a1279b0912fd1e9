/** The training ward of the browser tests: made once in a run, and copied for every test file that works in one. */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { startServer, type ServerProcess } from './server-process.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the ward that is copied. */
    trainingWard: string
  }
}

/** Starts the product on a copy of the ward, as `npm start -- --demo` does the second time: with codes of its own. */
export async function startTrainingWard(): Promise<ServerProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), 'so-noi-ward-'))
  try {
    await cp(inject('trainingWard'), dataDir, { recursive: true })
    return await startServer({ args: ['--demo'], dataDir })
  } catch (problem) {
    await rm(dataDir, { recursive: true, force: true })
    throw problem
  }
}
