/** Headers on every answer: nothing from elsewhere, no inline script, no text that becomes script, no frames, no referrer, a camera only for our own pages, https once it was https. */

const policy = [
  "default-src 'self'",
  // 'wasm-unsafe-eval' lets WebAssembly compile (the hash of a PIN is computed in it); eval and new Function stay forbidden.
  "script-src 'self' 'wasm-unsafe-eval'",
  "script-src-attr 'none'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
  // Text becomes HTML or a script's address only through the one policy of src/app/trusted-worker.ts, which knows one address.
  "require-trusted-types-for 'script'",
  "trusted-types so-noi-worker",
].join('; ')

/** What a page of ours never asks a browser for. */
const notUsed = ['accelerometer', 'autoplay', 'bluetooth', 'display-capture', 'geolocation', 'gyroscope', 'hid', 'idle-detection', 'magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb']

const always: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'permissions-policy': ['camera=(self)', ...notUsed.map((feature) => `${feature}=()`)].join(', '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // Nothing comes from elsewhere, so that this forbids nothing of ours and keeps the page in a process of its own.
  'cross-origin-embedder-policy': 'require-corp',
  'origin-agent-cluster': '?1',
}

/** A year: a browser that has once been here by https never tries http again. */
const HSTS = 'max-age=31536000'

const overHttps: Readonly<Record<string, string>> = { ...always, 'strict-transport-security': HSTS }

/** The headers by name; `isSecure` when people reach us by https. */
export function securityHeaders(isSecure: boolean): Readonly<Record<string, string>> {
  return isSecure ? overHttps : always
}
