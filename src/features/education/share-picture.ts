/** Hands a card to Zalo or a message: the drawing as an image where the phone can share files, else the sentence alone. */

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
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH
  canvas.height = HEIGHT
  canvas.getContext('2d')?.drawImage(image, 0, 0, WIDTH, HEIGHT)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  return blob ? new File([blob], 'the-tranh.png', { type: 'image/png' }) : undefined
}
