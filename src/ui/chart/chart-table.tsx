/** The figures of a growth chart as a table, for who listens and for who wants to read them. */
import type { ChartData } from '#domain/growth/chart-data.ts'
import { ageLabel } from '#domain/time/age.ts'
import { shortDayLabel } from '#domain/time/day-label.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import styles from './growth-chart.module.css'

const w = words.growth.chart

export function ChartTable({ data, birthDate, today }: { data: ChartData; birthDate: string; today: string }) {
  return (
    <details className={styles.details}>
      <summary>{w.table}</summary>
      <table className={styles.table}>
        <caption className="visually-hidden">{w.titles[data.chart]}</caption>
        <thead>
          <tr>
            <th scope="col">{w.day}</th>
            <th scope="col">{w.age}</th>
            <th scope="col">{w.value}</th>
            <th scope="col">{w.band}</th>
          </tr>
        </thead>
        <tbody>
          {data.points.toReversed().map(({ day, shown, band, value }) => (
            <tr key={`${day} ${value}`}>
              <th scope="row" className="tabular">{told(shortDayLabel(day, today))}</th>
              <td>{told(ageLabel(birthDate, day))}</td>
              <td className="tabular">{shown}</td>
              <td>{told(band ?? '')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
