/** The command that computes z-scores from a file, run as a person runs it. */
import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csvCells, csvLine } from '#server/zscore/csv.ts'
import { nodeBinary, projectRoot } from '../harness/node-binary.ts'

const HEADER = 'id,sex,age_days,weight_kg,length_height_cm,position,oedema,head_cm'
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-noi-zscore-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Run {
  out: string
  err: string
  code: number | null
}

function zscore(args: readonly string[], stdin = ''): Promise<Run> {
  const child = spawn(nodeBinary(), [join(projectRoot, 'src/server/zscore.ts'), ...args], { cwd: projectRoot, env: { ...process.env, INIT_CWD: folder, npm_lifecycle_event: 'zscore' } })
  const run: Run = { out: '', err: '', code: null }
  child.stdout.on('data', (part: Buffer) => void (run.out += part.toString()))
  child.stderr.on('data', (part: Buffer) => void (run.err += part.toString()))
  child.stdin.end(stdin)
  return new Promise((resolve) => child.once('close', (code) => resolve({ ...run, code })))
}

async function scored(...rows: string[]): Promise<Run> {
  await writeFile(join(folder, 'day.csv'), `${[HEADER, ...rows].join('\n')}\n`)
  return zscore(['day.csv'])
}

describe('z-scores of a measuring day', () => {
  it('come in the order of the rows, two decimals each', async () => {
    const { out, err, code } = await scored('b,m,365,9.6,75.7,l,n,46', 'a,f,731,11.5,85.7,h,,', 'c,m,,12,86,,n,')
    expect(out).toBe('id,waz,haz,whz,baz,hcz,flags\nb,-0.04,-0.02,-0.06,-0.03,-0.05,\na,0.01,-0.01,-0.07,-0.02,,\nc,,,0.26,,,\n')
    expect([err, code]).toEqual(['', 0])
  })

  it('are flagged where no child has them', async () => {
    const { out } = await scored('7,f,365,3,120,l,n,20')
    expect(out.split('\n')[1]).toBe('7,-7.26,17.86,,-12.86,-18.32,waz|haz|baz|hcz')
  })

  it('leave weight out with swollen feet', async () => {
    const { out } = await scored('8,f,365,9,75,l,y,45')
    expect(out.split('\n')[1]).toBe('8,,0.39,,,0.08,')
  })

  it('name a bad row by its line and go on', async () => {
    const { out, err, code } = await scored('1,x,10,3,,,,', '2,m,10', '3,m,ten,3,,,,', '4,m,10,3.4,,,,', '5,m,10,3.4,,sitting,n,')
    expect(out.trim().split('\n').slice(1).map((line) => line.split(',')[0])).toEqual(['4'])
    expect(err.trim().split('\n').map((line) => line.split(':')[0])).toEqual(['Dòng 2', 'Dòng 3', 'Dòng 4', 'Dòng 6'])
    expect(code).toBe(1)
  })

  it('say once how many stood before nine months', async () => {
    const { out, err, code } = await scored('1,m,100,6,60,h,n,', '2,m,100,6,60,,n,')
    const [first, second] = out.trim().split('\n').slice(1).map((line) => line.slice(1))
    expect(first).toBe(second)
    expect(err).toBe('1 trẻ dưới 9 tháng ghi đo đứng, coi như chưa rõ tư thế: dòng 2\n')
    expect(code).toBe(0)
  })

  it('read a file as a spreadsheet writes it', async () => {
    const { out, code } = await zscore(['-'], `\uFEFF${HEADER.toUpperCase()}\r\n"Bé A, hộ 3",m,0,3.3464,,,,\r\n\r\n`)
    expect([out.split('\n')[1], code]).toEqual(['"Bé A, hộ 3",0.00,,,,,', 0])
  })

  it('keep a cell together that goes over two lines', async () => {
    const { out, err, code } = await scored('"Bé A\nhộ 3",m,0,3.3464,,,,', 'b,m,0,3.3464,,,,', '"c,m')
    expect([out.includes('"Bé A\nhộ 3",0.00'), out.includes('b,0.00'), err, code]).toEqual([true, true, 'Dòng 5: dấu ngoặc kép chưa đóng\n', 1])
  })

  it.each([[['none.csv'], /none\.csv/], [[], /Cách dùng/]])('say what is missing with %o', async (args, wanted) => {
    const { out, err, code } = await zscore(args)
    expect([out, code]).toEqual(['', 2])
    expect(err).toMatch(wanted)
    expect(err).not.toContain('at ')
  })

  it('name the columns that a file lacks', async () => {
    const { err, code } = await zscore(['-'], 'id,sex\n1,m\n')
    expect([err.includes('age_days, weight_kg'), code]).toEqual([true, 2])
    expect((await zscore(['-'], 'id,sex\n1,m\n')).out).toBe('')
    expect((await zscore(['-'], '')).code).toBe(2)
  })
})

describe('a line of CSV', () => {
  it.each([['a,b', ['a', 'b']], ['"a,b",c', ['a,b', 'c']], ['"say ""hi""",', ['say "hi"', '']], ['', ['']], ['a"b,c', ['a"b', 'c']]])('%s is read cell by cell', (line, cells) => {
    expect(csvCells(line)).toEqual(cells)
  })

  it('is written so that it reads the same', () => {
    const cells = ['a,b', 'say "hi"', '', 'Bé']
    expect(csvCells(csvLine(cells).trimEnd())).toEqual(cells)
  })
})
