/** Holds back who asks far more than any phone or station does: a bucket of requests per phone and per address that fills again with time. */
import { hashSecret } from '../auth/secrets.ts'

/** How much one key may ask. */
export interface BucketRule {
  /** Requests that may come at once. */
  most: number
  /** Requests that are given back each second. */
  perSecond: number
}

/** Rules by what is counted. */
export interface TrafficRules {
  device: BucketRule
  address: BucketRule
}

/**
 * A first reading of the largest book takes some 150 requests, the outbox of a month offline 50. Behind one address of a mobile
 * network may stand all phones of several wards. What is counted is never a name: nobody is locked out by being known.
 */
export const usualTraffic: TrafficRules = {
  device: { most: 400, perSecond: 5 },
  address: { most: 4000, perSecond: 60 },
}

const MOST_KEYS = 50_000

interface Bucket {
  left: number
  at: number
}

/** Takes one request from the key's bucket; the seconds to wait when it is empty, else 0. */
function createBuckets({ most, perSecond }: BucketRule, now: () => number): (key: string) => number {
  const buckets = new Map<string, Bucket>()
  return (key) => {
    const known = buckets.get(key)
    const left = known ? Math.min(most, known.left + (Math.max(0, now() - known.at) / 1000) * perSecond) : most
    buckets.delete(key)
    // The one that was quiet for longest goes first: its bucket is the fullest.
    if (buckets.size >= MOST_KEYS) buckets.delete(buckets.keys().next().value ?? '')
    buckets.set(key, { left: left < 1 ? left : left - 1, at: now() })
    return left < 1 ? Math.ceil((1 - left) / perSecond) : 0
  }
}

/** Seconds that this request has to wait by either rule; 0 when it may go on. */
export function createTraffic(rules: TrafficRules, now: () => number): (address: string, token: string | undefined) => number {
  const addresses = createBuckets(rules.address, now)
  const devices = createBuckets(rules.device, now)
  return (address, token) => Math.max(addresses(address), token === undefined ? 0 : devices(hashSecret('device', token)))
}
