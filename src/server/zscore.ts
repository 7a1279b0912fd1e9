/** `npm run zscore`: z-scores of a measuring day that was kept on paper or in another program, from CSV to CSV, line by line. */
import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { csvCells, csvLine, isOpen } from './zscore/csv.ts'
import { outputColumns, scoredRow, surveyHeader } from './zscore/survey-row.ts'

const USAGE = `Cách dùng: npm run --silent zscore -- can-do.csv > ket-qua.csv ("-" đọc từ bàn phím hoặc ống dẫn)
Dòng đầu: ${surveyHeader.join(',')}
`

/** Reads, computes and prints; 0 when every row was good, 1 when some were not, 2 when nothing could be read. */
async function main(path: string | undefined): Promise<number> {
  if (path === undefined) {
    process.stderr.write(USAGE)
    return 2
  }
  // npm runs this in the folder of the product; the person is where she called it.
  const from = process.env['npm_lifecycle_event'] === 'zscore' ? (process.env['INIT_CWD'] ?? process.cwd()) : process.cwd()
  const input = path === '-' ? process.stdin : createReadStream(resolve(from, path))
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  let number = 0
  let read = 0
  let held = ''
  let columns: readonly string[] | undefined
  let bad = 0
  let hasFailed = false
  const doubtful: number[] = []
  const complain = (what: string) => {
    bad += 1
    process.stderr.write(`Dòng ${number}: ${what}\n`)
  }
  try {
    await new Promise<void>((ready, fail) => {
      lines.once('error', fail)
      lines.once('close', () => {
        if (held !== '') complain('dấu ngoặc kép chưa đóng')
        ready()
      })
      lines.on('line', (text) => {
        read += 1
        if (held === '') number = read
        const line = held + (read === 1 ? text.replace(/^\uFEFF/, '') : text)
        held = isOpen(line) ? `${line}\n` : ''
        if (held !== '' || line.trim() === '' || hasFailed) return
        const cells = csvCells(line)
        if (columns === undefined) {
          columns = cells.map((cell) => cell.trim().toLowerCase())
          const missing = surveyHeader.filter((name) => !columns?.includes(name))
          if (missing.length === 0) return void process.stdout.write(csvLine(outputColumns))
          hasFailed = true
          return fail(new Error(`Dòng đầu thiếu cột ${missing.join(', ')}.`))
        }
        const row = scoredRow(columns, cells)
        if ('problem' in row) return complain(row.problem)
        if (row.doubtfulPosition) doubtful.push(number)
        process.stdout.write(csvLine(row.cells))
      })
    })
  } catch (problem) {
    process.stderr.write(`Chưa đọc được ${path}: ${problem instanceof Error ? problem.message : String(problem)}\n${USAGE}`)
    return 2
  }
  if (columns === undefined) {
    process.stderr.write(`${path} không có dòng nào.\n${USAGE}`)
    return 2
  }
  if (doubtful.length > 0) process.stderr.write(`${doubtful.length} trẻ dưới 9 tháng ghi đo đứng, coi như chưa rõ tư thế: ${placesOf(doubtful)}\n`)
  return bad === 0 ? 0 : 1
}

/** The first few lines by number; a long list would hide what else is said. */
function placesOf(numbers: readonly number[]): string {
  const few = numbers.slice(0, 10).join(', ')
  return `dòng ${few}${numbers.length > 10 ? ', ...' : ''}`
}

// Whoever reads only the first lines closes the pipe; there is nothing left to say then.
process.stdout.on('error', () => process.exit(0))
process.exitCode = await main(process.argv[2])
