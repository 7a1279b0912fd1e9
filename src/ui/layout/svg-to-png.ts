/** A drawing as an image file, as messengers take it; undefined where the browser makes none. */

type Size = { width: number; height: number }

/** `svg` is the drawing's text with its own size or one that scales. */
export async function svgToPng(svg: string, name: string, { width, height }: Size): Promise<File | undefined> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  return blob ? new File([blob], `${name}.png`, { type: 'image/png' }) : undefined
}
