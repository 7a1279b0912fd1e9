/** Every record kind, form, indicator, plan and vaccine stands in its folder's index under its file's name. */
import { describe, expect, it } from 'vitest'
import { definitionFaults, exportedIds } from './definitions.ts'
import { definitionFolders } from './house-plan.ts'
import { codeUnder, parseCode } from './sources.ts'

const folder = 'src/domain/forms'
const visit = parseCode(`${folder}/visit.ts`, "export const visit = { id: 'visit', fields: [{ id: 'age' }] }")
const listing = parseCode(`${folder}/index.ts`, "import { visit } from './visit.ts'\nexport const forms = [visit]")
const shared = parseCode(`${folder}/shared.ts`, 'export const ages = [1, 2]')

describe('the id of a definition', () => {
  it.each([
    ['in a plain object', "export const a = { id: 'a' }"],
    ['in a checked object', "export const a = { id: 'a' as const } satisfies Form as Form"],
    ['handed to a function', "export const a = defineForm({ id: 'a', title: '' })"],
    ['as the first argument', "export const a = defineForm('a', {})"],
  ])('is read %s', (_where, text) => {
    expect(exportedIds(parseCode('a.ts', text))).toEqual(['a'])
  })

  it('is not taken from a field further inside', () => {
    expect(exportedIds(parseCode('a.ts', "export const a = { fields: [{ id: 'a' }] }"))).toEqual([])
  })
})

describe('a folder of definitions', () => {
  it('is in order when its index lists every file', () => {
    expect(definitionFaults(folder, [listing, visit, shared], ['shared.ts'])).toEqual([])
  })

  it('is refused when the index forgets a file', () => {
    const child = parseCode(`${folder}/child.ts`, "export const child = { id: 'child' }")
    expect(definitionFaults(folder, [listing, visit, child], []).join()).toContain('does not list src/domain/forms/child.ts')
  })

  it('is refused when an id differs from its file', () => {
    const renamed = parseCode(`${folder}/home-visit.ts`, "export const visit = { id: 'visit' }")
    expect(definitionFaults(folder, [listing, renamed], []).join()).toContain("its name says 'home-visit'")
  })

  it('is refused without an index or with a stale exception', () => {
    expect(definitionFaults(folder, [visit], []).join()).toContain('has no index.ts')
    expect(definitionFaults(folder, [listing, visit], ['gone.ts']).join()).toContain('gone.ts is gone')
  })
})

describe('the definitions of the programme', () => {
  it.each(Object.entries(definitionFolders))('stand in the index of %s', (path, { notDefinitions }) => {
    expect(definitionFaults(path, codeUnder(path), notDefinitions)).toEqual([])
  })
})
