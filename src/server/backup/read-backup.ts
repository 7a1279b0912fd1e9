/** Reads a backup file in batches and proves on the way that it is whole: checksum, counts, order of its parts. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setImmediate } from 'node:timers/promises'
import { createGunzip } from 'node:zlib'
import * as z from 'zod/mini'
import { migrations } from '../store/migrations/index.ts'
import { BadFile, codeOf, type FileFault } from './faults.ts'
import { footerSchema, formatSchema, FORMAT_VERSION, headerSchema, tableSchema, type BackupFooter, type BackupHeader, type BackupTableHead, type Cell } from './format.ts'

const BATCH_ROWS = 500
/** No row is nearly as long: an op has at most 64 KiB. */
const LONGEST_LINE = 16 * 1024 * 1024

/** Takes the parts as they come; each is waited for. */
export interface Receiver {
  header: (header: BackupHeader) => Promise<void>
  table: (head: BackupTableHead) => Promise<void>
  rows: (head: BackupTableHead, rows: Cell[][]) => Promise<void>
}

/** Reads it all; what the receiver has taken counts only when a footer comes back. */
export async function readBackup(path: string, receiver: Receiver, signal?: AbortSignal): Promise<BackupFooter | FileFault> {
  try {
    await checkOutside(path)
    let footer: BackupFooter | undefined
    const read = async (source: AsyncIterable<Buffer>): Promise<void> => {
      footer = await readParts(linesOf(source), receiver)
    }
    await pipeline(createReadStream(path), createGunzip(), read, ...(signal ? [{ signal }] : []))
    return footer ?? 'damaged'
  } catch (error) {
    return faultOf(error)
  }
}

/** Only the first line, to tell a copy by; what follows is not looked at. */
export async function readHeader(path: string): Promise<BackupHeader | FileFault> {
  const source = createReadStream(path)
  const text = source.pipe(createGunzip())
  source.once('error', (error) => text.destroy(error))
  try {
    for await (const line of linesOf(text)) return headerOf(line)
    return 'damaged'
  } catch (error) {
    return faultOf(error)
  } finally {
    source.destroy()
    text.destroy()
  }
}

/** SHA-256 of a file as it lies there. */
export async function fileSha256(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

function faultOf(error: unknown): FileFault {
  if (error instanceof BadFile) return error.fault
  const code = codeOf(error)
  if (code === 'ENOENT' || code === 'EISDIR') return 'missing'
  if (code.startsWith('Z_')) return 'damaged'
  throw error
}

async function checkOutside(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0)
    if (bytesRead < 2 || buffer[0] !== 0x1f || buffer[1] !== 0x8b) throw new BadFile(bytesRead === 0 ? 'damaged' : 'foreign')
  } finally {
    await file.close()
  }
  const expected = await checksumBeside(path)
  if (expected !== undefined && expected !== (await fileSha256(path))) throw new BadFile('damaged')
}

/** Undefined when the file came without its checksum: the one inside still holds. */
async function checksumBeside(path: string): Promise<string | undefined> {
  try {
    const line = await readFile(`${path}.sha256`, 'utf8')
    return /^([0-9a-f]{64}) {2}/.exec(line)?.[1] ?? `unreadable for ${basename(path)}`
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Splits at line feeds only: text may hold every other sort of line end. */
async function* linesOf(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of source) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    let start = 0
    for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a, start)) {
      yield bytes.subarray(start, end)
      start = end + 1
    }
    rest = bytes.subarray(start)
    if (rest.length > LONGEST_LINE) throw new BadFile('foreign')
  }
  if (rest.length > 0) throw new BadFile('damaged')
}

async function readParts(lines: AsyncIterable<Buffer>, receiver: Receiver): Promise<BackupFooter> {
  const hash = createHash('sha256')
  const counts: Record<string, number> = {}
  let header: BackupHeader | undefined
  let head: BackupTableHead | undefined
  let footer: BackupFooter | undefined
  let batch: Cell[][] = []
  const flush = async (): Promise<void> => {
    if (head && batch.length > 0) await receiver.rows(head, batch)
    batch = []
    await setImmediate()
  }
  for await (const line of lines) {
    if (footer) throw new BadFile('damaged')
    const value = header ? parsed(line) : undefined
    if (!header) {
      header = headerOf(line)
      await receiver.header(header)
    } else if (head && isRow(value, head)) {
      batch.push(value)
      counts[head.table] = (counts[head.table] ?? 0) + 1
      if (batch.length >= BATCH_ROWS) await flush()
    } else {
      await flush()
      footer = z.safeParse(footerSchema, value).data
      if (footer) continue
      head = z.safeParse(tableSchema, value).data
      if (!head || counts[head.table] !== undefined) throw new BadFile('damaged')
      counts[head.table] = 0
      await receiver.table(head)
    }
    hash.update(line)
    hash.update('\n')
  }
  if (!header || !footer || footer.sha256 !== hash.digest('hex') || !isSame(footer.counts, counts)) throw new BadFile('damaged')
  return footer
}

function parsed(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8'))
  } catch {
    throw new BadFile('damaged')
  }
}

function isRow(value: unknown, { columns }: BackupTableHead): value is Cell[] {
  return (
    Array.isArray(value) &&
    value.length === columns.length &&
    value.every((cell) => cell === null || typeof cell === 'string' || typeof cell === 'number')
  )
}

function isSame(said: Readonly<Record<string, number>>, counted: Readonly<Record<string, number>>): boolean {
  const names = Object.keys(said)
  return names.length === Object.keys(counted).length && names.every((table) => said[table] === counted[table])
}

/** A newer program may have written what this one cannot read, and says so in its header. */
function headerOf(line: Buffer): BackupHeader {
  let value: unknown
  try {
    value = JSON.parse(line.toString('utf8'))
  } catch {
    throw new BadFile('foreign')
  }
  const format = z.safeParse(formatSchema, value).data
  if (!format) throw new BadFile('foreign')
  if (format.version > FORMAT_VERSION) throw new BadFile('newer')
  const header = z.safeParse(headerSchema, value).data
  if (!header) throw new BadFile('damaged')
  const isKnown = header.migrations.every((id, index) => id === migrations[index]?.id)
  if (!isKnown || header.migrations.length === 0) throw new BadFile('newer')
  return header
}
