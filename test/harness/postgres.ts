/** Runs a real PostgreSQL on a temporary folder, so that the store is tested on the database of a large station. */
import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { installDebian } from './apt.ts'
import { startProcess, waitUntilReady } from './child-process.ts'
import { freePort } from './free-port.ts'
import { isExecutable } from './node-binary.ts'

/** A running cluster with one empty database. */
export interface PostgresCluster {
  /** Connection URL of the database `so_noi`; no password, this machine only. */
  url: string
  /** Makes another empty database and returns its URL. */
  freshDatabase: (name: string) => Promise<string>
  stop: () => Promise<void>
}

/** How a cluster treats its files. */
export interface PostgresOptions {
  /** False for a throw-away one: what it has committed outlives every process but a power cut, and nothing waits for the disk. */
  isDurable?: boolean
}

const run = promisify(execFile)
const debianFolder = '/usr/lib/postgresql'

function binaryFolder(): string | undefined {
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder).toSorted((one, other) => Number(other) - Number(one)) : []
  const folders = [...versions.map((version) => join(debianFolder, version, 'bin')), ...(process.env.PATH ?? '').split(delimiter)]
  return folders.find((folder) => folder !== '' && isExecutable(join(folder, 'initdb')) && isExecutable(join(folder, 'postgres')))
}

/** PostgreSQL refuses root, so root runs it as the user made for it, or as nobody. */
async function serviceUser(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  const user = ['postgres', 'nobody'].map((name) => users.find(([known]) => known === name)).find((row) => row !== undefined)
  return { uid: Number(user?.[2] ?? 65_534), gid: Number(user?.[3] ?? 65_534) }
}

/** Runs one statement on a connection of its own. */
export async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    await query(url, 'select 1')
    return true
  } catch {
    return false
  }
}

async function makeFolder(user: { uid: number; gid: number } | undefined): Promise<string> {
  // A private TMPDIR of root would be closed to the database's own user.
  const folder = await mkdtemp(join(user ? '/tmp' : tmpdir(), 'so-noi-pg-'))
  await mkdir(join(folder, 'run'))
  for (const path of [folder, join(folder, 'run')]) {
    await chmod(path, 0o700)
    if (user) await chown(path, user.uid, user.gid)
  }
  return folder
}

async function startCluster(binaries: string, isDurable: boolean): Promise<PostgresCluster> {
  const user = await serviceUser()
  const folder = await makeFolder(user)
  const data = join(folder, 'data')
  const asUser = { ...user, cwd: folder, env: { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C.UTF-8' } }
  await run(join(binaries, 'initdb'), ['-D', data, '-U', 'so_noi', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'], asUser)
  const port = await freePort()
  const urlOf = (name: string) => `postgres://so_noi@127.0.0.1:${port}/${name}`
  const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=60', '-c', 'logging_collector=off', ...(isDurable ? [] : ['-c', 'fsync=off', '-c', 'full_page_writes=off'])]
  const server = startProcess(join(binaries, 'postgres'), ['-D', data, '-p', String(port), '-k', join(folder, 'run'), ...settings], asUser)
  const stop = async () => {
    server.child.kill('SIGINT')
    await server.ended
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  const freshDatabase = async (name: string) => {
    await query(urlOf('postgres'), `create database "${name.replaceAll('"', '""')}"`)
    return urlOf(name)
  }
  try {
    await waitUntilReady(server, () => isReady(urlOf('postgres')), 30_000)
    return { url: await freshDatabase('so_noi'), freshDatabase, stop }
  } catch (problem) {
    await stop()
    throw problem
  }
}

/** Starts a cluster; prints the reason and returns undefined on a machine that cannot have one. */
export async function startPostgres({ isDurable = true }: PostgresOptions = {}): Promise<PostgresCluster | undefined> {
  const reason = binaryFolder() === undefined ? installDebian('postgresql-15') : undefined
  const binaries = binaryFolder()
  if (binaries === undefined) {
    console.warn(`PostgreSQL tests are left out: ${reason ?? 'no binaries found'}`)
    return undefined
  }
  try {
    return await startCluster(binaries, isDurable)
  } catch (problem) {
    console.warn(`PostgreSQL tests are left out: ${problem instanceof Error ? problem.message : String(problem)}`)
    return undefined
  }
}
