/**
 * Requests and answers without sockets or streams: what Hono and the routes use of them and nothing more.
 * In a program of its own they stand in for the platform's classes, which cost more than the work of a route.
 */

/** Headers by lower-case name. */
class LightHeaders {
  readonly #values = new Map<string, string>()

  constructor(from?: LightHeaders | Record<string, string> | Iterable<[string, string]>) {
    if (!from) return
    const entries = from instanceof LightHeaders ? from.#values : Symbol.iterator in from ? from : Object.entries(from)
    for (const [name, value] of entries) this.set(name, value)
  }

  get(name: string): string | null {
    return this.#values.get(name.toLowerCase()) ?? null
  }

  has(name: string): boolean {
    return this.#values.has(name.toLowerCase())
  }

  set(name: string, value: string): void {
    this.#values.set(name.toLowerCase(), value)
  }

  append(name: string, value: string): void {
    const known = this.get(name)
    this.set(name, known === null ? value : `${known}, ${value}`)
  }

  delete(name: string): void {
    this.#values.delete(name.toLowerCase())
  }

  getSetCookie(): string[] {
    const cookie = this.get('set-cookie')
    return cookie === null ? [] : [cookie]
  }

  forEach(work: (value: string, name: string) => void): void {
    for (const [name, value] of this.#values) work(value, name)
  }

  entries(): IterableIterator<[string, string]> {
    return this.#values.entries()
  }

  [Symbol.iterator](): IterableIterator<[string, string]> {
    return this.#values.entries()
  }
}

/** An answer whose body is kept as it was given. */
class LightResponse {
  readonly status: number
  readonly headers: LightHeaders
  readonly body: unknown

  constructor(body?: unknown, init: { status?: number; headers?: LightHeaders | Record<string, string> } = {}) {
    this.body = body ?? null
    this.status = init.status ?? 200
    this.headers = new LightHeaders(init.headers)
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300
  }

  text(): Promise<string> {
    return Promise.resolve(typeof this.body === 'string' ? this.body : '')
  }

  static json(value: unknown, init: { status?: number; headers?: Record<string, string> } = {}): LightResponse {
    return new LightResponse(JSON.stringify(value), { ...init, headers: { 'content-type': 'application/json', ...init.headers } })
  }
}

/** Dexie makes one per writing transaction to take a few listeners off at its end. */
class LightAbort {
  readonly signal = { aborted: false }

  abort(): void {
    this.signal.aborted = true
  }
}

/** Puts the light classes in the place of the platform's, for this process and for good. */
export function installLightHttp(): void {
  Object.assign(globalThis, { Headers: LightHeaders, Response: LightResponse, AbortController: LightAbort })
}

/** A POST or GET as a route sees it. */
export function lightRequest(path: string, headers: Record<string, string>, body?: string): Request {
  let isRead = false
  const bytes = body === undefined ? undefined : new TextEncoder().encode(body)
  const read = () => {
    const answer = isRead ? { done: true, value: undefined } : { done: false, value: bytes }
    isRead = true
    return Promise.resolve(answer)
  }
  const request: object = {
    url: `http://so-noi.test${path}`,
    method: body === undefined ? 'GET' : 'POST',
    headers: new LightHeaders(headers),
    body: bytes ? { getReader: () => ({ read, cancel: () => Promise.resolve() }) } : null,
    text: () => Promise.resolve(body ?? ''),
  }
  return request as Request
}
