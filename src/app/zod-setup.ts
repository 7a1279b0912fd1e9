/** Must be imported before any schema: zod may not probe `new Function` under our content security policy. */
import * as z from 'zod/mini'

z.config({ jitless: true })
