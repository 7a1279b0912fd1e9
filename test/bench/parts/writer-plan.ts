/** What a writing process is told and what it answers. */
import * as z from 'zod/mini'
import { enrolReplySchema } from '#protocol/enrol.ts'

/** What a writing process is told, as JSON in its first argument. */
export const writerPlanSchema = z.object({
  databaseUrl: z.optional(z.string()),
  dataDir: z.string(),
  seconds: z.number(),
  seed: z.number(),
  phones: z.array(enrolReplySchema),
})
export type WriterPlan = z.infer<typeof writerPlanSchema>

/** What it answers, as JSON in its last line. */
export const writerReportSchema = z.object({
  commits: z.number(),
  rows: z.number(),
  /** Pushes that had to be sent again because the database was busy. */
  busy: z.number(),
  slowestMs: z.number(),
})
export type WriterReport = z.infer<typeof writerReportSchema>
