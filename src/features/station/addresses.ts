/** Addresses of the station's screens: what is chosen, filtered or open stands in the address. */

const withQuery = (path: string, query: Record<string, string | number | undefined>): string => {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) if (value !== undefined && value !== '') search.set(key, String(value))
  const text = search.toString()
  return text === '' ? path : `${path}?${text}`
}

export const referralsAddress = (tab?: string, referral?: string): string =>
  withQuery('/tram/chuyen-gui', { muc: tab, phieu: referral })

export const householdsAddress = (query?: string, page?: number): string =>
  withQuery('/tram/ho', { q: query, trang: page === 1 ? undefined : page })

export const householdAddress = (id: string): string => `/tram/ho/${id}`

export const targetsAddress = (period?: { from: string; to: string }): string =>
  withQuery('/tram/chi-tieu', { tu: period?.from, den: period?.to })

export const targetAddress = (target: string, period: { from: string; to: string }): string =>
  withQuery(`/tram/chi-tieu/${target}`, { tu: period.from, den: period.to })

export const quarantineAddress = (): string => '/tram/tam-giu'

/** `invite`: `moi` for a new person, or the id of a collaborator who gets another phone. `revoke`: a phone. */
export const collaboratorsAddress = (open: { invite?: string; revoke?: string } = {}): string =>
  withQuery('/tram/may', { ma: open.invite, ngung: open.revoke })
