/** How long ago something was, in words: "37 phút", "1 giờ 22 phút", "2 ngày 3 giờ". */
import { stationWords } from '#language/station-words.ts'

const MINUTE = 60_000

/** The two largest units of a span in ms; less than a minute, or a clock that runs ahead, is "vừa xong". */
export function elapsedWords(ms: number): string {
  const { elapsed } = stationWords.station
  const minutes = Math.floor(ms / MINUTE)
  if (minutes < 1) return elapsed.now
  const hours = Math.floor(minutes / 60)
  if (hours < 1) return elapsed.minutes(minutes)
  if (hours < 24) return minutes % 60 === 0 ? elapsed.hours(hours) : `${elapsed.hours(hours)} ${elapsed.minutes(minutes % 60)}`
  const days = Math.floor(hours / 24)
  return hours % 24 === 0 || days >= 7 ? elapsed.days(days) : `${elapsed.days(days)} ${elapsed.hours(hours % 24)}`
}
