/** A growth chart: the curves of WHO with their bands in words, the child's own points, the same as a sentence and as a table. */
import { useId } from 'react'
import { bandIds, bandLabels } from '#domain/growth/chart-bands.ts'
import { bandEdges, drawnPoints, type ChartData } from '#domain/growth/chart-data.ts'
import { dayLabel } from '#domain/time/day-label.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import { BandPatterns, BandSample, bandFill, bandTint } from './band-look.tsx'
import { chartScale, frame, type ChartScale } from './chart-scale.ts'
import { ChartTable } from './chart-table.tsx'
import styles from './growth-chart.module.css'

type GrowthChartProps = { data: ChartData; birthDate: string; today: string }

const w = words.growth.chart

export function GrowthChart({ data, birthDate, today }: GrowthChartProps) {
  const id = useId()
  const scale = chartScale(data)
  const last = data.points.at(-1)
  const sentence = last ? w.sentence(told(dayLabel(last.day, today)), last.shown, told(last.band ?? '')) : ''
  const hasCurve = data.curve.length > 0
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.title}>{w.titles[data.chart]}</figcaption>
      <svg className={styles.chart} viewBox={`0 0 ${frame.width} ${frame.height}`} role="img" aria-label={w.described(data.points.length, sentence)}>
        <BandPatterns id={id} />
        {hasCurve && <Bands data={data} scale={scale} id={id} />}
        <Edges scale={scale} unit={data.unit} />
        {hasCurve && <Curves data={data} scale={scale} />}
        <Points data={data} scale={scale} />
      </svg>
      <p className={styles.months} aria-hidden="true">{w.months}</p>
      {hasCurve ? (
        <ul className={styles.bands} aria-label={w.bands}>
          {bandIds.map((band) => (
            <li key={band}>
              <BandSample band={band} id={id} />
              {told(bandLabels[data.chart][band])}
            </li>
          ))}
        </ul>
      ) : (
        <p>{w.noCurve}</p>
      )}
      <ChartTable data={data} birthDate={birthDate} today={today} />
    </figure>
  )
}

type DrawnProps = { data: ChartData; scale: ChartScale }

function lineOf({ data, scale }: DrawnProps, line: number | null, edge: number): string[] {
  return data.curve.map(({ at, lines }) => `${scale.x(at)} ${line === null ? edge : scale.y(lines[line] ?? 0)}`)
}

function Bands({ id, ...drawn }: DrawnProps & { id: string }) {
  const [top, bottom] = [frame.top, frame.height - frame.bottom]
  return bandIds.map((band, place) => {
    const edges = bandEdges[place]
    if (!edges) return null
    const upper = lineOf(drawn, edges.upper, top)
    const lower = lineOf(drawn, edges.lower, bottom).toReversed()
    const area = `M${[...upper, ...lower].join('L')}Z`
    const fill = bandFill(band, id)
    return (
      <g key={band}>
        <path className={bandTint(band)} d={area} />
        {fill && <path d={area} fill={fill} />}
      </g>
    )
  })
}

/** Which of the lines are drawn how: the outermost, the second, the median. */
const LOOKS = ['outer', 'inner', 'median', 'inner', 'outer'] as const

function Curves(drawn: DrawnProps) {
  return LOOKS.map((look, line) => <path key={`${look}${line < 2 ? 'under' : 'over'}`} className={styles[look]} d={`M${lineOf(drawn, line, 0).join('L')}`} />)
}

function Edges({ scale, unit }: { scale: ChartScale; unit: string }) {
  const [right, bottom] = [frame.width - frame.right, frame.height - frame.bottom]
  return (
    <g aria-hidden="true">
      {scale.values.map(({ at, label }) => (
        <g key={label}>
          <path className={styles.grid} d={`M${frame.left} ${at}H${right}`} />
          <text className={styles.figures} x={frame.left - 6} y={at + 4} textAnchor="end">{label}</text>
        </g>
      ))}
      {scale.ages.map(({ at, label }) => (
        <text key={label} className={styles.figures} x={at} y={bottom + 17} textAnchor="middle">{label}</text>
      ))}
      <text className={styles.figures} x={frame.left - 6} y={frame.top - 7} textAnchor="end">{unit}</text>
      <path className={styles.axis} d={`M${frame.left} ${frame.top}V${bottom}H${right}`} />
    </g>
  )
}

function Points({ data, scale }: DrawnProps) {
  const places = drawnPoints(data).map((point) => ({ ...point, x: scale.x(point.at), y: scale.y(point.value) }))
  const last = places.at(-1)
  const isRight = last !== undefined && last.x > frame.width / 2
  return (
    <g aria-hidden="true">
      {places.length > 1 && <path className={styles.own} d={`M${places.map(({ x, y }) => `${x} ${y}`).join('L')}`} />}
      {places.map(({ day, x, y, value }) => (
        <circle key={`${day} ${value}`} className={styles.point} cx={x} cy={y} r="4.5" />
      ))}
      {last && (
        <>
          <circle className={styles.ring} cx={last.x} cy={last.y} r="8" />
          <text className={styles.value} x={last.x + (isRight ? -12 : 12)} y={Math.max(last.y - 9, frame.top + 10)} textAnchor={isRight ? 'end' : 'start'}>
            {last.shown}
          </text>
        </>
      )}
    </g>
  )
}
