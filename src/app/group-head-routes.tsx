/** The addresses that a head of a group has: meetings, children who need help, counts, and what keeps the phone in order; no others. */
import { Redirect } from 'wouter'
import { phoneRoutes, type PhoneRoute } from './phone-routes.tsx'
import { laterScreens as later } from './phone-screens.ts'

/** Addresses of the collaborator's app that are hers too. */
const SHARED: ReadonlySet<string> = new Set(['/kich-hoat', '/buoi-nhom', '/tre-can-giup', '/so-tay/nhap', '/dong-bo', '/so-khac/:id', '/cai-dat', '/'])

/** Addresses that lead home here: screens behind them go back there. */
const TO_HOME = ['/so-tay', '/the-tranh', '/gia-dinh', '/ghi-moi']

/** In the order in which addresses are tried. */
export const groupHeadRoutes: readonly PhoneRoute[] = [
  { path: '/hom-nay', draw: ({ phone, lock }) => <later.GroupHead phone={phone} lock={lock} /> },
  ...phoneRoutes.filter(({ path }) => SHARED.has(path)),
  ...TO_HOME.map((path): PhoneRoute => ({ path, draw: () => <Redirect to="/hom-nay" replace /> })),
]
