/** The settings of backups: where, when, how many are kept, whether the folder is another machine's. */
import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { FolderSettings } from './off-machine.ts'
import type { Keep } from './rotation.ts'

export interface BackupSettings extends FolderSettings {
  /** Minutes after midnight in Viet Nam; undefined when nothing is taken by itself. */
  at: number | undefined
  keep: Keep
}

type Env = Readonly<Record<string, string | undefined>>
type Read<T> = { ok: T } | { refusal: string }

const TWO_IN_THE_MORNING = 120
const KEPT: Keep = { days: 14, months: 12 }

/** Reads BACKUP_DIR, BACKUP_AT, BACKUP_KEEP and BACKUP_OFF_MACHINE; a training ward takes no copies by itself. */
export function readBackupSettings(env: Env, { cwd, dataDir, isDemo }: { cwd: string; dataDir: string; isDemo: boolean }): { settings: BackupSettings } | { refusals: string[] } {
  const dir = readDir(env['BACKUP_DIR'], cwd, dataDir)
  const at = readAt(env['BACKUP_AT'])
  const keep = readKeep(env['BACKUP_KEEP'])
  const offMachine = readOffMachine(env['BACKUP_OFF_MACHINE'])
  if ('ok' in dir && 'ok' in at && 'ok' in keep && 'ok' in offMachine) {
    const settings = { dir: dir.ok, isDirNamed: Boolean(env['BACKUP_DIR']), at: isDemo ? undefined : at.ok, keep: keep.ok, offMachine: offMachine.ok }
    return { settings }
  }
  return { refusals: [dir, at, keep, offMachine].flatMap((read) => ('refusal' in read ? [read.refusal] : [])) }
}

/** A folder that is not there yet may be a disk that is not plugged in: that is found at each backup, and told. */
function readDir(text: string | undefined, cwd: string, dataDir: string): Read<string> {
  const dir = text ? resolve(cwd, text) : join(dataDir, 'sao-luu')
  const isFile = statSync(dir, { throwIfNoEntry: false })?.isDirectory() === false
  return isFile ? { refusal: `BACKUP_DIR phải là thư mục, “${dir}” là tệp. Ví dụ: BACKUP_DIR=/mnt/sao-luu` } : { ok: dir }
}

function readAt(text: string | undefined): Read<number | undefined> {
  if (!text) return { ok: TWO_IN_THE_MORNING }
  if (text === 'off') return { ok: undefined }
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text) ?? []
  return hours === undefined
    ? { refusal: `BACKUP_AT phải là giờ Việt Nam hoặc “off”, đang là “${text}”. Ví dụ: BACKUP_AT=02:00` }
    : { ok: Number(hours) * 60 + Number(minutes) }
}

function readKeep(text: string | undefined): Read<Keep> {
  if (!text) return { ok: KEPT }
  const [, days, months] = /^([1-9]\d{0,2})\+(\d{1,3})$/.exec(text) ?? []
  return days === undefined
    ? { refusal: `BACKUP_KEEP phải là số bản ngày + số bản tháng, đang là “${text}”. Ví dụ: BACKUP_KEEP=14+12` }
    : { ok: { days: Number(days), months: Number(months) } }
}

function readOffMachine(text: string | undefined): Read<boolean | undefined> {
  if (!text) return { ok: undefined }
  return text === 'yes' || text === 'no'
    ? { ok: text === 'yes' }
    : { refusal: `BACKUP_OFF_MACHINE chỉ nhận yes hoặc no, đang là “${text}”. Ví dụ: BACKUP_OFF_MACHINE=yes` }
}
