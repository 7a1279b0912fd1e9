/** `npm run bench -- <name> [--option value …]`: builds test/bench/<name>.ts as the product is built and runs its `run`. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildProgram } from './build-program.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))

/** Benches are the files of this folder that export `run`; their first comment says what they show. */
function benches() {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name: name.slice(0, -3), text: readFileSync(`${folder}/${name}`, 'utf8') }))
    .filter(({ text }) => text.includes('export async function run('))
}

function list() {
  process.stdout.write('npm run bench -- <name> [--option value …]\n\n')
  for (const { name, text } of benches()) process.stdout.write(`${name.padEnd(14)} ${/^\/\*\* (.*?)(?: \*\/)?$/m.exec(text)?.[1] ?? ''}\n`)
}

/** `--seconds 30 --store=sqlite --gzip` gives { seconds: '30', store: 'sqlite', gzip: 'true' }. */
function readOptions(argv) {
  const options = {}
  for (let at = 0; at < argv.length; at += 1) {
    const [name, value] = argv[at].replace(/^--/, '').split('=')
    if (!argv[at].startsWith('--')) throw new Error(`Not an option: ${argv[at]}`)
    if (value !== undefined) options[name] = value
    else if (argv[at + 1] !== undefined && !argv[at + 1].startsWith('--')) options[name] = argv[(at += 1)]
    else options[name] = 'true'
  }
  return options
}

async function runBench(name, options) {
  const program = await buildProgram(`test/bench/${name}.ts`)
  process.once('exit', program.remove)
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130))
  const { run } = await import(pathToFileURL(program.file).href)
  return run(options)
}

/** node:sqlite says at each start that it is experimental. */
const emitWarning = process.emitWarning.bind(process)
process.emitWarning = (warning, ...rest) => {
  if (!String(warning).includes('SQLite is an experimental feature')) emitWarning(warning, ...rest)
}

const [name, ...rest] = process.argv.slice(2)
if (benches().some((bench) => bench.name === name)) process.exit(await runBench(name, readOptions(rest)))
list()
process.exit(name === undefined ? 0 : 1)
