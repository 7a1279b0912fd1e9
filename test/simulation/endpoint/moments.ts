/** Moments of the endpoint's database: copies of its tables in databases beside it, laid back as far as they differ. */
import type { DatabaseSync } from 'node:sqlite'

/** What can be done with moments. */
export interface Moments {
  prepare: (names: readonly string[]) => void
  mark: (name: string) => void
  goBack: (name: string) => void
  /** Notes that a table was written. */
  touch: (table: string) => void
}

/** The moments of a database. */
export function openMoments(database: DatabaseSync): Moments {
  let tables: string[] = []
  /** Tables written since each moment. */
  const touched = new Map<string, Set<string>>()
  const copy = (to: string, from: string, which: Iterable<string>) => {
    const work = [...which].map((table) => `delete from ${to}."${table}"; insert into ${to}."${table}" select * from ${from}."${table}"`)
    if (work.length > 0) database.exec(`begin; ${work.join('; ')}; commit`)
  }
  return {
    prepare(names) {
      // Going back is what the owner of a database can do: the guards of the trail are for everybody else.
      for (const { name } of database.prepare("select name from main.sqlite_schema where type = 'trigger'").all()) database.exec(`drop trigger main."${String(name)}"`)
      tables = database.prepare("select name from main.sqlite_schema where type = 'table' and name not like 'sqlite%'").all().map(({ name }) => String(name))
      for (const name of names) {
        database.exec(`attach ':memory:' as ${name}`)
        for (const table of tables) database.exec(`create table ${name}."${table}" as select * from main."${table}" where false`)
        touched.set(name, new Set(tables))
      }
    },
    mark(name) {
      copy(name, 'main', touched.get(name) ?? tables)
      touched.set(name, new Set())
    },
    goBack(name) {
      const changed = touched.get(name) ?? new Set(tables)
      copy('main', name, changed)
      for (const [other, since] of touched) if (other !== name) for (const table of changed) since.add(table)
      touched.set(name, new Set())
    },
    touch(table) {
      for (const since of touched.values()) since.add(table)
    },
  }
}
