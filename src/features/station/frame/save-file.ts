/** Hands a file to the browser, which asks its reader where to keep it. */
import type { ExportFile } from '#exports/file.ts'

/** Must be called from a press: browsers let nothing be saved unasked. */
export function saveFile({ name, type, text }: ExportFile): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken it by then.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
