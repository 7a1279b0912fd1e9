/** Puts the chosen look (light, sunlight, dark) and text size on the page's root, where the tokens read them. */
import { useEffect } from 'react'

export const themes = ['light', 'sun', 'dark'] as const
export type Theme = (typeof themes)[number]

export const textSizes = [1, 2, 3, 4] as const
export type TextSize = (typeof textSizes)[number]

export type Look = { theme: Theme; text: TextSize }

type Root = Pick<HTMLElement, 'dataset'>

/** Writes the look onto the root. */
export function writeLook({ theme, text }: Look, root: Root): void {
  root.dataset['theme'] = theme
  root.dataset['text'] = String(text)
}

/** The look on the page now; light and size 1 where nothing was set. */
export function readLook(root: Root): Look {
  const theme = themes.find((one) => one === root.dataset['theme']) ?? 'light'
  const text = textSizes.find((one) => String(one) === root.dataset['text']) ?? 1
  return { theme, text }
}

export function useTheme({ theme, text }: Look): void {
  useEffect(() => {
    writeLook({ theme, text }, document.documentElement)
    const bar = getComputedStyle(document.documentElement).getPropertyValue('--bar').trim()
    document.querySelector('meta[name="theme-color"]')?.setAttribute('content', bar)
  }, [theme, text])
}
