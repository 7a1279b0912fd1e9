/** Starts the endpoint: settings, store, the app on one origin, the set-up link of a first run, a graceful stop. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { createApp } from './app.ts'
import { renewSetupToken } from './auth/setup-token.ts'
import { copyBeforeUpgrade } from './backup/before-upgrade.ts'
import { runBackupCommand } from './backup/command.ts'
import { nextDueAt, startBackupSchedule, type BackupSchedule } from './backup/schedule.ts'
import { takeServingLock, type ServingLock } from './backup/serving-lock.ts'
import { restoring } from './backup/words.ts'
import { commandOf, noteRestore } from './commands.ts'
import { readConfig, type Config } from './config.ts'
import type { DemoSignIn } from './demo/seed-demo.ts'
import type { AppOptions } from './http/context.ts'
import { errorTrace, jsonLog, type Log } from './http/log.ts'
import { readStaticFiles } from './http/static-files.ts'
import { usualTraffic } from './http/traffic.ts'
import { listen, type Listening } from './listen.ts'
import type { Ports } from './ports.ts'
import { openStore } from './store/open-store.ts'
import type { Store } from './store/store.ts'
import { startTidying } from './tidy.ts'

/** What `main` needs beside arguments and environment; a development server brings its own pages. */
export interface MainOptions {
  cwd: string
  /** Answers what is not the API's, in place of the built app. */
  pages?: (app: ReturnType<typeof createApp>) => Parameters<typeof listen>[0]
}

const systemPorts: Ports = { now: Date.now, randomBytes: (count) => new Uint8Array(randomBytes(count)) }

/** Runs until stopped, or one of the commands `backup`, `restore` and those of `commands.ts`; the returned number is the exit code. */
export async function main(argv: readonly string[], env: Readonly<Record<string, string | undefined>>, options: MainOptions): Promise<number> {
  const read = readConfig(argv, env, options.cwd)
  if ('refusals' in read) return complain(read.refusals)
  const { config } = read
  const log = jsonLog((line) => process.stdout.write(line), systemPorts.now)
  const [command, ...words] = argv
  const say = (sentence: string): boolean => process.stdout.write(`${sentence}\n`)
  const asked = commandOf(argv)
  if (asked) return orUnopened(config, log, () => asked({ config, ports: systemPorts, say, origin: originOf(config, config.port) }))
  if (command !== 'backup' && command !== 'restore') return serve(config, log, options)
  // What went well is said in sentences.
  const onlyFaults: Log = (entry) => {
    if (entry['event'] !== 'backup') log(entry)
  }
  return orUnopened(config, log, async () => {
    const code = await runBackupCommand(command, words, { config, ports: systemPorts, appVersion: __APP_VERSION__, cwd: options.cwd, log: onlyFaults, say })
    if (command === 'restore' && code === 0) await noteRestore({ config, ports: systemPorts })
    return code
  })
}

async function orUnopened(config: Config, log: Log, work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (error) {
    return complain([unopened(error, config, log)])
  }
}

async function serve(config: Config, log: Log, options: MainOptions): Promise<number> {
  const opened = await open(config, log)
  if (typeof opened === 'string') return complain([opened])
  const { store } = opened
  const files = readStaticFiles(join(options.cwd, 'dist', 'client'))
  const app = createApp(store, systemPorts, { files, log, traffic: usualTraffic, ...appSettings(config) })
  const listening = await listen(options.pages?.(app) ?? app.fetch, config)
  if (typeof listening === 'string') {
    await close(opened)
    return complain([listening])
  }
  await greet(config, store, listening.port)
  const stopTidying = startTidying(store, systemPorts, log)
  return untilStopped({ ...opened, ...planBackups(config, store, log), stopTidying }, listening, log)
}

function appSettings({ publicUrl, offlineDays, backup, tls, trustedProxies, metricsToken }: Config): AppOptions {
  const { at } = backup
  return { offlineDays, isTls: tls !== undefined, trustedProxies, metricsToken, ...(publicUrl ? { publicUrl } : {}), ...(at === undefined ? {} : { nextBackupAt: () => nextDueAt(systemPorts.now(), at) }) }
}

function planBackups(config: Config, store: Store, log: Log): { schedule?: BackupSchedule } {
  const { backup: settings } = config
  if (settings.at === undefined) return {}
  return { schedule: startBackupSchedule({ store, ports: systemPorts, place: config, settings, appVersion: __APP_VERSION__, log }, settings.at) }
}

/** What a running endpoint holds and gives back at its end. */
interface Opened {
  store: Store
  lock: ServingLock
  schedule?: BackupSchedule
  stopTidying?: () => void
}

async function close({ store, lock, schedule, stopTidying }: Opened): Promise<void> {
  stopTidying?.()
  await schedule?.stop()
  await store.close()
  await lock.release()
}

function complain(sentences: readonly string[]): number {
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`)
  return 1
}

async function open(config: Config, log: Log): Promise<Opened | string> {
  let lock: ServingLock | undefined
  try {
    lock = await takeServingLock(config, 'serving')
    if (!lock) return restoring
    await copyBeforeUpgrade({ ports: systemPorts, place: config, settings: config.backup, appVersion: __APP_VERSION__, log })
    const onIdleError = (error: Error): void => log({ event: 'database', ...errorTrace(error) })
    return { lock, store: await openStore({ ...config, now: systemPorts.now, onIdleError }) }
  } catch (error) {
    await lock?.release()
    return unopened(error, config, log)
  }
}

function unopened(error: unknown, config: Config, log: Log): string {
  log({ event: 'database', ...errorTrace(error) })
  return config.databaseUrl
    ? 'DATABASE_URL không kết nối được. Xem PostgreSQL đã chạy chưa, tên và mật khẩu đúng chưa.'
    : `DATA_DIR có tệp dữ liệu không mở được: “${join(config.dataDir, 'so-noi.sqlite')}”. Khôi phục từ bản sao lưu hoặc chọn thư mục khác.`
}

function originOf({ publicUrl, tls }: Config, port: number): string {
  return publicUrl ?? `${tls ? 'https' : 'http'}://localhost:${port}`
}

async function greet(config: Config, store: Store, port: number): Promise<void> {
  const origin = originOf(config, port)
  process.stdout.write(`\nSổ Nôi: ${origin}\n`)
  if (config.isDemo) {
    const { seedDemo } = await import('./demo/seed-demo.ts')
    process.stdout.write(demoWelcome(origin, await seedDemo(store, systemPorts, config.demoSeed)))
    return
  }
  const token = await renewSetupToken(store, systemPorts)
  if (token !== undefined) process.stdout.write(`Thiết lập lần đầu, dùng một lần: ${origin}/thiet-lap#${token}\n\n`)
}

/** What a newcomer or a trainer types next. */
function demoWelcome(origin: string, { stationLogin, stationPassword, phones }: DemoSignIn): string {
  const lines = phones.map(({ name, role, group, code }) => `  ${name}, ${role === 'group_head' ? `tổ trưởng ${group}` : group}: ${origin}/kich-hoat#${code}`)
  return [
    'Phường tập huấn: mọi người và số liệu ở đây đều do phần mềm đặt ra.',
    `Trạm: ${origin}/tram, tên ${stationLogin}, mật khẩu ${stationPassword}`,
    'Điện thoại của cộng tác viên, mỗi mã dùng một lần:',
    ...lines,
    '\n',
  ].join('\n')
}

function untilStopped(opened: Opened, listening: Listening, log: Log): Promise<number> {
  return new Promise((resolve) => {
    let isStopping = false
    const stop = (code: number): void => {
      if (isStopping) return
      isStopping = true
      void listening
        .close()
        .then(() => close(opened))
        .then(() => resolve(code))
    }
    process.once('SIGTERM', () => stop(0))
    process.once('SIGINT', () => stop(0))
    for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
      process.on(event, (error: unknown) => {
        log({ event: 'unexpected', ...errorTrace(error) })
        stop(1)
      })
    }
  })
}
