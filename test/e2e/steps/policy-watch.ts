/** Hears what the browser says of our content security policy while a test walks through the screens. */
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
