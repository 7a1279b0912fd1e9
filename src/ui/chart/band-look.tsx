/** How the bands of a growth chart look: plain, hatched, cross-hatched, so that they are told apart without colour. */
import type { BandId } from '#domain/growth/chart-bands.ts'
import styles from './growth-chart.module.css'

type Ground = 'plain' | 'hatched' | 'crossed'

const grounds: Readonly<Record<BandId, Ground>> = { 'far-above': 'crossed', above: 'hatched', middle: 'plain', below: 'hatched', 'far-below': 'crossed' }

/** Class of the tint under the pattern. */
export function bandTint(band: BandId): string {
  return styles[grounds[band]] ?? ''
}

/** What fills a band over its tint; undefined for the plain one. */
export function bandFill(band: BandId, id: string): string | undefined {
  return grounds[band] === 'plain' ? undefined : `url(#${id}-${grounds[band]})`
}

/** The two patterns; once in a chart. */
export function BandPatterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-hatched`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className={styles.hatch} d="M0 0V7" />
      </pattern>
      <pattern id={`${id}-crossed`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className={styles.cross} d="M0 0V6M0 0H6" />
      </pattern>
    </defs>
  )
}

/** A small sample beside the band's name. */
export function BandSample({ band, id }: { band: BandId; id: string }) {
  return (
    <svg className={styles.sample} viewBox="0 0 30 20" aria-hidden="true" focusable="false">
      <rect className={bandTint(band)} x="1" y="1" width="28" height="18" rx="3" />
      {bandFill(band, id) && <rect x="1" y="1" width="28" height="18" rx="3" fill={bandFill(band, id)} />}
      <rect className={styles.edge} x="1" y="1" width="28" height="18" rx="3" />
    </svg>
  )
}
