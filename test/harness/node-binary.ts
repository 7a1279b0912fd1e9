/** Names the Node that runs the product: the one that npm installed with it, else the one running now. */
import { accessSync, constants } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Absolute folder of the checkout. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** True for a file that this process may start. */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Path of the Node to start the product with. */
export function nodeBinary(): string {
  const locked = `${projectRoot}/node_modules/node-${process.platform}-${process.arch}/bin/node`
  return isExecutable(locked) ? locked : process.execPath
}
