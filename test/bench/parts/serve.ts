/** The endpoint as a program of its own, built apart from `dist` so that a bench never races with a build of the product. */
import { main } from '#server/main.ts'
import { checkout } from '../build-program.ts'

process.exit(await main(process.argv.slice(2), process.env, { cwd: checkout }))
