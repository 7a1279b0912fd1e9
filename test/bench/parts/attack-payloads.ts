/** What attackers write into fields, addresses and headers; each with a mark by which it is known again in an answer. */

/** Stands in most payloads; no answer in another form than JSON, and no refusal, may hold it. */
export const MARK = 'so9noi'

/** Of a value that would reach every object of the program. */
export const POLLUTION = 'polluted9'

/** Texts for a field, a query, a part of an address. */
export const texts: readonly string[] = [
  // SQL, for both databases.
  `' OR '1'='1' -- ${MARK}`, `${MARK}'); DROP TABLE op; --`, `" OR ""="${MARK}`, `1 UNION SELECT login,password,'${MARK}' FROM account`, `${MARK}' || (SELECT password FROM account LIMIT 1) || '`,
  `'; SELECT pg_sleep(5); -- ${MARK}`, `${MARK}\\'; --`, `%' AND 1=randomblob(1000000000) -- ${MARK}`, `$$${MARK}$$`, `${MARK}%_`,
  // HTML and script.
  `<script>${MARK}()</script>`, `"><img src=x onerror=${MARK}()>`, `'><svg/onload=${MARK}()>`, `javascript:${MARK}()`, `<iframe srcdoc="${MARK}">`, `</title><b>${MARK}`, `<!--${MARK}-->`, `\u2028${MARK}\u2029`,
  // Templates and expressions.
  `{{7*7}}${MARK}`, `\${7*7}${MARK}`, `<%= 7*7 %>${MARK}`, `#{7*7}${MARK}`, `{{constructor.constructor('return process')()}}${MARK}`, `*{${MARK}}`,
  // Commands, and queries of other sorts of databases.
  `; cat /etc/passwd #${MARK}`, `$(id)${MARK}`, `\`id\`${MARK}`, `| ping ${MARK}`, `{"$gt":"${MARK}"}`, `{"$where":"${MARK}"}`, `*)(uid=*${MARK}`, `' or count(/*)=1 or '${MARK}`,
  // Lines of headers and logs.
  `${MARK}\r\nSet-Cookie: so-noi=x`, `${MARK}\r\n\r\n<script>x</script>`, `${MARK}\n{"event":"request"}`, `%0d%0aX-Taken:%20${MARK}`, `\u560d\u560aX-Taken: ${MARK}`,
  // Files and addresses.
  `../../../../etc/passwd`, `..\\..\\..\\windows\\win.ini`, `/etc/passwd%00${MARK}`, `file:///etc/passwd`, `http://169.254.169.254/latest/${MARK}`, `//elsewhere.example/${MARK}`,
  // Signs that programs stumble over.
  `${MARK}\u0000`, `\ufeff${MARK}`, `\u202e${MARK}`, `${MARK}\ud800`, `\u0130\u0131${MARK}`, `ﬀ＜script＞${MARK}`, `${'\u0301'.repeat(200)}${MARK}`, `__proto__`, 'constructor', 'toString', 'NaN', '-0', '1e309', '0x1F', '', ' ',
  // Beyond all measure.
  `${MARK}${'A'.repeat(20_000)}`, `${MARK}${'ả'.repeat(200_000)}`, `${'('.repeat(3_000)}${MARK}`, `${'a'.repeat(30)}!${MARK}`,
]

/** Values of other sorts than the field takes. */
export const values: readonly unknown[] = [
  null, true, 0, -1, 1e308, 2 ** 53, [], {}, [MARK], { [MARK]: MARK }, { $ne: null }, { $gt: '' }, { length: 1e9 }, { toString: MARK }, { constructor: { prototype: { [POLLUTION]: true } } }, [[[[[[[[]]]]]]]],
  Array.from({ length: 5_000 }, () => MARK),
]

/** Files that a path may be made to leave the build for. */
const files = ['etc/passwd', 'package.json', 'src/server/main.ts', 'data/so-noi.sqlite', 'server/main.js', '.git/config', '.env']
const climbs = [
  '../', '..%2f', '%2e%2e/', '%2e%2e%2f', '..%252f', '%252e%252e%252f', '..\\', '..%5c', '%5c..%5c', '..%255c', '....//', '..;/', '.%00./', '..%c0%af', '%c0%ae%c0%ae/', '..%ef%bc%8f', '%uff0e%uff0e/', '/', '//', '/./', '\\', 'C:/', 'file:///',
]

/** Addresses that try to leave the folder of the built app. */
export const traversals: readonly string[] = files.flatMap((file) =>
  climbs.flatMap((climb) => [`/${climb.repeat(4)}${file}`, `/assets/${climb.repeat(6)}${file}`, `/${climb.repeat(3)}${file}%00.js`]),
)

/** Files that must not lie where everybody can ask. */
export const strayFiles: readonly string[] = [
  '/.git/HEAD', '/.git/config', '/.env', '/.npmrc', '/.vite/manifest.json', '/package.json', '/package-lock.json', '/vite.config.ts', '/server.js', '/main.tsx', '/index.html.br', '/assets/', '/assets', '/src/', '/data/', '/data/so-noi.sqlite', '/so-noi.sqlite',
  '/sao-luu/', '/backup', '/admin', '/phpinfo.php', '/wp-login.php', '/server-status', '/actuator/env', '/debug', '/debug/pprof', '/__vite_ping', '/@vite/client', '/@fs/etc/passwd', '/node_modules/react/package.json', '/graphql', '/swagger.json', '/openapi.json', '/trace', '/console', '/dist/server/main.js', '/index.html~', '/index.html.bak', '/assets/index.js.map', '/service-worker.js.map', '/%2e', '/.', '/..', '/.well-known/security.txt',
]

/** Headers that servers, proxies and frameworks act upon. */
export const headerNames: readonly string[] = [
  'host', 'origin', 'referer', 'user-agent', 'cookie', 'authorization', 'accept', 'accept-language', 'accept-encoding', 'content-type', 'content-encoding', 'if-none-match', 'if-modified-since', 'range', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'x-real-ip',
  'forwarded', 'via', 'x-original-url', 'x-rewrite-url', 'x-http-method-override', 'x-method-override', 'x-requested-with', 'sec-fetch-site', 'sec-fetch-mode', 'te', 'trailer', 'expect', 'prefer', 'x-request-id', 'access-control-request-method', '__proto__',
]

/** Values of such headers, beside the texts. */
export const headerValues: readonly string[] = ['elsewhere.example', 'https://elsewhere.example', 'DELETE', '/api/station/today', '/../etc/passwd', '127.0.0.1', 'localhost', 'null', '*', 'gzip;q=0, br;q=0', 'bytes=0-0,1-1,2-2', 'bytes=-1', `so-noi=${MARK}; so-noi=x`, '__Host-so-noi=%ff', `Bearer ${MARK}`, 'text/html', 'W/"x', '100-continue']
