/** The commands as a person types them, in processes of their own: beside a running server, cut off by force, with wrong words. */
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '#server/config.ts'
import { backupFiles } from '#server/backup/folder.ts'
import { runBackupCommand } from '#server/backup/command.ts'
import { takeServingLock } from '#server/backup/serving-lock.ts'
import { openStore } from '#server/store/open-store.ts'
import { buildProgram, type BuiltProgram } from '../../bench/build-program.ts'
import { startProcess } from '../../harness/child-process.ts'
import { nodeBinary } from '../../harness/node-binary.ts'
import { GROUP_5, testPorts, wardWorld, type WardWorld } from '../ward-world.ts'

const TEST_MS = 120_000

let dataDir = ''
let world: WardWorld
let program: BuiltProgram

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'so-noi-command-'))
  world = await wardWorld(await openStore({ databaseUrl: undefined, dataDir, now: () => 0, onIdleError: () => undefined }))
  const mai = await world.enrolPhone('Nguyễn Thị Mai', [GROUP_5])
  for (let number = 0; number < 2000; number += 1) mai.household(GROUP_5, { note: `ghi chú ${number} `.repeat(20) })
  while (mai.ack.ackN < 2000) await mai.push()
  program = await buildProgram('test/server/backup/command-program.ts')
}, TEST_MS)

afterAll(async () => {
  program.remove()
  await world.store.close()
  await rm(dataDir, { recursive: true, force: true })
})

/** Runs a command in this process and returns its exit code with what it said. */
async function typed(name: 'backup' | 'restore', args: string[], env: Record<string, string> = {}): Promise<{ code: number; said: string[] }> {
  const read = readConfig([], { DATA_DIR: dataDir, ...env }, dataDir)
  if ('refusals' in read) throw new Error(read.refusals.join(' '))
  const said: string[] = []
  const ports = testPorts(`command ${said.length} ${Math.random()}`)
  const code = await runBackupCommand(name, args, { config: read.config, ports, appVersion: 'test', cwd: dataDir, log: () => undefined, say: (sentence) => void said.push(sentence) })
  return { code, said }
}

describe('npm run backup', () => {
  it('a copy cut off by force at any moment is no copy', async () => {
    const dir = join(dataDir, 'bi-cat')
    const env = { ...process.env, DATA_DIR: dataDir, BACKUP_DIR: dir }
    let cutOff = 0
    for (let wait = 0; wait < 8; wait += 1) {
      const one = startProcess(nodeBinary(), [program.file, 'backup'], { env })
      while (!one.output().includes('began') && !one.hasEnded()) await new Promise((resolve) => setTimeout(resolve, 5))
      await new Promise((resolve) => setTimeout(resolve, wait * 40))
      one.signal('SIGKILL')
      if ((await one.ended) === 'SIGKILL') cutOff += 1
    }
    expect(cutOff).toBeGreaterThan(0)
    const whole = await backupFiles(dir)
    for (const file of whole) {
      const place = await mkdtemp(join(dataDir, 'thu-'))
      expect(await typed('restore', [join(dir, file)], { DATA_DIR: place })).toMatchObject({ code: 0 })
    }
    const names = await readdir(dir)
    expect(names.filter((name) => !name.startsWith('.') && !name.endsWith('.sha256'))).toEqual(whole)
  }, TEST_MS)

  it('another process copies while the server holds the data', async () => {
    const lock = await takeServingLock({ databaseUrl: undefined, dataDir }, 'serving')
    const one = startProcess(nodeBinary(), [program.file, 'backup'], { env: { ...process.env, DATA_DIR: dataDir } })
    expect(await one.ended).toBe(0)
    expect(one.output()).toMatch(/Đã sao lưu: .*so-noi-\d{8}-\d{6}-[0-9a-f]{6}\.ndjson\.gz \([\d.,]+ [kM]B, [\d.]+ dòng\)\.\nĐã khôi phục thử và đối chiếu: dùng được\.\nBản này nằm cùng ổ đĩa/)
    expect(await typed('restore', [join('sao-luu', (await backupFiles(join(dataDir, 'sao-luu')))[0] ?? ''), '--yes'])).toEqual({
      code: 1, said: ['Sổ Nôi đang chạy trên dữ liệu này. Dừng lại (Ctrl+C) rồi khôi phục.'],
    })
    await lock?.release()
  }, TEST_MS)

  it('the list tells which copies were proved', async () => {
    const { code, said } = await typed('backup', ['--list'])
    expect([code, said.length]).toEqual([0, 1])
    expect(said[0]).toMatch(/sao-luu\/so-noi-.*đã khôi phục thử/)
    expect(await typed('backup', ['--list'], { BACKUP_DIR: join(dataDir, 'khong-co') })).toEqual({ code: 0, said: ['Chưa có bản sao lưu nào.'] })
  })

  it('a place without data has nothing to copy', async () => {
    const empty = await mkdtemp(join(dataDir, 'trong-'))
    expect(await typed('backup', [], { DATA_DIR: empty })).toEqual({ code: 1, said: ['Chưa có dữ liệu để sao lưu. Xem lại DATA_DIR hoặc DATABASE_URL.'] })
    expect(await readdir(empty)).toEqual([])
  })
})

describe('npm run restore', () => {
  it('wrong words get one sentence and change nothing', async () => {
    expect(await typed('restore', [])).toMatchObject({ code: 1, said: [expect.stringContaining('Cần tên tệp')] })
    expect(await typed('restore', ['khong-co.gz', '--yes'])).toMatchObject({ code: 1, said: [expect.stringContaining('Không thấy tệp')] })
    const [file = ''] = await backupFiles(join(dataDir, 'sao-luu'))
    expect(await typed('restore', [join('sao-luu', file)])).toEqual({ code: 1, said: ['Nơi này đang có dữ liệu. Thêm --yes để khôi phục; dữ liệu cũ được cất riêng.'] })
  })
})
