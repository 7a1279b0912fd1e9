/** Weight and height of one child, one chart at a time. */
import { useState } from 'react'
import { chartData, type ChartData } from '#domain/growth/chart-data.ts'
import type { MeasuredFigures } from '#domain/growth/assess-growth.ts'
import type { Person } from '#domain/records/person.ts'
import { words } from '#language/words.ts'
import { Button } from '../action/button.tsx'
import { ButtonPair } from '../action/button-pair.tsx'
import { GrowthChart } from './growth-chart.tsx'

type GrowthChartsProps = {
  child: Pick<Person, 'sex' | 'birthDate'>
  /** In the order of time. */
  measurements: readonly MeasuredFigures[]
  today: string
}

export function GrowthCharts({ child, measurements, today }: GrowthChartsProps) {
  const charts = (['weight-for-age', 'length-height-for-age'] as const).map((chart) => chartData(chart, child, measurements)).filter((one): one is ChartData => one !== null)
  const [chosen, setChosen] = useState<string>()
  const shown = charts.find(({ chart }) => chart === chosen) ?? charts[0]
  if (!shown) return null
  return (
    <>
      {charts.length > 1 && (
        <div role="group" aria-label={words.growth.chart.choose}>
          <ButtonPair>
            {charts.map(({ chart }) => (
              <Button key={chart} pressed={chart === shown.chart} icon={chart === shown.chart ? 'check' : undefined} onPress={() => setChosen(chart)}>{words.growth.chart.tabs[chart]}</Button>
            ))}
          </ButtonPair>
        </div>
      )}
      <GrowthChart data={shown} birthDate={child.birthDate ?? ''} today={today} />
    </>
  )
}
