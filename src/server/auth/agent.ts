/** Browser and system in two words, for the list of sessions; the long text that browsers send is not kept. */

const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const systems: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(iPhone|iPad)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
]

/** `Chrome, Windows`; '' when nothing is known. */
export function agentWords(userAgent: string | undefined): string {
  const said = (userAgent ?? '').slice(0, 1000)
  const named = [browsers, systems].map((names) => names.find(([pattern]) => pattern.test(said))?.[1])
  return named.filter((name) => name !== undefined).join(', ')
}
