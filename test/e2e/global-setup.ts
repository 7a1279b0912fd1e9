/** Before the browser tests: builds the product when the build is missing or older than the sources, and makes their training ward. */
import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { sourceStamp, stampPath } from '../../src/server/build-stamp.mjs'
import { nodeBinary, projectRoot } from '../harness/node-binary.ts'
import { startServer } from '../harness/server-process.ts'

const run = promisify(execFile)

/** The build's own way of telling whether it is still the sources'. */
function isFresh(): boolean {
  const stamp = stampPath(projectRoot)
  return existsSync(join(projectRoot, 'dist', 'server', 'main.js')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceStamp(projectRoot)
}

async function buildUnlessFresh(): Promise<void> {
  if (isFresh()) return
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV|TEST$|MODE$|DEV$|PROD$)/.test(name)))
  await run(nodeBinary(), ['src/server/build.mjs'], { cwd: projectRoot, env: environment, timeout: 300_000 })
}

/** Runs before the first browser test; what it gives runs after the last. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  await buildUnlessFresh()
  const ward = await startServer({ args: ['--demo'], readyWithinMs: 120_000 })
  // It is filled once its codes are printed.
  await ward.printed(/kich-hoat#\d{8}/)
  await ward.stop()
  provide('trainingWard', ward.dataDir)
  return ward.discard
}
