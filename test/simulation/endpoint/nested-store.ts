/**
 * The store of the simulated endpoint: the real schema and Kysely over SQLite in memory, with moments to go back to.
 * A moment is a copy of the tables beside the book; only tables that were written since are copied back.
 */
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { CompiledQuery, Kysely, SqliteAdapter, SqliteQueryCompiler, type DatabaseConnection, type Driver, type QueryResult } from 'kysely'
import type { Schema } from '#server/store/schema.ts'
import type { Store } from '#server/store/store.ts'
import { openMoments } from './moments.ts'

/** Thrown in place of an answer when the endpoint's process dies. */
export class EndpointCrash extends Error {}

/** Where the process dies in the next write. */
export type CrashPoint = 'before-commit' | 'after-commit'

/** A store with what a test may do to it. */
export interface NestedStore extends Store {
  /** The next write meets this. */
  crashAt: CrashPoint | undefined
  /** Writes that were committed. */
  commits: number
  /** Makes room for moments of these names; once, when all tables are there. */
  prepareMoments: (names: readonly string[]) => void
  /** Marks this moment. */
  mark: (name: string) => void
  /** Goes back to a moment, which stays marked. */
  goBack: (name: string) => void
  /** Rows of a query, past Kysely: for looking, not for working. */
  look: <Row>(sql: string, ...values: SQLInputValue[]) => Row[]
}

/** Opens one. */
export function openNestedStore(): NestedStore {
  // References are not enforced: tables are laid back one by one, and switching it would throw all prepared statements away.
  const database = new DatabaseSync(':memory:', { enableForeignKeyConstraints: false })
  database.exec('pragma synchronous = off; pragma temp_store = memory')
  const moments = openMoments(database)
  const prepare = keptStatements(database)
  const db = new Kysely<Schema>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new NestedDriver(prepare, moments.touch),
      createIntrospector: () => {
        throw new Error('nobody asks for this')
      },
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  })
  const store: NestedStore = {
    crashAt: undefined,
    commits: 0,
    read: (work) => db.connection().execute(work),
    write: (_lane, work) => write(store, db, work),
    refreshStatistics: () => Promise.resolve(),
    close: () => db.destroy(),
    prepareMoments: moments.prepare,
    mark: moments.mark,
    goBack: moments.goBack,
    look: <Row>(sql: string, ...values: SQLInputValue[]) => prepare(sql).statement.all(...values) as Row[],
  }
  return store
}

/** Writes one after the other, as the one connection of the real store does. */
async function write<T>(store: NestedStore, db: Kysely<Schema>, work: (db: Kysely<Schema>) => Promise<T>): Promise<T> {
  const crash = store.crashAt
  store.crashAt = undefined
  const result = await db.transaction().execute(async (transaction) => {
    const done = await work(transaction)
    if (crash === 'before-commit') throw new EndpointCrash(crash)
    return done
  })
  store.commits += 1
  if (crash === 'after-commit') throw new EndpointCrash(crash)
  return result
}

interface Prepared {
  statement: StatementSync
  isReading: boolean
  /** Table that it writes. */
  table: string | undefined
}

function keptStatements(database: DatabaseSync): (sql: string) => Prepared {
  const kept = new Map<string, Prepared>()
  return (sql) => {
    const known = kept.get(sql)
    if (known) return known
    const statement = database.prepare(sql)
    const [, table] = /^(?:insert into|update|delete from) "(\w+)"/.exec(sql) ?? []
    const made = { statement, isReading: statement.columns().length > 0, table }
    kept.set(sql, made)
    return made
  }
}

class NestedDriver implements Driver {
  readonly #connection: DatabaseConnection
  #last: Promise<void> = Promise.resolve()
  #free: (() => void) | undefined

  constructor(prepare: (sql: string) => Prepared, touch: (table: string) => void) {
    this.#connection = new NestedConnection(prepare, touch)
  }

  async init(): Promise<void> {
    await Promise.resolve()
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#last
    this.#last = new Promise((resolve) => {
      void before.then(() => {
        this.#free = resolve
      })
    })
    await before
    return this.#connection
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'))
  }

  async releaseConnection(): Promise<void> {
    this.#free?.()
    await Promise.resolve()
  }

  async destroy(): Promise<void> {
    await Promise.resolve()
  }
}

class NestedConnection implements DatabaseConnection {
  readonly #prepare: (sql: string) => Prepared
  readonly #touch: (table: string) => void

  constructor(prepare: (sql: string) => Prepared, touch: (table: string) => void) {
    this.#prepare = prepare
    this.#touch = touch
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { statement, isReading, table } = this.#prepare(sql)
    if (table !== undefined) this.#touch(table)
    const values = parameters as SQLInputValue[]
    if (isReading) return { rows: statement.all(...values) as Row[] }
    const { changes, lastInsertRowid } = statement.run(...values)
    return Promise.resolve({ rows: [], insertId: BigInt(lastInsertRowid), numAffectedRows: BigInt(changes) })
  }

  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    await Promise.resolve()
    yield* []
    throw new Error('nobody streams')
  }
}
