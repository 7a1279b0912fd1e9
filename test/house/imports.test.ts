/** Holds the direction of the house: imports follow the table of rooms, without rings. */
import { describe, expect, it } from 'vitest'
import { cyclesIn, importFaults, importGraph, mutualRooms } from './imports.ts'
import { codeUnder, parseCode } from './sources.ts'

/** The faults of one line of code, as if it stood in the file at `path`. */
function faultsOf(path: string, line: string): string[] {
  return importFaults([parseCode(path, line)])
}

describe('the table of rooms', () => {
  it.each([
    ['src/domain/clock.ts', "import * as z from 'zod/mini'"],
    ['src/domain/forms/visit.ts', "import { isDate } from '../clock.ts'"],
    ['src/protocol/push.ts', "import { op } from '#domain/op.ts'"],
    ['src/features/visit/screen.tsx', "import type { Problem } from '#protocol/problems.ts'"],
    ['src/features/visit/parts/row.tsx', "import { title } from '../title.ts'"],
    ['src/app/main.tsx', "import '#ui/theme.css'\nimport { startSync } from '#sync/engine.ts'"],
    ['src/server/main.ts', "import { readFile } from 'node:fs/promises'"],
    ['src/storage/db.ts', "import { Dexie } from 'dexie'"],
    ['src/domain/places.ts', "import csv from './places/communes.csv?raw'"],
  ])('lets %s keep its own import', (path, line) => {
    expect(faultsOf(path, line)).toEqual([])
  })

  it.each([
    ['domain reaching storage', 'src/domain/a.ts', "import { db } from '#storage/db.ts'", 'domain may not import storage'],
    ['domain reaching React', 'src/domain/a.ts', "import { memo } from 'react'", 'domain may not import react'],
    ['domain reaching Node', 'src/domain/a.ts', "import { join } from 'node:path'", 'domain may not import node'],
    ['Dexie outside storage', 'src/sync/a.ts', "import { Dexie } from 'dexie'", 'sync may not import dexie'],
    ['React among the words', 'src/language/a.ts', "import { memo } from 'react'", 'language may not import react'],
    ['one feature in another', 'src/features/visit/a.tsx', "import { x } from '../child/x.ts'", 'one feature may not import another'],
    ['a feature running protocol', 'src/features/visit/a.tsx', "import { op } from '#protocol/op.ts'", 'only `import type`'],
    ['a feature reaching sync', 'src/features/visit/a.tsx', "import type { X } from '#sync/x.ts'", 'features may not import sync'],
    ['app reaching the server', 'src/app/a.ts', "const it = await import('#server/main.ts')", 'app may not import server'],
    ['an export-from', 'src/ui/a.ts', "export { save } from '#storage/save.ts'", 'ui may not import storage'],
    ['a type by import()', 'src/domain/a.ts', "type Db = import('#storage/db.ts').Db", 'domain may not import storage'],
    ['several lines', 'src/ui/a.ts', "import {\n  save,\n} from '#storage/save.ts'", 'src/ui/a.ts:1'],
    ['a test in the product', 'src/app/a.ts', "import { p } from '../../test/fixtures/p.ts'", 'src may not import test/fixtures/p.ts'],
    ['a relative step across', 'src/app/a.ts', "import { p } from '../ui/p.ts'", 'write #ui/p.ts'],
    ['its own room by #', 'src/ui/a.ts', "import { p } from '#ui/p.ts'", 'inside a room imports are relative'],
    ['three steps up', 'test/a/b/c.ts', "import { p } from '../../../src/ui/p.ts'", 'three steps up'],
    ['a missing extension', 'src/ui/a.ts', "import { p } from './p'", 'write the extension'],
    ['an unknown package', 'src/ui/a.ts', "import moment from 'moment'", 'has no room yet'],
    ['a file beside the rooms', 'src/a.ts', "import { p } from './ui/p.ts'", 'lies in no room'],
  ])('refuses an import that means %s', (_what, path, line, message) => {
    expect(faultsOf(path, line).join('\n')).toContain(message)
  })

  it('is followed by every file of the product and its tests', { timeout: 120_000 }, () => {
    expect(importFaults([...codeUnder('src'), ...codeUnder('test')])).toEqual([])
  })
})

describe('rings of imports', () => {
  it('are seen through a third file and through types', () => {
    const files = [
      parseCode('src/domain/a.ts', "import { b } from './b.ts'"),
      parseCode('src/domain/b.ts', "import type { C } from './c.ts'"),
      parseCode('src/domain/c.ts', "import { a } from './a.ts'"),
      parseCode('src/domain/d.ts', "import { a } from './a.ts'"),
    ]
    expect(cyclesIn(importGraph(files))).toEqual([
      ['src/domain/a.ts', 'src/domain/b.ts', 'src/domain/c.ts', 'src/domain/a.ts'],
    ])
  })

  it('are seen between two rooms even without a ring of files', () => {
    const files = [
      parseCode('src/ui/a.ts', "import { b } from '#language/b.ts'"),
      parseCode('src/language/b.ts', ''),
      parseCode('src/language/c.ts', "import { d } from '#ui/d.ts'"),
      parseCode('src/ui/d.ts', ''),
    ]
    expect(mutualRooms(importGraph(files))).toHaveLength(1)
    expect(cyclesIn(importGraph(files))).toEqual([])
  })

  it('do not occur among the files of the product', () => {
    const cycles = cyclesIn(importGraph(codeUnder('src')))
    expect(cycles.map((ring) => `${ring.join(' → ')}: move what both need into a file of its own`)).toEqual([])
  })

  it('do not occur between two rooms of the product', () => {
    expect(mutualRooms(importGraph(codeUnder('src')))).toEqual([])
  })
})
