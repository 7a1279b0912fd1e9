/** What every answer must keep to, whatever was asked: headers, cookies, nothing of the machine, nothing of what was sent. */
import type { Answer, Shot } from './attack-client.ts'
import { MARK, POLLUTION } from './attack-payloads.ts'

/** Headers on every answer, and what each must hold. */
const wanted: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; .*frame-ancestors 'none'; base-uri 'none'; .*object-src 'none'; require-trusted-types-for 'script'/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'referrer-policy': /^no-referrer$/,
  'permissions-policy': /geolocation=\(\)/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'cross-origin-embedder-policy': /^require-corp$/,
}
const unwanted = /^(server|x-powered-by|x-aspnet-version|via|location|refresh|x-taken|access-control-.*|www-authenticate|link)$/
/** What only the machine or its program knows. */
const insides = /\bat [^\n]{1,200}:\d+:\d+\)?|node_modules|node:internal|\bSQLITE_[A-Z]+|syntax error at|no such (?:table|column)|pg_catalog|PostgresError|TypeError:|ReferenceError:|root:x:0|\[extensions\]|"devDependencies"|scrypt\$|SQLite format 3|\[core\]/

/** The built app's page: the only HTML there is. */
export interface Expected {
  page: string
  isSecure: boolean
}

/** What is wrong with the answer, by rule. */
export function faultsOf(shot: Shot, answer: Answer, expected: Expected): string[] {
  const { status, headers, text } = answer
  const isApi = shot.path.startsWith('/api/')
  const type = headers['content-type'] ?? ''
  const faults: string[] = []
  // Node itself answers what is no HTTP, without a word.
  if ([400, 408, 417, 431].includes(status) && text === '' && type === '') return faults
  if (status >= 500) faults.push(`broke with ${status}`)
  for (const [name, pattern] of Object.entries(wanted)) if (!pattern.test(String(headers[name] ?? ''))) faults.push(`lacks ${name}`)
  if (expected.isSecure && !/max-age=\d{8}/.test(headers['strict-transport-security'] ?? '')) faults.push('lacks strict-transport-security')
  faults.push(...Object.keys(headers).filter((name) => unwanted.test(name)).map((name) => `has ${name}`))
  if (isApi && headers['cache-control'] !== 'no-store') faults.push('may be kept by caches')
  if (isApi && !type.startsWith('application/json')) faults.push(`speaks ${type || 'nothing'} in place of JSON`)
  if (type.startsWith('text/html') && text !== expected.page && shot.method !== 'HEAD' && status !== 304) faults.push('has HTML that is not the page')
  for (const cookie of headers['set-cookie'] ?? []) faults.push(...cookieFaults(cookie, expected.isSecure))
  if (insides.test(text)) faults.push(`tells of its insides: ${insides.exec(text)?.[0].slice(0, 60) ?? ''}`)
  if (text.includes(POLLUTION)) faults.push('has a prototype polluted')
  if (text.includes(MARK) && (!type.startsWith('application/json') || status >= 400)) faults.push('repeats what was sent')
  if (Object.entries(headers).some(([name, value]) => name.includes(MARK) || String(value).includes(MARK))) faults.push('repeats in a header what was sent')
  return faults
}

function cookieFaults(cookie: string, isSecure: boolean): string[] {
  const [pair = '', ...flags] = cookie.split(';').map((part) => part.trim().toLowerCase())
  // A cookie that is taken away holds nothing to guard.
  const wantedFlags = /^[^=]+=$/.test(pair) ? ['path=/'] : ['path=/', 'httponly', 'samesite=strict', ...(isSecure ? ['secure'] : [])]
  const missing = wantedFlags.filter((flag) => !flags.includes(flag)).map((flag) => `sets a cookie without ${flag}`)
  const isNamedWell = pair.startsWith(isSecure ? '__host-so-noi=' : 'so-noi=') && !flags.some((flag) => flag.startsWith('domain='))
  return isNamedWell ? missing : [...missing, 'sets a cookie of another name or domain']
}
