/**
 * The file of a backup, the same for both databases: gzip of one JSON line each for header, per table its columns and
 * rows (arrays), and a footer with counts and the SHA-256 of everything before it.
 */
import * as z from 'zod/mini'

/** Raised when an older program could no longer read the file. */
export const FORMAT_VERSION = 1

const FORMAT = 'so-noi-backup'
const name = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,62}$/))

/** Read first, so that a file of a newer program is told from one that is not a backup. */
export const formatSchema = z.object({ format: z.literal(FORMAT), version: z.int() })

export const headerSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(FORMAT_VERSION),
  id: z.string().check(z.regex(/^[0-9a-f-]{36}$/)),
  takenAt: z.int(),
  appVersion: z.string(),
  /** Migrations that the tables had, oldest first. */
  migrations: z.array(z.string()),
  /** The newest commit in it. */
  head: z.object({ seq: z.int(), mark: z.string() }),
})
export type BackupHeader = z.infer<typeof headerSchema>

export const tableSchema = z.object({ table: name, columns: z.array(name) })
export type BackupTableHead = z.infer<typeof tableSchema>

export const footerSchema = z.object({
  end: z.literal(true),
  counts: z.record(name, z.int()),
  rows: z.int(),
  sha256: z.string().check(z.length(64)),
})
export type BackupFooter = z.infer<typeof footerSchema>

/** What a column may hold: the schema has only text, numbers and nothing. */
export type Cell = string | number | null

/** The header of a new file. */
export function headerOf(more: Omit<BackupHeader, 'format' | 'version'>): BackupHeader {
  return { format: FORMAT, version: FORMAT_VERSION, ...more }
}
