/** A temperature as it is typed at a home visit: read, refused, or asked about again. */
import { parseNumberVi } from '../../formats/number-vi.ts'

/** °C from typed text: "36,8", "36.8" and "368" are the same; null when empty or unreadable. */
export function typedTemperature(typed: string): number | null {
  const text = typed.trim()
  if (/^[2-4]\d\d$/.test(text)) return Number(text) / 10
  const parsed = parseNumberVi(text)
  return parsed.ok ? parsed.value : null
}

/** Temperatures that a record holds (°C), ends included. */
const STORED = { from: 25, to: 45 }
/** Temperatures that need no second look (°C). */
const LIKELY = { from: 34, to: 42 }

/** Why a typed temperature cannot be kept; undefined when it can or is empty. */
export function temperatureProblem(typed: string): string | undefined {
  if (typed.trim() === '') return undefined
  const degrees = typedTemperature(typed)
  if (degrees === null) return 'Chưa đọc được. Ghi ví dụ 36,8.'
  return degrees < STORED.from || degrees > STORED.to ? 'Nhiệt độ từ 25 đến 45 °C. Xem lại nhiệt kế.' : undefined
}

/** A question about a temperature that is rarely true; undefined for a likely one. It never blocks. */
export function temperatureAskBack(typed: string): string | undefined {
  const degrees = typedTemperature(typed)
  if (degrees === null || temperatureProblem(typed) !== undefined) return undefined
  return degrees < LIKELY.from || degrees > LIKELY.to ? 'Nhiệt độ này ít gặp. Đo lại ở nách bé.' : undefined
}

/** The temperature that a record gets (°C); null when none was typed or it cannot be kept. */
export function keptTemperature(typed: string): number | null {
  return temperatureProblem(typed) === undefined ? typedTemperature(typed) : null
}
