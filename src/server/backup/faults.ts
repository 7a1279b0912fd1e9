/** Why a backup file cannot be used, or could not be written. */
import type { BackupFault } from '#protocol/station-backup.ts'

/** `foreign`: not a backup; `newer`: of a newer program; `incomplete`: whole as a file, but its content does not fit together. */
export type FileFault = 'missing' | 'foreign' | 'newer' | 'damaged' | 'incomplete'

/** Ends the reading of a file; `readBackup` turns it into a value. */
export class BadFile extends Error {
  readonly fault: FileFault

  constructor(fault: FileFault) {
    super(fault)
    this.fault = fault
  }
}

/** The code of a system or zlib error; empty for others. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** What the station is told about an error while writing. */
export function writingFault(error: unknown): BackupFault {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'no-space'
  return ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EIO', 'ENODEV', 'ESTALE'].includes(code) ? 'not-writable' : 'failed'
}

/** What the station is told about a copy that failed its trial. */
export function trialFault(fault: FileFault): BackupFault {
  return fault === 'incomplete' ? 'incomplete' : 'damaged'
}
