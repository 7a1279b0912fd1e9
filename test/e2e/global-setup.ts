/** Builds the product once before the browser tests, when the build is missing or older than the sources. */
import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sourceStamp, stampPath } from '../../src/server/build-stamp.mjs'
import { nodeBinary, projectRoot } from '../harness/node-binary.ts'

const run = promisify(execFile)

/** The build's own way of telling whether it is still the sources'. */
function isFresh(): boolean {
  const stamp = stampPath(projectRoot)
  return existsSync(join(projectRoot, 'dist', 'server', 'main.js')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceStamp(projectRoot)
}

/** Runs before the first browser test. */
export async function setup(): Promise<void> {
  if (isFresh()) return
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV|TEST$|MODE$|DEV$|PROD$)/.test(name)))
  await run(nodeBinary(), ['src/server/build.mjs'], { cwd: projectRoot, env: environment, timeout: 300_000 })
}
