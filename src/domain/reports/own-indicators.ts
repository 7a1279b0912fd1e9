/** Which indicators a collaborator sees of her own groups: those of people, none that stands on restricted records or on the ward's offices. */
import type { Indicator } from '../indicators/indicator.ts'
import { findKind } from '../records/index.ts'

/** True when every kind that it reads may lie open on a collaborator's phone, and it counts people of her groups. */
export function isOwnIndicator({ kinds }: Pick<Indicator, 'kinds'>): boolean {
  return kinds.includes('person') && kinds.every((kind) => findKind(kind)?.restricted === false)
}
