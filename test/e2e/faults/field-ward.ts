/** A training ward with a fault proxy before its endpoint, for the phones of one fault suite. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startFaultProxy, type FaultProxy } from '../../harness/fault-proxy.ts'
import type { IdbStore } from '../../harness/own-browser.ts'
import type { ServerProcess } from '../../harness/server-process.ts'
import { startTrainingWard } from '../../harness/training-ward.ts'
import { freshCode, printedSignIn } from '../steps/demo.ts'
import { readEndpointBook, type EndpointBook } from './endpoint-book.ts'
import { fieldPhone, joinWard, type FieldPhone } from './field-phone.ts'

/** All that a row of the fault matrix works on. */
export interface FieldWard {
  store: IdbStore
  server: ServerProcess
  proxy: FaultProxy
  /** The collaborator's phone of this suite. */
  phone: FieldPhone
  /** The book of the endpoint as it lies on its disk. */
  endpoint: () => EndpointBook
  /** A number that no household has yet. */
  freshNumber: () => string
  /** All numbers given out so far. */
  given: string[]
  /** A new code for another phone of the same collaborator, from the station. */
  codeForAnother: () => Promise<string>
  /** Another phone that has joined with a code. */
  secondPhone: (code: string) => Promise<FieldPhone>
  /** Takes away what a row that failed has left in the way, so that the next one is judged by itself: faults, other tabs, a closed phone. */
  calm: () => Promise<void>
  /** A folder that goes with the ward. */
  folder: (name: string) => string
  end: () => Promise<void>
}

/** Starts endpoint and proxy; the phone is not yet opened. */
export async function startFieldWard(store: IdbStore): Promise<FieldWard> {
  const folder = await mkdtemp(join(tmpdir(), 'so-noi-faults-'))
  const server = await startTrainingWard()
  await printedSignIn(server)
  const proxy = await startFaultProxy(server.port)
  const phone = fieldPhone(join(folder, 'phone'), store, proxy.url)
  const given: string[] = []
  return {
    store,
    server,
    proxy,
    phone,
    endpoint: () => readEndpointBook(server.dataDir),
    given,
    freshNumber: () => {
      const number = String(7001 + given.length)
      given.push(number)
      return number
    },
    codeForAnother: () => freshCode(server),
    secondPhone: async (code) => {
      const other = fieldPhone(join(folder, 'another'), store, proxy.url)
      await joinWard(other, proxy.url, code)
      return other
    },
    calm: async () => {
      proxy.clear()
      proxy.release()
      if (!phone.isOpen()) await phone.open()
      for (const page of phone.page().context().pages()) if (page !== phone.page()) await page.close()
    },
    folder: (name) => join(folder, name),
    end: async () => {
      await phone.close()
      await proxy.stop()
      await server.discard()
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
