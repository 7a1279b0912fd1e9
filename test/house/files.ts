/** Measures files: length, name and opening comment. */
import { basename } from 'node:path/posix'
import { isDataTable } from './house-plan.ts'
import type { TextFile } from './sources.ts'

/** Most lines a file may have, data tables apart. */
export const longestAllowed = 400

/** Lines of a text; the newline at its end begins no further line. */
export function lineCount(text: string): number {
  return text === '' ? 0 : text.replace(/\n$/, '').split('\n').length
}

/** Files that are too long to read standing up. */
export function lengthFaults(files: readonly TextFile[]): string[] {
  return files
    .filter((file) => !isDataTable(file.path) && lineCount(file.text) > longestAllowed)
    .map((file) => `${file.path}:${longestAllowed} goes on to line ${lineCount(file.text)}: split it where one thinks of two things`)
}

/** The value below which the given share (0 to 1) of the numbers lies; 0 of none. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

const kebabFolder = /^\.?[a-z0-9]+(-[a-z0-9]+)*$/
const kebabFile = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|d|module|worker|css))*\.[a-z0-9]+$/
const fixedNames = new Set(['README.md'])
const emptyNames = /^(utils?|helpers?|common|misc|lib)(\.|$)/

/** What is wrong with the names along a path. */
export function nameFaults(path: string): string[] {
  const parts = path.split('/')
  const file = basename(path)
  const faults = parts.filter((part) => emptyNames.test(part)).map((part) => `${path}:1 "${part}" says nothing: name it after the one thing it gives`)
  const kebab = parts.slice(0, -1).every((part) => kebabFolder.test(part)) && (fixedNames.has(file) || kebabFile.test(file))
  return kebab ? faults : [...faults, `${path}:1 is not kebab-case: write it in small letters with hyphens`]
}

/** True when the first thing in a code file is a comment with words in it. */
export function isHeaded(text: string): boolean {
  const start = text.replace(/^\uFEFF?(#![^\n]*\n)?\s*/, '')
  const comment = /^(?:\/\/([^\n]*)|\/\*([\s\S]*?)\*\/)/.exec(start)
  return /\p{L}{2,}\s+\P{Z}/u.test(comment?.[1] ?? comment?.[2] ?? '')
}
