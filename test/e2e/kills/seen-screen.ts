/** A screen as its user sees it before a kill and wants it back after: its heading, and every answer that is given there. */
import type { Page } from 'playwright-core'

/** What is compared. */
export interface SeenScreen {
  /** The address within the app. */
  address: string
  heading: string
  /** Each answer with the words beside it. */
  answers: string[]
}

/** What is known besides. */
export interface ReadScreen extends SeenScreen {
  /** "3 / 9", where the screen says which of how many it is. */
  place: string
  /** "Đã lưu" stands in the bar. */
  isSaved: boolean
  /** The lock stands there, or a question over the screen that is answered first. */
  isShut: boolean
}

/** Reads the screen once it stands still; a count that runs does not hold it up for long. */
export async function readScreen(page: Page): Promise<ReadScreen> {
  return page.evaluate(async () => {
    const isLocked = () => document.querySelector('[aria-label="Nhập mã PIN"]') !== null
    await new Promise<void>((resolve) => {
      const end = () => {
        // A screen that has not come yet stands still, too.
        if (document.querySelector('main') === null && !isLocked() && performance.now() < latest) {
          timer = setTimeout(end, 120)
          return
        }
        watcher.disconnect()
        clearTimeout(timer)
        clearTimeout(longest)
        resolve()
      }
      const latest = performance.now() + 5000
      let timer = setTimeout(end, 120)
      const longest = setTimeout(end, 2500)
      const watcher = new MutationObserver(() => {
        clearTimeout(timer)
        timer = setTimeout(end, 120)
      })
      watcher.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
    })
    const main = document.querySelector('main')
    const textOf = (element: Element | null | undefined) => (element?.textContent ?? '').trim().replaceAll(/\s+/g, ' ')
    const named = (element: Element | null | undefined): string => {
      const by = element?.getAttribute('aria-labelledby') ?? ''
      return element?.getAttribute('aria-label') ?? (by === '' ? textOf(element?.querySelector('legend')) : textOf(document.getElementById(by)))
    }
    const group = (element: Element) => named(element.closest('fieldset, [role=group], [role=radiogroup]'))
    const label = (element: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement) => element.getAttribute('aria-label') ?? textOf(element.labels?.[0])
    const answers = [...(main?.querySelectorAll('input, textarea, select, [aria-pressed=true], output') ?? [])].flatMap((element) => {
      if (element instanceof HTMLInputElement && element.type === 'search') return []
      if (element instanceof HTMLInputElement && (element.type === 'radio' || element.type === 'checkbox')) return element.checked ? [`${group(element)}: ${label(element)}`] : []
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) {
        return element.value === '' ? [] : [`${group(element)} ${label(element)} = ${element.value}`]
      }
      return [`${group(element)}: ${named(element) || textOf(element)}`]
    })
    return {
      address: `${location.pathname}${location.search}`,
      heading: textOf(document.querySelector('h1')),
      answers: answers.toSorted(),
      place: /(?:Câu|Thẻ|Nhóm|Dòng) (\d+ \/ \d+)/.exec(textOf(document.querySelector('header')) + textOf(main))?.[1] ?? '',
      isSaved: textOf(document.querySelector('header [role=status]')).includes('Đã lưu'),
      isShut: main === null || isLocked() || document.querySelector('dialog[open]') !== null,
    }
  })
}
