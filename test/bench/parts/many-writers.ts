/** Several processes write into one database while one reader follows all areas by cursor; afterwards nothing may be missing. */
import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import { createApp } from '#server/app.ts'
import type { Store } from '#server/store/store.ts'
import { startProcess } from '../../harness/child-process.ts'
import type { SharedPostgres } from '../../harness/shared-postgres.ts'
import { Phone } from '../../server/phone.ts'
import { benchDatabase, type StoreName } from './databases.ts'
import { makeWards, type ManyWard } from './many-wards.ts'
import { writerReportSchema, type WriterPlan, type WriterReport } from './writer-plan.ts'

/** How many and how long. */
export interface WritersPlan {
  store: StoreName
  seconds: number
  processes: number
  /** Over all processes. */
  writers: number
  wards: number
  seed: number
  /** The built program `writer.ts`. */
  program: string
}

/** What was counted. */
export interface WritersReport extends WriterReport {
  /** Pulls of the reader while others wrote. */
  pulls: number
  /** Rows that the reader had taken in before the last writer ended. */
  readWhileWriting: number
  records: number
  /** Records that the reader does not have, or has in an older state. */
  missed: number
  /** Ops with an answer that are not in the database, or there twice. */
  lost: number
}

const ports = { now: Date.now, randomBytes: (count: number) => new Uint8Array(randomBytes(count)), pass: () => undefined }

/** Plays it out, on a database that is lent or one of its own; undefined on a machine without it. */
export async function playWriters(plan: WritersPlan, lent?: SharedPostgres): Promise<WritersReport | undefined> {
  const database = await benchDatabase(plan.store, lent)
  if (!database) return undefined
  try {
    const store = await database.open()
    const wards = await makeWards(store, ports, plan.wards, Math.ceil(plan.writers / plan.wards))
    const app = createApp(await database.open(), ports)
    const readers = wards.map(({ reader }) => new Phone(app, ports, reader))
    const where = { databaseUrl: database.databaseUrl, dataDir: database.dataDir }
    const state = { isOver: false }
    const reading = follow(readers, state)
    const reports = await Promise.all(shares(wards, plan).map((phones, index) => write(plan, { ...where, phones, seconds: plan.seconds, seed: plan.seed + index * 100 })))
    state.isOver = true
    const { pulls, readWhileWriting } = await reading
    for (const reader of readers) await reader.pull()
    return { ...added(reports), pulls, readWhileWriting, ...(await compare(store, wards, readers)) }
  } finally {
    await database.discard()
  }
}

/** The phones of each process; every process writes into every ward, so that wards are shared between processes. */
function shares(wards: readonly ManyWard[], { processes, writers }: WritersPlan): WriterPlan['phones'][] {
  const longest = Math.max(...wards.map((ward) => ward.writers.length))
  const inTurn = Array.from({ length: longest }, (_, turn) => wards.flatMap((ward) => ward.writers[turn] ?? [])).flat().slice(0, writers)
  return Array.from({ length: processes }, (_, process) => inTurn.filter((_phone, index) => index % processes === process))
}

async function write(plan: WritersPlan, words: WriterPlan): Promise<WriterReport> {
  const started = startProcess(process.execPath, ['--disable-warning=ExperimentalWarning', plan.program, JSON.stringify(words)], {})
  const code = await started.ended
  if (code !== 0) throw new Error(`a writer ended with ${code}:\n${started.output().slice(-2000)}`)
  return z.parse(writerReportSchema, JSON.parse(started.output().trim().split('\n').at(-1) ?? ''))
}

function added(reports: readonly WriterReport[]): WriterReport {
  const sum = (name: keyof WriterReport) => reports.reduce((total, report) => total + report[name], 0)
  return { commits: sum('commits'), rows: sum('rows'), busy: sum('busy'), slowestMs: Math.max(...reports.map(({ slowestMs }) => slowestMs)) }
}

/** Goes from ward to ward; small pages make the cursor stop in the middle of what others are writing. */
async function follow(readers: readonly Phone[], state: { isOver: boolean }): Promise<{ pulls: number; readWhileWriting: number }> {
  let pulls = 0
  while (!state.isOver) {
    for (const reader of readers) {
      await reader.pull(40)
      pulls += 1
      // SQLite answers without ever waiting: the ends of the writers must get their turn.
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  return { pulls, readWhileWriting: readers.reduce((total, reader) => total + reader.seen.size, 0) }
}

async function compare(store: Store, wards: readonly ManyWard[], readers: readonly Phone[]): Promise<Pick<WritersReport, 'records' | 'missed' | 'lost'>> {
  const { feed, ops, devices } = await store.read(async (db) => ({
    feed: await db.selectFrom('feed').innerJoin('record', 'record.id', 'feed.record_id').select(['feed.record_id', 'feed.seq', 'record.ward']).where('record.kind', '=', 'household').execute(),
    ops: await db.selectFrom('op').select(['op_id', 'device']).execute(),
    devices: await db.selectFrom('device').select(['id', 'ack_n']).execute(),
  }))
  const seenIn = new Map(wards.map(({ ward }, index) => [ward, readers[index]?.seen]))
  const missed = feed.filter(({ record_id, seq, ward }) => seenIn.get(ward)?.get(record_id)?.seq !== seq).length
  const answered = devices.reduce((total, { ack_n }) => total + ack_n, 0)
  const writing = new Set(devices.filter(({ ack_n }) => ack_n > 0).map(({ id }) => id))
  const kept = new Set(ops.filter(({ device }) => writing.has(device)).map(({ op_id }) => op_id)).size
  return { records: feed.length, missed, lost: Math.abs(answered - kept) }
}
