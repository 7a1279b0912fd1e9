/** Hands a card to Zalo or a message: the drawing as an image where the phone can share files, else the sentence alone. */
import { svgToPng } from '#ui/layout/svg-to-png.ts'

const WIDTH = 1080
const HEIGHT = 698

/** `holder` contains the drawing. Closing the share sheet is an answer, not a failure. */
export async function sharePicture(holder: Element | null, sentence: string): Promise<void> {
  const drawing = holder?.querySelector('svg')
  const file = drawing ? await imageOf(drawing) : undefined
  const withFile = file && { files: [file], text: sentence }
  try {
    await navigator.share(withFile && navigator.canShare(withFile) ? withFile : { text: sentence })
  } catch (reason) {
    if (!(reason instanceof DOMException)) throw reason
  }
}

async function imageOf(drawing: SVGSVGElement): Promise<File | undefined> {
  const copy = drawing.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) return undefined
  copy.setAttribute('width', String(WIDTH))
  copy.setAttribute('height', String(HEIGHT))
  const text = new XMLSerializer().serializeToString(copy)
  return svgToPng(text, 'the-tranh', { width: WIDTH, height: HEIGHT })
}
