/** Starts nginx with the example of README.md, made fit for a test: own ports, own folder, a certificate of its own. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startProcess, waitUntilReady } from './child-process.ts'
import { projectRoot } from './node-binary.ts'

/** A running proxy. */
export interface Nginx {
  httpPort: number
  httpsPort: number
  /** The certificate, for a client that trusts it. */
  ca: Buffer
  discard: () => Promise<void>
}

/** Where nginx lies; undefined when this machine has none. */
export function findNginx(): string | undefined {
  return ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find((path) => existsSync(path) && spawnSync(path, ['-v']).status === 0)
}

/** The first block of README.md that is marked as nginx's. */
async function example(): Promise<string> {
  const block = /```nginx\n([\s\S]*?)```/.exec((await readFile(join(projectRoot, 'README.md'), 'utf8')).replaceAll(/^ {3}/gm, ''))?.[1]
  if (block === undefined) throw new Error('README.md has no example for nginx')
  return block
}

function replaced(text: string, words: readonly (readonly [string, string])[]): string {
  return words.reduce((made, [from, to]) => {
    if (!made.includes(from)) throw new Error(`the example for nginx no longer says "${from}"`)
    return made.replaceAll(from, to)
  }, text)
}

/** Starts it before an endpoint on `upstreamPort`. */
export async function startNginx(path: string, upstreamPort: number, { httpPort, httpsPort }: { httpPort: number; httpsPort: number }): Promise<Nginx> {
  const folder = await mkdtemp(join(tmpdir(), 'so-noi-nginx-'))
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', cert], { stdio: 'ignore' })
  const servers = replaced(await example(), [
    ['listen 80;', `listen 127.0.0.1:${httpPort};`],
    ['listen 443 ssl', `listen 127.0.0.1:${httpsPort} ssl`],
    ['return 301 https://sonoi.example.vn$', `return 301 https://localhost:${httpsPort}$`],
    ['sonoi.example.vn', 'localhost'],
    ['/etc/so-noi/fullchain.pem', cert],
    ['/etc/so-noi/privkey.pem', key],
    ['127.0.0.1:8080', `127.0.0.1:${upstreamPort}`],
  ])
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  await writeFile(join(folder, 'nginx.conf'), `${user}\ndaemon off;\nworker_processes 1;\npid ${folder}/nginx.pid;\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\n${folders}\n${servers}\n}\n`)
  const running = startProcess(path, ['-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf')], { cwd: folder })
  const discard = async () => {
    running.signal('SIGTERM')
    await running.ended
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await waitUntilReady(running, () => isListening(httpsPort), 10_000)
  } catch (problem) {
    await discard()
    throw problem
  }
  return { httpPort, httpsPort, ca: await readFile(cert), discard }
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}
