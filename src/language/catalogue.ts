/** Finds the other language's text for a text of the domain: whole texts, sentences with holes, and lists of them. */

/**
 * Texts by their Vietnamese. A text may have holes: `{n}` a number, day or time, `{t}` another text of the domain, `{x}` what a
 * person wrote. The other side names a hole by its place: `{1}`, or `{1|day|days}` for a word that follows its number.
 */
export type Catalogue = Readonly<Record<string, string>>

interface Pattern {
  shape: RegExp
  holes: readonly string[]
  other: string
  /** Letters outside the holes: of two patterns that fit, the one that says more is right. */
  weight: number
}

const hole = /\{([ntx])\}/g
const shapes: Readonly<Record<string, string>> = { n: String.raw`([\d∞][\d.,:/–-]*)`, t: '(.*?)', x: '(.+?)' }

/** Most texts kept in mind; a screen shows far fewer. */
const MOST_KEPT = 4000

/** Letters that only Vietnamese writing needs. */
export const vietnameseLetter = /[ĂăĐđĨĩŨũƠơƯưẠ-ỹÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúý]/

function patternOf(text: string, other: string): Pattern {
  const literals = text.split(/\{[ntx]\}/)
  const holes = [...text.matchAll(hole)].map((match) => match[1] ?? 'x')
  const source = literals.map((literal, at) => literal.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`) + (shapes[holes[at] ?? ''] ?? '')).join('')
  return { shape: new RegExp(`^${source}$`, 's'), holes, other, weight: literals.join('').length }
}

function fill(other: string, values: readonly string[]): string {
  return other.replace(/\{(\d)(?:\|([^|}]*)\|([^}]*))?\}/g, (_all, place: string, one: string | undefined, many: string | undefined) => {
    const value = values[Number(place) - 1] ?? ''
    if (one === undefined || many === undefined) return value
    return value === '1' ? one : many
  })
}

/** The first letter small, unless an abbreviation begins there. */
function lowered(text: string): string {
  return /^\p{Lu}(\p{Ll}|[ ,']|$)/u.test(text) && !/^I\b/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

function raised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

/** The translation of a catalogue: a text it does not know comes back as it is. */
export function translationBy(catalogue: Catalogue): (text: string) => string {
  const whole = new Map<string, string>()
  const patterns: Pattern[] = []
  for (const [text, other] of Object.entries(catalogue)) {
    if (text.search(hole) === -1) whole.set(text, other)
    else patterns.push(patternOf(text, other))
  }
  patterns.sort((one, next) => next.weight - one.weight)
  const kept = new Map<string, string>()

  function byPattern(text: string): string | undefined {
    for (const { shape, holes, other } of patterns) {
      const found = shape.exec(text)
      if (found) return fill(other, holes.map((kind, at) => (kind === 't' ? translate(found[at + 1] ?? '') : (found[at + 1] ?? ''))))
    }
    return undefined
  }

  /** A text as one piece; in the middle of a sentence it begins with a small letter. */
  function asOne(text: string): string | undefined {
    const known = whole.get(text)
    if (known !== undefined) return known
    if (!vietnameseLetter.test(text)) return text
    const fitted = byPattern(text)
    if (fitted !== undefined) return fitted
    const high = raised(text)
    const other = high === text ? undefined : (whole.get(high) ?? byPattern(high))
    if (other !== undefined) return lowered(other)
    const end = text.charAt(text.length - 1)
    if (end !== '.' && end !== '…') return undefined
    const open = asOne(text.slice(0, -1))
    return open === undefined ? undefined : open + end
  }

  /** The longest runs that are known between the marks of a list. */
  function asList(text: string, between: RegExp, mark: string): string | undefined {
    const parts = text.split(between)
    if (parts.length === 1) return undefined
    const found: string[] = []
    for (let at = 0; at < parts.length; ) {
      let end = parts.length
      let other: string | undefined
      while (end > at && other === undefined) {
        if (end - at < parts.length) other = asOne(parts.slice(at, end).join(mark))
        if (other === undefined) end -= 1
      }
      found.push(other ?? translate(parts[at] ?? ''))
      at = Math.max(end, at + 1)
    }
    return found.join(mark)
  }

  /** "Sốt 38,2 °C", "Hôm qua 9:46": a text and the figure behind it. */
  function withFigure(text: string): string | undefined {
    const [, words, figure] = /^(.*\S) (\d\S*(?: (?:°C|kg|g|mm|cm|%))?)$/.exec(text) ?? []
    return words === undefined || figure === undefined ? undefined : `${translate(words)} ${figure}`
  }

  function translate(text: string): string {
    if (text === '') return ''
    const before = kept.get(text)
    if (before !== undefined) return before
    const other = asOne(text) ?? (text.includes(', ') ? undefined : withFigure(text)) ?? asList(text, / · /, ' · ') ?? asList(text, /(?<=[.?!…]) /, ' ') ?? asList(text, /; /, '; ') ?? asList(text, /, /, ', ') ?? asList(text, /: /, ': ') ?? text
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(text, other)
    return other
  }
  return translate
}
