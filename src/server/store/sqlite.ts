/** The store on SQLite: one connection, WAL with a full sync at every commit, writes begun as writes. */
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import {
  CompiledQuery,
  Kysely,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type Driver,
  type SqliteDatabase,
  type SqliteDialectConfig,
  type SqliteStatement,
} from 'kysely'
import type { Schema } from './schema.ts'
import type { Store } from './store.ts'

const KEPT_STATEMENTS = 300
/** Rows of an index that are looked at for its statistics. */
const ANALYSED_ROWS = 1000

/** Opens a database file (or `:memory:`). A throw-away one is thrown away when anything goes wrong: it has no journal. */
export function openSqlite(path: string, { isThrowAway = false } = {}): Store {
  const database = new DatabaseSync(path)
  database.exec(`pragma journal_mode = ${isThrowAway ? 'off' : 'wal'}`)
  // After WAL: a commit that was acknowledged must survive a power cut.
  database.exec(`pragma synchronous = ${isThrowAway ? 'off' : 'full'}; pragma foreign_keys = on; pragma busy_timeout = 5000; pragma trusted_schema = off`)
  const db = new Kysely<Schema>({ dialect: new ImmediateDialect({ database: asKyselyDatabase(database) }) })
  return {
    read: (work) => db.connection().execute((connection) => inOneState(connection, work)),
    write: (_lane, work) => db.transaction().execute(work),
    refreshStatistics: async () => {
      await db.executeQuery(CompiledQuery.raw(`pragma analysis_limit = ${ANALYSED_ROWS}`))
      await db.executeQuery(CompiledQuery.raw('pragma optimize = 0x10002'))
    },
    close: () => db.destroy(),
  }
}

/** Another process on the same file may commit between two statements; a transaction keeps to the state of its first. */
async function inOneState<T>(connection: Kysely<Schema>, work: (db: Kysely<Schema>) => Promise<T>): Promise<T> {
  await connection.executeQuery(CompiledQuery.raw('begin'))
  try {
    return await work(connection)
  } finally {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }
}

/** Takes the write lock when a transaction begins, so that two processes cannot both read and then fail to write. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig

  constructor(config: SqliteDialectConfig) {
    super(config)
    this.#config = config
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#config)
  }
}

function asKyselyDatabase(database: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>()
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = kept.get(sql)
      if (known) return known
      const statement = asKyselyStatement(database.prepare(sql))
      if (kept.size >= KEPT_STATEMENTS) kept.clear()
      kept.set(sql, statement)
      return statement
    },
  }
}

function asKyselyStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
    run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
    iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
  }
}
