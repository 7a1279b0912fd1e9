/** The disk of a phone with its databases: it outlives processes, can be copied whole, and can be full. */
import type { MemoryConnection } from './connection.ts'
import { DatabaseDisk, type DiskSnapshot } from './disk.ts'
import { PhoneProcess } from './process.ts'

/** All databases of a phone at one moment. */
export type PhoneSnapshot = ReadonlyMap<string, DiskSnapshot>

/** A phone's disk. */
export class PhoneDisk {
  readonly databases = new Map<string, DatabaseDisk>()

  /** Starts a process on this phone. */
  start(): PhoneProcess {
    return new PhoneProcess(this)
  }

  /** The database with this name; made, empty, when it is not there. */
  database(name: string): DatabaseDisk {
    const known = this.databases.get(name)
    if (known) return known
    const made = new DatabaseDisk(name)
    this.databases.set(name, made)
    return made
  }

  /** What is committed now; costs nothing. */
  snapshot(): PhoneSnapshot {
    return new Map([...this.databases].map(([name, database]) => [name, database.snapshot()]))
  }

  /** Puts an earlier state, or another phone's, onto this disk. */
  restore(snapshot: PhoneSnapshot): void {
    for (const [name, database] of this.databases) if (!snapshot.has(name)) database.restore({ version: 0, stores: new Map() })
    for (const [name, state] of snapshot) this.database(name).restore(state)
  }

  /** Another phone with the same content. */
  fork(): PhoneDisk {
    const other = new PhoneDisk()
    other.restore(this.snapshot())
    return other
  }

  /** Bytes that each database may take from now on. */
  set quota(bytes: number) {
    for (const database of this.databases.values()) database.quota = bytes
  }

  /** True while a transaction is open. */
  isBusy(): boolean {
    return [...this.databases.values()].some((database) => database.hasWork)
  }

  /** A power cut: transactions that asked for no flush may be gone. */
  losePower(): void {
    for (const database of this.databases.values()) database.losePower()
  }

  forget(isDead: (connection: MemoryConnection) => boolean): void {
    for (const database of this.databases.values()) database.forget(isDead)
  }
}
