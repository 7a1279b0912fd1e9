/** The `indexedDB` of one process: opens, upgrades and deletes databases of the phone's disk. */
import { MemoryConnection } from './connection.ts'
import type { DatabaseDisk } from './disk.ts'
import { MemoryEvent } from './events.ts'
import { compareKeys, needKey } from './keys.ts'
import { later } from './pump.ts'
import type { PhoneProcess } from './process.ts'
import { MemoryOpenRequest } from './request.ts'
import { MemoryTransaction } from './transaction.ts'

/** What stands for `globalThis.indexedDB`. */
export class MemoryFactory {
  readonly #process: PhoneProcess

  constructor(process: PhoneProcess) {
    this.#process = process
  }

  open(name: string, version?: number): MemoryOpenRequest {
    if (version !== undefined && (!Number.isInteger(version) || version < 1)) throw new TypeError('a version from 1 is needed')
    const request = new MemoryOpenRequest(null, null)
    this.#later(() => this.#open(request, this.#process.disk.database(name), version))
    return request
  }

  deleteDatabase(name: string): MemoryOpenRequest {
    const request = new MemoryOpenRequest(null, null)
    this.#later(() => {
      const disk = this.#process.disk.databases.get(name)
      const oldVersion = disk?.version ?? 0
      const done = () => {
        disk?.restore({ version: 0, stores: new Map() })
        this.#process.disk.databases.delete(name)
        this.#succeed(request, undefined, Object.assign(new MemoryEvent('success', request), { oldVersion }))
      }
      if (disk) this.#withoutOthers(request, disk, null, done)
      else done()
    })
    return request
  }

  databases(): Promise<{ name: string; version: number }[]> {
    const known = [...this.#process.disk.databases.values()].filter(({ version }) => version > 0)
    return Promise.resolve(known.map(({ name, version }) => ({ name, version })))
  }

  cmp(left: unknown, right: unknown): number {
    return Math.sign(compareKeys(needKey(left), needKey(right)))
  }

  #later(run: () => void): void {
    later({ process: this.#process, run })
  }

  #open(request: MemoryOpenRequest, disk: DatabaseDisk, wanted: number | undefined): void {
    const version = wanted ?? Math.max(disk.version, 1)
    if (version < disk.version) {
      return this.#fail(request, new DOMException(`The database has version ${disk.version}.`, 'VersionError'))
    }
    if (version === disk.version) return this.#succeed(request, new MemoryConnection(disk, this.#process))
    this.#withoutOthers(request, disk, version, () => this.#upgrade(request, disk, version))
  }

  /** Asks the other connections to close, and goes on when they have. */
  #withoutOthers(request: MemoryOpenRequest, disk: DatabaseDisk, newVersion: number | null, go: () => void): void {
    const open = () => [...disk.connections].filter((one) => !one.isClosed || disk.isBusy(one))
    for (const other of open().filter((one) => !one.isClosed)) {
      other.emit(Object.assign(new MemoryEvent('versionchange', other), { oldVersion: disk.version, newVersion }))
    }
    let isTold = false
    const look = () => {
      if (open().length === 0) return go()
      if (!isTold && open().some((one) => !one.isClosed)) {
        isTold = true
        request.emit(Object.assign(new MemoryEvent('blocked', request), { oldVersion: disk.version, newVersion }))
      }
      // Only a macrotask lets others act when nothing else is due.
      setImmediate(() => this.#later(look))
    }
    if (open().length === 0) go()
    else this.#later(look)
  }

  #upgrade(request: MemoryOpenRequest, disk: DatabaseDisk, version: number): void {
    const before = disk.snapshot()
    const oldVersion = disk.version
    disk.version = version
    disk.stores = new Map(before.stores)
    const connection = new MemoryConnection(disk, this.#process)
    const transaction = new MemoryTransaction(connection, [...disk.stores.keys()], 'versionchange', 'strict')
    connection.upgrading = transaction
    transaction.onRollback(() => {
      disk.version = before.version
      disk.stores = new Map(before.stores)
    })
    disk.begin(transaction, () => {
      connection.upgrading = undefined
      request.transaction = null
      if (transaction.error === null && disk.version === version && !connection.isClosed) this.#succeed(request, connection)
      else {
        connection.close()
        this.#fail(request, new DOMException('The upgrade was aborted.', 'AbortError'))
      }
    })
    request.value = connection
    request.readyState = 'done'
    request.transaction = transaction
    transaction.upgrade(Object.assign(new MemoryEvent('upgradeneeded', request), { oldVersion, newVersion: version }))
  }

  #succeed(request: MemoryOpenRequest, value: unknown, event = new MemoryEvent('success', request)): void {
    this.#later(() => {
      request.value = value
      request.failure = null
      request.readyState = 'done'
      request.emit(event)
    })
  }

  #fail(request: MemoryOpenRequest, reason: DOMException): void {
    this.#later(() => {
      request.value = undefined
      request.failure = reason
      request.readyState = 'done'
      request.emit(new MemoryEvent('error', request, true))
    })
  }
}
