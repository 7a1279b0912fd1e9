/** The product's own entry as a program for tests that end it by force; says when it begins. */
import { main } from '#server/main.ts'

process.stdout.write('began\n')
process.exit(await main(process.argv.slice(2), process.env, { cwd: process.cwd() }))
