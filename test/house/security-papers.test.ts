/** The security papers keep to the code: every ASVS requirement is answered, every named file is there, every package has its reason. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './sources.ts'

const papers = 'src/server/security'
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** Requirements of OWASP ASVS 5.0.0, levels 1 and 2, by section. */
const requirements: Readonly<Record<string, string>> = {
  '1.1': '1 2', '1.2': '1 2 3 4 5 6 7 8 9', '1.3': '1 2 3 4 5 6 7 8 9 10 11', '1.4': '1 2 3', '1.5': '1 2', '2.1': '1 2 3', '2.2': '1 2 3',
  '2.3': '1 2 3 4', '2.4': '1', '3.2': '1 2', '3.3': '1 2 3 4', '3.4': '1 2 3 4 5 6', '3.5': '1 2 3 4 5', '3.7': '1 2', '4.1': '1 2 3', '4.2': '1',
  '4.3': '1 2', '4.4': '1 2 3 4', '5.1': '1', '5.2': '1 2 3', '5.3': '1 2', '5.4': '1 2 3', '6.1': '1 2 3', '6.2': '1 2 3 4 5 6 7 8 9 10 11 12',
  '6.3': '1 2 3 4', '6.4': '1 2 3 4', '6.5': '1 2 3 4 5', '6.6': '1 2 3', '6.8': '1 2 3 4', '7.1': '1 2 3', '7.2': '1 2 3 4', '7.3': '1 2',
  '7.4': '1 2 3 4 5', '7.5': '1 2', '7.6': '1 2', '8.1': '1 2', '8.2': '1 2 3', '8.3': '1', '8.4': '1', '9.1': '1 2 3', '9.2': '1 2 3 4', '10.1': '1 2',
  '10.2': '1 2', '10.3': '1 2 3 4', '10.4': '1 2 3 4 5 6 7 8 9 10 11', '10.5': '1 2 3 4 5', '10.6': '1 2', '10.7': '1 2 3', '11.1': '1 2',
  '11.2': '1 2 3', '11.3': '1 2 3', '11.4': '1 2 3 4', '11.5': '1', '11.6': '1', '12.1': '1 2 3', '12.2': '1 2', '12.3': '1 2 3 4', '13.1': '1',
  '13.2': '1 2 3 4 5', '13.3': '1 2', '13.4': '1 2 3 4 5', '14.1': '1 2', '14.2': '1 2 3 4', '14.3': '1 2 3', '15.1': '1 2 3', '15.2': '1 2 3',
  '15.3': '1 2 3 4 5 6 7', '16.1': '1', '16.2': '1 2 3 4 5', '16.3': '1 2 3 4', '16.4': '1 2 3', '16.5': '1 2 3', '17.1': '1', '17.2': '1 2 3 4',
  '17.3': '1 2',
}

interface Row {
  numbers: string[]
  status: string
  where: string
}

const rowsOf = (text: string): Row[] =>
  text.split('\n').flatMap((line) => {
    const [, numbers = '', , status = '', where = ''] = line.split('|').map((cell) => cell.trim())
    return /^\d+\.\d/.test(numbers) ? [{ numbers: numbers.split(' '), status, where }] : []
  })

/** What stands in backticks and looks like a file of ours. */
const filesIn = (text: string): string[] => [...text.matchAll(/`((?:src|test)\/[^`\s]+|[\w-]+\.(?:json|md|config\.ts))`/g)].map(([, path]) => path ?? '')

describe('the answers to ASVS', () => {
  const text = read(`${papers}/asvs-5.md`)
  const rows = rowsOf(text)

  it('cover every requirement of both levels, each once', () => {
    const wanted = Object.entries(requirements).flatMap(([section, numbers]) => numbers.split(' ').map((number) => `${section}.${number}`))
    expect(wanted).toHaveLength(253)
    expect(rows.flatMap(({ numbers }) => numbers).toSorted()).toEqual(wanted.toSorted())
  })

  it('say met with a proof, or why not', () => {
    const bare = rows.filter(({ status, where }) => !['met', 'n/a', 'not met'].includes(status) || where.length < 8)
    expect(bare).toEqual([])
    // "Met" without a file is a claim.
    expect(rows.filter(({ status, where }) => status === 'met' && filesIn(where).length === 0 && !where.includes('Kysely throughout'))).toEqual([])
  })

  it('count themselves rightly at the top', () => {
    const count = (wanted: string) => rows.filter(({ status }) => status === wanted).flatMap(({ numbers }) => numbers).length
    expect(text).toContain(`${count('met')} met, ${count('n/a')} n/a (the thing does not exist here), ${count('not met')} not met`)
  })
})

describe('the security papers', () => {
  it.each(['README.md', 'asvs-5.md', 'keys-and-data.md', 'dependencies.md'])('name files that are there: %s', (paper) => {
    const text = read(`${papers}/${paper}`)
    expect(filesIn(text).filter((path) => !existsSync(join(root, path)) && !existsSync(join(root, papers, path)))).toEqual([])
  })

  it('give every package its reason, and none that is gone', () => {
    const manifest = JSON.parse(read('package.json')) as Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>
    const packages = [manifest.dependencies, manifest.optionalDependencies, manifest.devDependencies].flatMap((group) => Object.keys(group))
    const lines = [...read(`${papers}/dependencies.md`).matchAll(/^\| `([^`]+)` \| (.{10,}) \|$/gm)].map(([, name]) => name ?? '')
    expect(lines.toSorted()).toEqual(packages.toSorted())
  })
})
