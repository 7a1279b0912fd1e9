/** The account of a city reader, made by whoever sits at the server: no ward may give somebody its neighbours' counts. */
import { createAccountLink, type FreshLink } from '../auth/account-links.ts'
import type { Ports } from '../ports.ts'
import { NO_PASSWORD } from '../station/accounts.ts'
import { writeAudit } from '../store/audit.ts'
import type { Db } from '../store/store.ts'
import { createAccount, createAuthor } from '../ward/people.ts'
import { isReach, provinceOf, reachOf } from './city-wards.ts'

/** The wards at this endpoint that `reads` names; empty for what names none, or one that is not here. */
export async function wardsNamed(db: Db, reads: string): Promise<string[]> {
  if (!isReach(reads)) return []
  const { own } = await reachOf(db, { reads, ward: '' })
  const isWhole = reads.length === 2 || reads.split(',').every((area) => own.has(area))
  return isWhole ? [...own] : []
}

/** A link for the account that reads just this; it is made when there is none. It belongs to the first of its wards, whose trail tells of it. */
export async function cityReaderLink(db: Db, ports: Ports, reads: string, home: string): Promise<FreshLink & { login: string }> {
  const known = await db.selectFrom('account').select(['login', 'author', 'ward']).where('role', '=', 'city_reader').where('reads', '=', reads).orderBy('login').executeTakeFirst()
  const { login, author, ward } = known ?? (await makeReader(db, ports, reads, home))
  await writeAudit(db, ports, { ward, actor: '', action: 'account-link', subjects: [author] })
  return { login, ...(await createAccountLink(db, ports, login)) }
}

async function makeReader(db: Db, ports: Ports, reads: string, home: string): Promise<{ login: string; author: string; ward: string }> {
  const login = await freeLogin(db, `thanh-pho-${provinceOf(reads)}`)
  const author = await createAuthor(db, ports, { ward: home, name: 'Tuyến trên', honorific: 'anh', phone: null, role: 'city_reader', areas: [] })
  await createAccount(db, ports, author, { login, password: NO_PASSWORD })
  await db.updateTable('account').set({ reads }).where('login', '=', login).execute()
  await writeAudit(db, ports, { ward: home, actor: '', action: 'account', subjects: [author.id] })
  return { login, author: author.id, ward: home }
}

async function freeLogin(db: Db, wish: string): Promise<string> {
  const taken = new Set((await db.selectFrom('account').select('login').where('login', 'like', `${wish}%`).execute()).map(({ login }) => login))
  return [wish, ...Array.from({ length: taken.size + 1 }, (_, at) => `${wish}-${at + 2}`)].find((login) => !taken.has(login)) ?? wish
}
