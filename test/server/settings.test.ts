/** Settings: good ones are read, bad ones answered with one sentence that names the setting and shows a good one. */
import { chmodSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from '#server/config.ts'
import { listen } from '#server/listen.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'so-noi-config-'))
const refusalsOf = (env: Record<string, string>) => {
  const read = readConfig([], env, folder())
  return 'refusals' in read ? read.refusals : []
}

describe('settings', () => {
  it('days without an exchange are bounded and said', () => {
    const daysOf = (text?: string) => readConfig([], text === undefined ? {} : { OFFLINE_DAYS: text }, folder())
    expect([daysOf(), daysOf('14')]).toMatchObject([{ config: { offlineDays: 30 } }, { config: { offlineDays: 14 } }])
    for (const text of ['0', '91', 'nhiều']) expect(daysOf(text)).toMatchObject({ refusals: [expect.stringContaining('OFFLINE_DAYS')] })
  })

  it('nothing set gives a folder beside the program', () => {
    const cwd = folder()
    const backup = { dir: join(cwd, 'data', 'sao-luu'), isDirNamed: false, at: 120, keep: { days: 14, months: 12 }, offMachine: undefined }
    expect(readConfig([], {}, cwd)).toEqual({
      config: { backup, port: 8080, host: '0.0.0.0', dataDir: join(cwd, 'data'), databaseUrl: undefined, publicUrl: undefined, isDemo: false, demoSeed: 2026, offlineDays: 30, tls: undefined, trustedProxies: undefined, metricsToken: undefined },
    })
    expect(existsSync(join(cwd, 'data'))).toBe(true)
  })

  it('invented people get a folder of their own', () => {
    const cwd = folder()
    expect(readConfig(['--demo'], {}, cwd)).toMatchObject({ config: { dataDir: join(cwd, 'data-demo'), isDemo: true } })
    expect(readConfig(['--demo'], { DATA_DIR: 'kho' }, cwd)).toMatchObject({ config: { dataDir: join(cwd, 'kho', 'demo') } })
  })

  it('invented people are drawn from the given number', () => {
    expect(readConfig(['--demo', '--seed=7'], {}, folder())).toMatchObject({ config: { demoSeed: 7 } })
    expect(readConfig(['--demo', '--seed=bảy'], {}, folder())).toMatchObject({ config: { demoSeed: 2026 } })
  })

  it('copies are told where, when and how long', () => {
    const env = { BACKUP_DIR: 'kho', BACKUP_AT: '1:30', BACKUP_KEEP: '7+0', BACKUP_OFF_MACHINE: 'yes' }
    const cwd = folder()
    expect(readConfig([], env, cwd)).toMatchObject({ config: { backup: { dir: join(cwd, 'kho'), isDirNamed: true, at: 90, keep: { days: 7, months: 0 }, offMachine: true } } })
    expect(readConfig([], { BACKUP_AT: 'off' }, folder())).toMatchObject({ config: { backup: { at: undefined } } })
    expect(readConfig(['--demo'], {}, folder())).toMatchObject({ config: { backup: { at: undefined } } })
  })

  it('a public address loses its slash', () => {
    expect(readConfig([], { PUBLIC_URL: 'https://sonoi.example.vn/', PORT: '443' }, folder())).toMatchObject({ config: { publicUrl: 'https://sonoi.example.vn', port: 443 } })
  })

  it.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['PORT', '80.5'],
    ['PUBLIC_URL', 'sonoi.example.vn'],
    ['PUBLIC_URL', 'https://example.vn/sonoi'],
    ['DATABASE_URL', 'mysql://x'],
    ['TLS_CERT', 'khong-co.pem'],
    ['TRUSTED_PROXY', 'proxy.example'],
    ['TRUSTED_PROXY', '0.0.0.0/0'],
    ['TRUSTED_PROXY', '10.0.0.1/33'],
    ['METRICS_TOKEN', 'ngắn'],
    ['BACKUP_AT', '25:00'],
    ['BACKUP_KEEP', '0+12'],
    ['BACKUP_OFF_MACHINE', 'có'],
    ['BACKUP_DIR', '/dev/null'],
  ])('a wrong %s (%s) is named with an example', (name, value) => {
    const refusals = refusalsOf({ [name]: value })
    expect(refusals).toHaveLength(1)
    expect(refusals[0]).toMatch(new RegExp(`^${name} .*${name}=`))
  })

  it('every mistake is told at once, passwords never', () => {
    expect(refusalsOf({ PORT: 'x', PUBLIC_URL: 'y', DATABASE_URL: 'mysql://u:secret@h/d' })).toHaveLength(3)
    expect(refusalsOf({ DATABASE_URL: 'mysql://u:secret@h/d' }).join()).not.toContain('secret')
  })

  it('a data folder that is a file is refused', () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'tệp'), '')
    chmodSync(join(cwd, 'tệp'), 0o600)
    const read = readConfig([], { DATA_DIR: join(cwd, 'tệp') }, cwd)
    expect(read).toEqual({ refusals: [expect.stringMatching(/^DATA_DIR không ghi được/)] })
  })

  it('a port in use is one sentence, not a stack', async () => {
    const other = await new Promise<Server>((resolve) => {
      const server = createServer()
      server.listen(0, '127.0.0.1', () => resolve(server))
    })
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const app = () => new Response('ok')
    expect(await listen(app, { port, host: '127.0.0.1' })).toBe(`PORT ${port} đang có chương trình khác dùng. Chọn cổng khác, ví dụ: PORT=${port + 1}`)
    await new Promise((resolve) => other.close(resolve))
    const listening = await listen(app, { port, host: '127.0.0.1' })
    expect(typeof listening === 'string' ? listening : await (await fetch(`http://127.0.0.1:${listening.port}/`)).text()).toBe('ok')
    if (typeof listening !== 'string') await listening.close()
  })
})
