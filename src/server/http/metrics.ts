/** Counts requests, faults and durations for whoever runs the machine: by route and status alone, never by person, ward or address. */
import { timingSafeEqual } from 'node:crypto'
import { hashSecret } from '../auth/secrets.ts'

/** One answered request. */
export interface Answered {
  method: string
  /** The route as it is written in `app.ts`, never the path that was asked. */
  route: string
  status: number
  ms: number
}

/** The counts since the start. */
export interface Metrics {
  answered: (one: Answered) => void
  failed: () => void
  /** Prometheus' text format, version 0.0.4. */
  text: () => string
}

/** Upper ends of the buckets, in seconds. */
const SECONDS = [0.01, 0.05, 0.1, 0.5, 1, 5] as const
/** Routes and statuses are few; whatever would make them many is counted under one name. */
const MOST_SERIES = 1_000

interface Series {
  count: number
  seconds: number
  byBucket: number[]
}

/** Empty counts; `now` in ms. */
export function createMetrics(now: () => number): Metrics {
  const startedAt = now()
  const requests = new Map<string, number>()
  const durations = new Map<string, Series>()
  let faults = 0
  return {
    answered({ method, route, status, ms }) {
      const labels = `method="${method}",route="${quoted(route)}",status="${status}"`
      const key = requests.has(labels) || requests.size < MOST_SERIES ? labels : 'method="other",route="other",status="other"'
      requests.set(key, (requests.get(key) ?? 0) + 1)
      const series = durations.get(sideOf(route)) ?? { count: 0, seconds: 0, byBucket: SECONDS.map(() => 0) }
      const seconds = Math.max(0, ms) / 1000
      durations.set(sideOf(route), {
        count: series.count + 1,
        seconds: series.seconds + seconds,
        byBucket: series.byBucket.map((count, index) => (seconds <= (SECONDS[index] ?? 0) ? count + 1 : count)),
      })
    },
    failed() {
      faults += 1
    },
    text: () =>
      [
        ...head('sonoi_requests_total', 'counter', 'Answered requests.'),
        ...inOrder(requests).map(([labels, count]) => `sonoi_requests_total{${labels}} ${count}`),
        ...head('sonoi_request_seconds', 'histogram', 'Time to an answer, by who asks.'),
        ...inOrder(durations).flatMap(([side, series]) => histogram(side, series)),
        ...head('sonoi_faults_total', 'counter', 'Requests that ended in an unexpected error.'),
        `sonoi_faults_total ${faults}`,
        ...head('sonoi_uptime_seconds', 'gauge', 'Time since the start.'),
        `sonoi_uptime_seconds ${Math.round((now() - startedAt) / 1000)}`,
        ...head('sonoi_memory_bytes', 'gauge', 'Memory of the process.'),
        `sonoi_memory_bytes ${process.memoryUsage.rss()}`,
        '',
      ].join('\n'),
  }
}

/** True when the words are the token, whichever way they differ taking the same time. */
export function isToken(said: string | undefined, token: string): boolean {
  const [one, other] = [said ?? '', `Bearer ${token}`].map((text) => Buffer.from(hashSecret('metrics', text)))
  return one !== undefined && other !== undefined && timingSafeEqual(one, other)
}

/** Who asks by such a route. */
function sideOf(route: string): string {
  if (/^\/api\/(push|pull|fork|witness)$/.test(route)) return 'phone'
  if (route.startsWith('/api/station/')) return 'station'
  return route.startsWith('/api/') ? 'people' : 'page'
}

function inOrder<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].toSorted(([one], [other]) => one.localeCompare(other, 'en'))
}

function head(name: string, type: string, help: string): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`]
}

function histogram(side: string, { count, seconds, byBucket }: Series): string[] {
  const bucket = (end: string, value: number) => `sonoi_request_seconds_bucket{side="${side}",le="${end}"} ${value}`
  return [
    ...SECONDS.map((end, index) => bucket(String(end), byBucket[index] ?? 0)),
    bucket('+Inf', count),
    `sonoi_request_seconds_sum{side="${side}"} ${seconds}`,
    `sonoi_request_seconds_count{side="${side}"} ${count}`,
  ]
}

function quoted(text: string): string {
  return text.replaceAll(/["\\\n]/g, '')
}
