/** Types of build-weight.mjs, which runs without a compiler. */
interface ManifestChunk {
  file: string
  isEntry?: boolean
  imports?: string[]
  dynamicImports?: string[]
}

export function firstScripts(manifest: Record<string, ManifestChunk>): string[]
export function precachedFiles(workerText: string): string[]
export function weigh(client: string): { lines: string[]; isOver: boolean }
