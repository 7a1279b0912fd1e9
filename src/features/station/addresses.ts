/** Addresses of the station's screens: what is chosen, filtered or open stands in the address. */

const withQuery = (path: string, query: Record<string, string | number | undefined>): string => {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) if (value !== undefined && value !== '') search.set(key, String(value))
  const text = search.toString()
  return text === '' ? path : `${path}?${text}`
}

export const referralsAddress = (tab?: string, referral?: string): string =>
  withQuery('/tram/chuyen-gui', { muc: tab, phieu: referral })

/** What is searched for may be a name: it stands behind the #, which is sent to no server. */
export const householdsAddress = (query?: string, page?: number): string =>
  withQuery('/tram/ho', { trang: page === 1 ? undefined : page }) + withQuery('', { q: query }).replace('?', '#')

/** `erase`, `rest`: the household or person whose erasure, or the resting of whose entries, is being asked about. */
export const householdAddress = (id: string, erase?: string, rest?: string): string => withQuery(`/tram/ho/${id}`, { xoa: erase, dung: rest })

/** `open`: the entry that is being decided about. */
export const rightsAddress = (open?: string): string => withQuery('/tram/quyen', { muc: open })

export const targetsAddress = (period?: { from: string; to: string }): string =>
  withQuery('/tram/chi-tieu', { tu: period?.from, den: period?.to })

export const targetAddress = (target: string, period: { from: string; to: string }): string =>
  withQuery(`/tram/chi-tieu/${target}`, { tu: period.from, den: period.to })

export const reportsAddress = (): string => '/tram/bao-cao'

/** A draft; without days the plan's own are proposed. */
export const reportDraftAddress = (what: string, period?: { from: string; to: string }): string =>
  withQuery('/tram/bao-cao/nhap', { loai: what, tu: period?.from, den: period?.to })

export const reportAddress = (id: string): string => `/tram/bao-cao/${id}`

export const quarantineAddress = (form?: string): string => withQuery('/tram/tam-giu', { phieu: form })

export const conflictsAddress = (conflict?: string): string => withQuery('/tram/hai-so', { so: conflict })

export const copiesAddress = (copy?: string): string => withQuery('/tram/ban-sao', { ban: copy })

/** One person's file, opened from her household's page. */
export const personFileAddress = (household: string, person: string): string => `/tram/ho/${household}/nguoi/${person}`

/** `period` as in `2026-h1`; `group` counts from 0. */
export const cityAddress = (period?: string, group?: string): string => withQuery('/tram/thanh-pho', { ky: period, muc: group })

export const backupAddress = (): string => '/tram/sao-luu'

export const timingsAddress = (): string => '/tram/thoi-gian'

export const rulesAddress = (): string => '/tram/nguon'

/** `invite`: `moi` for a new person, or the id of a collaborator who gets another phone. `revoke`, `lock`: a phone. */
export const collaboratorsAddress = (open: { invite?: string; revoke?: string; lock?: string } = {}): string =>
  withQuery('/tram/may', { ma: open.invite, ngung: open.revoke, khoa: open.lock })

/** `add`: a new one; `link`, `close`, `officer`: the login of the one that is asked about. `own`: one's own. */
export const accountsAddress = (open: { own?: boolean; add?: boolean; link?: string; close?: string; officer?: string } = {}): string =>
  withQuery('/tram/tai-khoan', { muc: open.own ? 'cua-toi' : undefined, them: open.add ? 'moi' : undefined, 'lien-ket': open.link, dong: open.close, giao: open.officer })

/** The trail, narrowed down and from a place backwards. */
export const trailAddress = (ask: { day?: string | undefined; kind?: string | undefined; who?: string | undefined; before?: number | undefined } = {}): string =>
  withQuery('/tram/nhat-ky', { ngay: ask.day, loai: ask.kind, nguoi: ask.who, truoc: ask.before })

export const restrictedAddress = (): string => '/tram/ho-so-han-che'
