/** The repository belongs to no machine, holds no secret, and installs everywhere from its lock. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Lock, lockFaults, traceFaults } from './repository.ts'
import { root, trackedTexts } from './sources.ts'

/** The faults of one line, as if it stood in a tracked file of a checkout at /srv/code/so-noi. */
function faultsOf(text: string): string[] {
  return traceFaults({ path: 'a.ts', text }, '/srv/code/so-noi')
}

const slash = '/'
const key = 'a1B2'.repeat(8)

describe('a tracked file', () => {
  it.each([
    ['the path of the checkout', `read('/srv/code/so-noi${slash}data')`],
    ['a home folder', `read('${slash}home/linh/data')`],
    ['a Windows home folder', String.raw`read('C:\Users`.concat(String.raw`\linh\data')`)],
    ['a registry', `https:/${slash}registry.example.org/zod`],
    ['a download address', `"resolved": ${'"'}https://example.org/zod.tgz"`],
    ['a private key', `-----BEGIN ${'PRIVATE'} KEY-----`],
    ['an access key', `ghp${'_'}${key}`],
    ['a secret', `const secret = ${"'"}${key}'`],
    ['the password of a database', `postgres:/${slash}so_noi:${key}@db.example.org/so_noi`],
  ])('is refused with %s', (_what, line) => {
    expect(faultsOf(`first\n${line}`).join()).toContain('a.ts:2')
  })

  it.each([
    ['a route', "app.get('/home/:id')"],
    ['a path of a service', '/var/lib/so-noi'],
    ['a local database', `postgres:/${slash}so_noi:so_noi_local@127.0.0.1/so_noi`],
    ['a named token', "const token = 'enrolment-token'"],
  ])('may hold %s', (_what, line) => {
    expect(faultsOf(line)).toEqual([])
  })

  it('ties the repository to no machine and tells no secret', () => {
    expect(trackedTexts().flatMap((file) => traceFaults(file, root))).toEqual([])
  })
})

describe('the lock', () => {
  it('is refused when another platform is forgotten', () => {
    const lock: Lock = {
      packages: {
        'node_modules/rollup': { optionalDependencies: { '@rollup/linux': '1', '@rollup/win': '1', fsevents: '2' } },
        'node_modules/@rollup/linux': {},
        'node_modules/rollup/node_modules/fsevents': {},
      },
    }
    expect(lockFaults(lock)).toEqual([expect.stringContaining('needs @rollup/win')])
  })

  it('finds a package locked beside an outer one', () => {
    const inner = { 'node_modules/a/node_modules/b': { optionalDependencies: { c: '1' } }, 'node_modules/a/node_modules/c': {} }
    expect(lockFaults({ packages: inner })).toEqual([])
  })

  it('holds every optional package and no download address', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock
    expect(Object.keys(lock.packages).length).toBeGreaterThan(1)
    expect(lockFaults(lock)).toEqual([])
  })

  it('is read with at most eight scripts beside it', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
    expect(Object.keys(manifest.scripts).length, 'scripts in package.json: fold one into another').toBeLessThanOrEqual(8)
  })
})
