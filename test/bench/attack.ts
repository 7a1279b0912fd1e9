/** Attacks the built server from outside: every route, field, query, header and file path with what attackers write; 0 findings. */
import { startServer } from '../harness/server-process.ts'
import { attackClient } from './parts/attack-client.ts'
import { attack, undescribedRoutes } from './parts/attack-run.ts'
import { attackWorld } from './parts/attack-world.ts'

const MOST_SHOWN = 100
/** Each phone may send 400 requests at once. */
const PHONES = 16

/** `--every N --from M` sends one of N attacks; `--only family` one family. On a training ward in a folder of its own. */
export async function run(options: Record<string, string>): Promise<number> {
  const server = await startServer({ args: ['--demo'], readyWithinMs: 180_000 })
  const client = attackClient(server.url)
  try {
    const password = (await server.printed(/mật khẩu (\S+)/))[1] ?? ''
    const adminLink = /\/dat-mat-khau#(\S+)/.exec(await server.command('--new-admin-link'))?.[1] ?? ''
    const world = await attackWorld(client, { login: 'tap-huan', password, adminLink }, PHONES)
    const began = Date.now()
    const only = options['only']
    const { findings, ...counts } = await attack(client, world, { every: Number(options['every'] ?? 1), from: Number(options['from'] ?? 0), ...(only === undefined ? {} : { only }) })
    const all = [...undescribedRoutes().map((path) => `${path} takes a body that nobody has described in parts/request-schemas.ts`), ...findings]
    const told = /"event":"(?:error|unexpected)".*/.exec(server.output())
    if (told) all.push(`the server wrote down an error: ${told[0].slice(0, 400)}`)
    console.log(JSON.stringify({ ...counts, findings: all.length, seconds: Math.round((Date.now() - began) / 1000) }))
    for (const finding of all.slice(0, MOST_SHOWN)) console.log(`  ${finding}`)
    return all.length > 0 ? 1 : 0
  } finally {
    client.close()
    await server.discard()
  }
}
