/** What was searched for at the station. It stands behind the # of the address, which a browser sends to no server: a name lies in no log on the way. */
import { useLocationProperty } from 'wouter/use-browser-location'

/** The searched words; '' when all are shown. */
export function useSearched(): string {
  return useLocationProperty(searched, () => '')
}

/** Read as a query is, which takes whatever somebody has cut short. */
function searched(): string {
  return new URLSearchParams(window.location.hash.slice(1)).get('q') ?? ''
}
