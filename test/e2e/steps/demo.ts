/** The training ward as a test uses it: what was printed at its start. */
import type { Page } from 'playwright-core'
import type { ServerProcess } from '../../harness/server-process.ts'
import { tap } from './tap.ts'

/** Sign-in of the station and the code of the first collaborator, as printed. */
export function printedSignIn(server: ServerProcess): { login: string; password: string; code: string } {
  const [, login = '', password = ''] = /tên (\S+), mật khẩu (\S+)/.exec(server.output()) ?? []
  return { login, password, code: /kich-hoat#(\d{8})/.exec(server.output())?.[1] ?? '' }
}

/** Signs in at the station. */
export async function signInAtStation(page: Page, server: ServerProcess): Promise<void> {
  const { login, password } = printedSignIn(server)
  await page.goto(`${server.url}/tram`)
  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.getByLabel('Mật khẩu').fill(password)
  await tap(page, 'Đăng nhập')
  await page.getByRole('heading', { name: 'Chuyển gửi' }).first().waitFor()
}
