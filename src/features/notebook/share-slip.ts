/** Hands the slip on as a picture: to Zalo or a message where the phone can share files, else as a file to keep. */
import { pictureFile } from '#exports/paper-picture.ts'
import type { Paper } from '#exports/paper.ts'
import { svgToPng } from '#ui/layout/svg-to-png.ts'

/** True when it was handed on or kept; closing the share sheet is an answer, not a failure. */
export async function shareSlip(name: string, paper: Paper): Promise<boolean> {
  const { text, width, height } = pictureFile(name, paper)
  const file = await svgToPng(text, name, { width, height })
  if (!file) return false
  if (!canShareFiles() || !navigator.canShare({ files: [file] })) {
    keepFile(file)
    return true
  }
  try {
    await navigator.share({ files: [file] })
  } catch (reason) {
    if (!(reason instanceof DOMException)) throw reason
  }
  return true
}

/** Whether this browser has a share sheet at all. */
export function canShareFiles(): boolean {
  return 'canShare' in navigator && 'share' in navigator
}

function keepFile(file: File): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = file.name
  link.click()
  // The browser has taken it by then.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
