/** The soak as a program of its own: options as JSON in the first argument, the report as JSON on standard output. */
import type { Schedule } from './commands/command.ts'
import { installLightHttp } from './endpoint/light-http.ts'
import { replay, runSoak, type SoakOptions } from './soak.ts'

installLightHttp()
const options = JSON.parse(process.argv[2] ?? '{}') as SoakOptions | { replay: Schedule }
if ('replay' in options) {
  await replay(options.replay)
  process.stdout.write('{}')
} else {
  process.stdout.write(JSON.stringify(await runSoak(options)))
}
