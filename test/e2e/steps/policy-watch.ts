/** Hears what the browser says of our content security policy, and what it asks for by address, while a test walks through the screens. */
import type { BrowserContext } from 'playwright-core'

const MARK = 'policy-broken'

/** Everything that broke the policy since the watch began, and what the browser complained of; empty when all keeps to it. */
export async function watchPolicy(context: BrowserContext): Promise<readonly string[]> {
  const heard: string[] = []
  await context.addInitScript((mark) => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber, sample }) => {
      console.warn(mark, effectiveDirective, blockedURI, `${sourceFile}:${lineNumber}`, sample)
    })
  }, MARK)
  context.on('console', (message) => {
    const text = message.text()
    if (text.startsWith(MARK) || /Content Security Policy|TrustedHTML|TrustedScript|Cross-Origin-Embedder/i.test(text)) heard.push(`${message.page()?.url() ?? ''} ${text}`)
  })
  return heard
}

/** Addresses that carried words with Vietnamese marks, as names have, to the server; places of the set-up's public list apart. */
export function watchAddresses(context: BrowserContext): readonly string[] {
  const heard: string[] = []
  context.on('request', (request) => {
    const { protocol, pathname, search } = new URL(request.url())
    if (/^https?:$/.test(protocol) && pathname !== '/api/setup/units' && /%[89a-f][\da-f]/i.test(pathname + search)) heard.push(pathname + search)
  })
  return heard
}
