/** Unpacks the Chromium that npm carries (@sparticuz/chromium) with the libraries and fonts it needs. */
import { spawnSync } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { projectRoot } from './node-binary.ts'

/** A browser binary and the environment it wants beside the usual one. */
export interface BrowserBinary {
  path: string
  env: Record<string, string>
}

const packed = join(projectRoot, 'node_modules/@sparticuz/chromium')

/** The package's own settings name folders of a cloud service. */
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`

async function unpack(name: string, target: string): Promise<void> {
  await pipeline(createReadStream(join(packed, 'bin', name)), createBrotliDecompress(), createWriteStream(target))
}

async function unpackFolder(name: string, folder: string): Promise<void> {
  const archive = join(folder, name.replace(/\.br$/, ''))
  await unpack(name, archive)
  const { status, stderr } = spawnSync('tar', ['-xf', archive, '-C', folder, '--no-same-owner'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${name} could not be unpacked: ${stderr}`)
  await rm(archive)
}

/** The folder appears whole or not at all, so that two test processes may start at once. */
async function fill(folder: string): Promise<void> {
  await mkdir(join(folder, '..'), { recursive: true })
  const part = await mkdtemp(`${folder}.part-`)
  await Promise.all([
    unpack('chromium.br', join(part, 'chromium')),
    unpackFolder('al2023.tar.br', part),
    unpackFolder('fonts.tar.br', part),
    unpackFolder('swiftshader.tar.br', part),
  ])
  await chmod(join(part, 'chromium'), 0o755)
  await writeFile(join(part, 'fonts.conf'), fontSettings)
  await writeFile(join(part, 'whole'), '')
  try {
    await rename(part, folder)
  } catch (problem) {
    await rm(part, { recursive: true, force: true })
    if (!existsSync(join(folder, 'whole'))) throw problem
  }
}

/** The unpacked browser; undefined when the package is not installed or not meant for this machine. */
export async function chromiumFromNpm(): Promise<BrowserBinary | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(join(packed, 'bin/chromium.br'))) return undefined
  const { version } = JSON.parse(await readFile(join(packed, 'package.json'), 'utf8')) as { version: string }
  const folder = join(projectRoot, 'node_modules/.cache/so-noi', `chromium-${version}`)
  if (!existsSync(join(folder, 'whole'))) await fill(folder)
  const libraries = [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter((part) => part !== undefined && part !== '')
  const env: Record<string, string> = { LD_LIBRARY_PATH: libraries.join(':') }
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = folder
  return { path: join(folder, 'chromium'), env }
}
