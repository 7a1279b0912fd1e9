/** One link for every part: a real address, handed to the app's navigation on a plain tap. */
import { createContext, use } from 'react'
import type { AnchorHTMLAttributes, MouseEvent, Ref } from 'react'

export type Navigate = (href: string) => void

const NavigateContext = createContext<Navigate | undefined>(undefined)

/** Wrap the app once; without it links load as in any web page. */
export const NavigateProvider = NavigateContext.Provider

/** Only addresses inside the app are handed over: `tel:`, `sms:`, other sites and `#field` keep the browser's own way. */
export function isAppAddress(href: string): boolean {
  return href.startsWith('/') && !href.startsWith('//')
}

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string; ref?: Ref<HTMLAnchorElement> }

export function Link({ href, onClick, target, ...rest }: LinkProps) {
  const navigate = use(NavigateContext)
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const plainTap = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (event.defaultPrevented || !navigate || !plainTap || target || !isAppAddress(href)) return
    event.preventDefault()
    navigate(href)
  }
  return <a href={href} target={target} onClick={follow} {...rest} />
}
