/** `npm start`: checks Node, builds when the build is missing or older than the sources, then runs the endpoint in this process. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const OLDEST_NODE = [22, 18]

function isNodeTooOld() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [oldestMajor, oldestMinor] = OLDEST_NODE
  return major < oldestMajor || (major === oldestMajor && minor < oldestMinor)
}

/** node:sqlite says at each start that it is experimental; to a person at a station that reads like a fault. */
function quietenSqlite() {
  const emit = process.emitWarning.bind(process)
  process.emitWarning = (warning, ...rest) => {
    if (!String(warning).includes('SQLite is an experimental feature')) emit(warning, ...rest)
  }
}

async function buildWhenNeeded() {
  const { sourceStamp, stampPath } = await import('./build-stamp.mjs')
  const stamp = stampPath(root)
  const isFresh = existsSync(join(root, 'dist', 'server', 'main.js')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceStamp(root)
  if (isFresh) return
  process.stdout.write('Đang dựng ứng dụng, chờ khoảng nửa phút...\n')
  const { buildAll } = await import('./build.mjs')
  await buildAll(root, { checkWeight: false })
}

/** A fault of the build is for those who changed the sources; it is printed whole, without the stack of this program. */
async function canBuild() {
  try {
    await buildWhenNeeded()
    return true
  } catch (error) {
    process.stderr.write(`Chưa dựng được ứng dụng từ mã nguồn:\n${error.message}\n`)
    return false
  }
}

async function start(argv) {
  if (argv.includes('--dev')) {
    const { startDev } = await import('./start-dev.mjs')
    return startDev(root, argv)
  }
  if (!(await canBuild())) return 1
  const { main } = await import(pathToFileURL(join(root, 'dist', 'server', 'main.js')).href)
  return main(argv, process.env, { cwd: root })
}

if (isNodeTooOld()) {
  const needed = OLDEST_NODE.join('.')
  process.stderr.write(
    `Sổ Nôi cần Node ${needed} trở lên, máy đang có ${process.versions.node}; chạy "npm ci" rồi "npm start". ` +
      `(So Noi needs Node ${needed} or newer, this is ${process.versions.node}: run "npm ci", then "npm start".)\n`,
  )
  process.exitCode = 1
} else {
  quietenSqlite()
  process.exit(await start(process.argv.slice(2)))
}
