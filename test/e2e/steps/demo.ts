/** The training ward as a test uses it: what was printed at its start. */
import type { Page } from 'playwright-core'
import type { CollaboratorRow } from '#protocol/station.ts'
import type { ServerProcess } from '../../harness/server-process.ts'
import { tap } from './tap.ts'

/** Sign-in of the station and the code of the first collaborator, as printed since the last start; it answers before the ward is filled and they are printed. */
export async function printedSignIn(server: ServerProcess): Promise<{ login: string; password: string; code: string }> {
  const printed = await server.printed(/tên (?<login>\S+), mật khẩu (?<password>\S+)[^]*?kich-hoat#(?<code>\d{8})/)
  const { login = '', password = '', code = '' } = printed.groups ?? {}
  return { login, password, code }
}

/** Signs in at the station. */
export async function signInAtStation(page: Page, server: ServerProcess): Promise<void> {
  const { login, password } = await printedSignIn(server)
  await page.goto(`${server.url}/tram`)
  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.getByLabel('Mật khẩu').fill(password)
  await tap(page, 'Đăng nhập')
  await page.getByRole('heading', { name: 'Chuyển gửi' }).first().waitFor()
}

/** The station gives the first collaborator of the training ward another code. */
export async function freshCode(server: ServerProcess): Promise<string> {
  const { login, password } = await printedSignIn(server)
  const headers = { origin: server.url, 'content-type': 'application/json' }
  const ask = (path: string, init: RequestInit) => fetch(`${server.url}/api/${path}`, init)
  const entry = await ask('sign-in', { method: 'POST', headers, body: JSON.stringify({ login, password }) })
  const cookie = entry.headers.get('set-cookie')?.split(';')[0] ?? ''
  const found = (await (await ask('station/collaborators', { headers: { cookie } })).json()) as unknown
  const rows = found as CollaboratorRow[]
  const { author, name, honorific, phone, areas } = rows.find((row) => row.name.endsWith('Mai')) ?? {}
  const made = await ask('station/enrolments', { method: 'POST', headers: { ...headers, cookie }, body: JSON.stringify({ author, name, honorific, phone, areas }) })
  const { code } = (await made.json()) as { code?: string }
  if (code === undefined) throw new Error('the station gave no code')
  return code
}
