/** Databases on the one PostgreSQL that all files of a test run share; their names keep the files apart. */
import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { query } from './postgres.ts'

/** A cluster that somebody else starts and stops. */
export interface SharedPostgres {
  /** Makes an empty database of the file's own and returns its URL. */
  freshDatabase: () => Promise<string>
}

/** The cluster of this run; undefined on a machine that cannot have one. */
export async function sharedPostgres(): Promise<SharedPostgres | undefined> {
  const url = await (await fetch(inject('postgresDoor'))).text()
  if (url === '') return undefined
  return {
    freshDatabase: async () => {
      const name = `so_noi_${randomUUID().replaceAll('-', '')}`
      await query(url, `create database ${name}`)
      return url.replace(/[^/]+$/, name)
    },
  }
}
