/** A document as one page that needs nothing beside it: no script, no picture, no other file, and that may load none. */
import type { ExportFile } from './file.ts'
import type { Paper, PaperEntry, PaperSection } from './paper.ts'

const style = `
:root { font: 16px/1.5 system-ui, sans-serif; color: #14201f; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; line-height: 1.3; margin: 0 0 .5rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; border-bottom: 2px solid #0a5f58; padding-bottom: .25rem; }
h3 { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; font-size: 1rem; margin: 0 0 .25rem; }
h3 span { font-weight: 400; }
p { margin: .25rem 0; }
article { padding: .6rem 0; border-bottom: 1px solid #cfd8d5; break-inside: avoid; }
dl { display: grid; grid-template-columns: minmax(9rem, 1fr) 2fr; gap: .15rem 1rem; margin: .25rem 0; }
dt { color: #44524f; }
dd { margin: 0; overflow-wrap: anywhere; }
.note { color: #44524f; font-size: .9rem; }
@page { size: A4; margin: 15mm 15mm 15mm 20mm; }
@media print { :root { font-size: 11pt; } body { margin: 0; padding: 0; max-width: none; } }
`

/** The page; the name is without its ending. */
export function htmlFile(name: string, { title, lead, sections }: Paper): ExportFile {
  const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${style}</style>`
  const body = `<header><h1>${escaped(title)}</h1>${lead.map((line) => `<p>${escaped(line)}</p>`).join('')}</header>${sections.map(sectionText).join('')}`
  return { name: `${name}.html`, type: 'text/html;charset=utf-8', text: `<!doctype html>\n<html lang="vi"><head>${head}</head><body>${body}</body></html>\n` }
}

function sectionText({ heading, intro, entries, empty }: PaperSection): string {
  const said = entries.length === 0 && empty !== undefined ? `<p>${escaped(empty)}</p>` : ''
  return `<section><h2>${escaped(heading)}</h2>${intro === undefined ? '' : `<p class="note">${escaped(intro)}</p>`}${entries.map(entryText).join('')}${said}</section>`
}

function entryText({ heading, aside, facts, notes }: PaperEntry): string {
  const head = heading === undefined ? '' : `<h3>${escaped(heading)}${aside === undefined ? '' : `<span>${escaped(aside)}</span>`}</h3>`
  const list = facts.length === 0 ? '' : `<dl>${facts.map(({ label, value }) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`
  return `<article>${head}${list}${notes.map((note) => `<p class="note">${escaped(note)}</p>`).join('')}</article>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')
}
