/** A document as one picture (SVG), for a message: text alone, broken into lines here, because a drawing breaks none. */
import type { ExportFile } from './file.ts'
import type { Paper, PaperEntry } from './paper.ts'

/** Wide enough for a phone's screen at twice its size. */
const WIDTH = 1080
const MARGIN = 60
const INK = '#14201f'
const QUIET = '#44524f'
const LINE = '#0a5f58'
const FONT = 'Inter Variable, Roboto, Noto Sans, sans-serif'

interface Drawing {
  readonly parts: string[]
  y: number
}

interface TextLook {
  readonly size: number
  readonly bold?: boolean
  readonly ink?: string
  readonly indent?: number
  readonly aside?: string
}

/** The picture with its size; the name is without its ending. */
export function pictureFile(name: string, { title, lead, sections }: Paper): ExportFile & { readonly width: number; readonly height: number } {
  const drawing: Drawing = { parts: [], y: MARGIN }
  write(drawing, title, { size: 44, bold: true })
  for (const line of lead) write(drawing, line, { size: 30, ink: QUIET })
  for (const { heading, intro, entries, empty } of sections) {
    drawing.y += 28
    write(drawing, heading, { size: 34, bold: true })
    drawing.parts.push(`<rect x="${MARGIN}" y="${drawing.y}" width="${WIDTH - 2 * MARGIN}" height="3" fill="${LINE}"/>`)
    drawing.y += 12
    if (intro !== undefined) write(drawing, intro, { size: 28, ink: QUIET })
    for (const entry of entries) writeEntry(drawing, entry)
    if (entries.length === 0 && empty !== undefined) write(drawing, empty, { size: 30 })
  }
  const height = Math.ceil(drawing.y + MARGIN)
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${FONT}"><rect width="${WIDTH}" height="${height}" fill="#fff"/>${drawing.parts.join('')}</svg>`
  return { name: `${name}.svg`, type: 'image/svg+xml', text, width: WIDTH, height }
}

function writeEntry(drawing: Drawing, { heading, aside, facts, notes }: PaperEntry): void {
  if (heading !== undefined) write(drawing, heading, { size: 32, bold: true, ...(aside === undefined ? {} : { aside }) })
  for (const { label, value } of facts) write(drawing, label, { size: 32, aside: value })
  for (const note of notes) write(drawing, note, { size: 28, ink: QUIET, indent: 24 })
}

/** Lines of one text; what is said aside stands at the end of the first. */
function write(drawing: Drawing, text: string, { size, bold = false, ink = INK, indent = 0, aside }: TextLook): void {
  const room = WIDTH - 2 * MARGIN - indent - (aside === undefined ? 0 : widthOf(aside, size) + 24)
  for (const [at, line] of brokenLines(text, room, size).entries()) {
    drawing.y += size * 1.45
    const weight = bold ? ' font-weight="700"' : ''
    drawing.parts.push(`<text x="${MARGIN + indent}" y="${drawing.y}" font-size="${size}" fill="${ink}"${weight}>${escaped(line)}</text>`)
    if (at === 0 && aside !== undefined) {
      drawing.parts.push(`<text x="${WIDTH - MARGIN}" y="${drawing.y}" font-size="${size}" fill="${ink}" font-weight="700" text-anchor="end">${escaped(aside)}</text>`)
    }
  }
  drawing.y += size * 0.25
}

/** About as wide as the font makes it; a little too wide, so that nothing is cut. */
function widthOf(text: string, size: number): number {
  return text.normalize('NFC').length * size * 0.6
}

function brokenLines(text: string, room: number, size: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= room) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
