/** Reads the settings from the environment; what is wrong comes back as sentences for the person who started the program. */
import { accessSync, constants, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createSecureContext } from 'node:tls'
import * as z from 'zod/mini'
import { readBackupSettings, type BackupSettings } from './backup/settings.ts'
import { areRanges } from './http/trusted-proxy.ts'
import { USUAL_OFFLINE_DAYS } from './ward/profile.ts'

export interface Config {
  port: number
  host: string
  dataDir: string
  databaseUrl: string | undefined
  /** Origin without a slash at the end. */
  publicUrl: string | undefined
  isDemo: boolean
  /** Number from which the training ward's people are drawn. */
  demoSeed: number
  /** Days without an exchange after which a phone closes its screens. */
  offlineDays: number
  backup: BackupSettings
  /** Addresses and ranges of the proxies that are believed about who asks; undefined for those on this machine. */
  trustedProxies: readonly string[] | undefined
  /** Opens the metrics from elsewhere. */
  metricsToken: string | undefined
  /** The certificate with its chain, and its key; absent when another server before us speaks https. */
  tls: { cert: Buffer; key: Buffer } | undefined
}

/** The settings, or one sentence per mistake. */
export type ConfigResult = { config: Config } | { refusals: string[] }

const portSchema = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(65_535))

/** Reads PORT, HOST, DATA_DIR, DATABASE_URL, PUBLIC_URL, OFFLINE_DAYS, TLS_CERT, TLS_KEY, TRUSTED_PROXY, METRICS_TOKEN, the BACKUP_ settings and `--demo`; makes the data folder. */
export function readConfig(argv: readonly string[], env: Readonly<Record<string, string | undefined>>, cwd: string): ConfigResult {
  const isDemo = argv.includes('--demo')
  const refusals: string[] = []
  const read = <T>(value: { ok: T } | { refusal: string }): T | undefined => {
    if ('ok' in value) return value.ok
    refusals.push(value.refusal)
    return undefined
  }
  const port = read(readPort(env['PORT']))
  const databaseUrl = read(readDatabaseUrl(env['DATABASE_URL']))
  const publicUrl = read(readPublicUrl(env['PUBLIC_URL']))
  const dataDir = read(readDataDir(resolve(cwd, demoFolder(env['DATA_DIR'], isDemo))))
  const offlineDays = read(readOfflineDays(env['OFFLINE_DAYS']))
  const tls = read(readTls(env['TLS_CERT'], env['TLS_KEY'], cwd))
  const trustedProxies = read(readProxies(env['TRUSTED_PROXY']))
  const metricsToken = read(readMetricsToken(env['METRICS_TOKEN']))
  const backup = readBackupSettings(env, { cwd, dataDir: dataDir ?? cwd, isDemo })
  if ('refusals' in backup) refusals.push(...backup.refusals)
  if (refusals.length > 0 || port === undefined || dataDir === undefined || offlineDays === undefined || tls === undefined || trustedProxies === undefined || metricsToken === undefined || 'refusals' in backup) return { refusals }
  const host = env['HOST'] || '0.0.0.0'
  return { config: { backup: backup.settings, offlineDays, port, host, dataDir, databaseUrl: databaseUrl || undefined, publicUrl: publicUrl || undefined, isDemo, demoSeed: readSeed(argv), tls: tls.pair, trustedProxies: trustedProxies.ranges, metricsToken: metricsToken || undefined } }
}

/** Invented people never share a folder with real ones. */
function demoFolder(dataDir: string | undefined, isDemo: boolean): string {
  if (!isDemo) return dataDir || 'data'
  return dataDir ? join(dataDir, 'demo') : 'data-demo'
}

const DEFAULT_SEED = 2026

/** `--seed=7`; anything else gives the usual people. */
function readSeed(argv: readonly string[]): number {
  const text = argv.find((word) => word.startsWith('--seed='))?.slice('--seed='.length) ?? ''
  return /^\d{1,9}$/.test(text) ? Number(text) : DEFAULT_SEED
}

type Read<T> = { ok: T } | { refusal: string }

function readPort(text: string | undefined): Read<number> {
  if (!text) return { ok: 8080 }
  const parsed = z.safeParse(portSchema, text)
  return parsed.success ? { ok: parsed.data } : { refusal: `PORT phải là số từ 1 đến 65535, đang là “${text}”. Ví dụ: PORT=8080` }
}

function readOfflineDays(text: string | undefined): Read<number> {
  if (!text) return { ok: USUAL_OFFLINE_DAYS }
  const days = Number(text)
  return Number.isInteger(days) && days >= 7 && days <= 90 ? { ok: days } : { refusal: `OFFLINE_DAYS phải là số ngày từ 7 đến 90, đang là “${text}”. Ví dụ: OFFLINE_DAYS=30` }
}

function readProxies(text: string | undefined): Read<{ ranges: readonly string[] | undefined }> {
  if (!text) return { ok: { ranges: undefined } }
  const ranges = text.split(',').map((part) => part.trim())
  if (text === 'none') return { ok: { ranges: [] } }
  return areRanges(ranges)
    ? { ok: { ranges } }
    : { refusal: `TRUSTED_PROXY phải là địa chỉ IP hoặc dải địa chỉ, cách nhau bằng dấu phẩy, đang là “${text}”. Ví dụ: TRUSTED_PROXY=10.0.0.5,10.1.0.0/16` }
}

/** Long enough that nobody guesses it; it is not repeated. */
function readMetricsToken(text: string | undefined): Read<string> {
  if (!text) return { ok: '' }
  return /^[\x21-\x7e]{24,200}$/.test(text)
    ? { ok: text }
    : { refusal: 'METRICS_TOKEN phải có từ 24 đến 200 ký tự, không dấu, không khoảng trắng. Ví dụ: METRICS_TOKEN=$(openssl rand -hex 24)' }
}

function readDatabaseUrl(text: string | undefined): Read<string> {
  if (!text) return { ok: '' }
  const isPostgres = URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol)
  // The address holds a password: it is not repeated.
  return isPostgres ? { ok: text } : { refusal: 'DATABASE_URL phải là địa chỉ PostgreSQL. Ví dụ: DATABASE_URL=postgres://sonoi:matkhau@localhost:5432/sonoi' }
}

function readPublicUrl(text: string | undefined): Read<string> {
  if (!text) return { ok: '' }
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isOrigin = url !== undefined && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === ''
  return isOrigin ? { ok: url.origin } : { refusal: `PUBLIC_URL phải là địa chỉ web không có đường dẫn, đang là “${text}”. Ví dụ: PUBLIC_URL=https://sonoi.example.vn` }
}

/** Both files or neither; read once, so a renewed certificate needs a new start. */
function readTls(certFile: string | undefined, keyFile: string | undefined, cwd: string): Read<{ pair: Config['tls'] }> {
  if (!certFile && !keyFile) return { ok: { pair: undefined } }
  const example = 'Ví dụ: TLS_CERT=/etc/so-noi/fullchain.pem TLS_KEY=/etc/so-noi/privkey.pem'
  if (!certFile || !keyFile) return { refusal: `TLS_CERT và TLS_KEY phải có cả hai. ${example}` }
  try {
    const [cert, key] = [readFileSync(resolve(cwd, certFile)), readFileSync(resolve(cwd, keyFile))]
    createSecureContext({ cert, key })
    return { ok: { pair: { cert, key } } }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return { refusal: `TLS_CERT hoặc TLS_KEY không dùng được (${code}). ${example}` }
  }
}

function readDataDir(folder: string): Read<string> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.R_OK | constants.W_OK)
    return { ok: folder }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return { refusal: `DATA_DIR không ghi được vào “${folder}” (${code}). Chọn thư mục khác, ví dụ: DATA_DIR=/var/lib/so-noi` }
  }
}
