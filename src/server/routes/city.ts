/** GET /api/city/indicators: counts per ward for the city reader, `?year=&part=`; the newest period without them. */
import { cityParts } from '#domain/city/city-periods.ts'
import type { SignedIn } from '../auth/sessions.ts'
import { cityIndicators, type CityAsk } from '../city/city-indicators.ts'
import { answerJson } from '../http/answer.ts'
import type { Ask, Parts } from '../http/context.ts'
import { answerRefusal, Refusal, refuse } from '../http/problem.ts'
import { writeAudit } from '../store/audit.ts'

/** One period of her wards; that she read it is written down with the wards. */
export async function readCityIndicators(ask: Ask, parts: Parts, who: SignedIn): Promise<Response> {
  const asked = askOf(ask)
  if (asked instanceof Refusal) return answerRefusal(asked)
  const found = await cityIndicators(parts, who, asked)
  if (!found) return refuse('not-found', { at: 'year' })
  // Until all are counted nothing is read, however often is asked.
  if (found.counting) return answerJson(ask, found)
  const { ward, login } = who.account
  const subjects = found.columns.length > 0 ? found.wards.map(({ area }) => area) : []
  await parts.store.write(`audit ${ward}`, (db) => writeAudit(db, parts.ports, { ward, actor: login, action: 'read-city', subjects }))
  return answerJson(ask, found)
}

function askOf(ask: Ask): CityAsk | Refusal {
  const [year, word] = [ask.req.query('year'), ask.req.query('part')]
  if (year === undefined && word === undefined) return undefined
  const part = cityParts.find((one) => one === word)
  return part && /^20\d{2}$/.test(year ?? '') ? { year: Number(year), part } : new Refusal('wrong-shape', { at: 'part' })
}
