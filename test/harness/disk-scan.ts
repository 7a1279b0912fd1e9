/** Looks for words in the files of a browser's profile, in every way in which Chromium may have written them. */
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** Where a word was found: `file: word`. Files are read as they lie, whatever they are for. */
export async function wordsOnDisk(folder: string, words: readonly string[]): Promise<string[]> {
  const needles = words.flatMap((word) => formsOf(word).map((bytes) => ({ word, bytes })))
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found = await Promise.all(
    entries.filter((entry) => entry.isFile()).map(async (entry) => {
      const path = join(entry.parentPath, entry.name)
      // A file of a browser that is just closing may be gone again.
      const content = await readFile(path).catch(() => Buffer.alloc(0))
      const hits = needles.filter(({ bytes }) => content.includes(bytes)).map(({ word }) => word)
      return [...new Set(hits)].map((word) => `${relative(folder, path)}: ${word}`)
    }),
  )
  return found.flat()
}

/** UTF-8, UTF-16 as V8 keeps Vietnamese, and base64 at each of its three offsets. */
function formsOf(word: string): Buffer[] {
  const utf8 = Buffer.from(word, 'utf8')
  const inBase64 = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), utf8]).toString('base64')
    // What stands at the edges depends on the neighbours.
    return Buffer.from(text.slice(offset === 0 ? 0 : 4, -4), 'utf8')
  })
  return [utf8, Buffer.from(word, 'utf16le'), ...inBase64.filter((bytes) => bytes.length >= 8)]
}
