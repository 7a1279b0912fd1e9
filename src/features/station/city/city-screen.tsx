/** Số liệu các xã, phường: what the city reads, one fixed period and one group of indicators at a time; few people are hidden and no name is anywhere. */
import { useCallback, useEffect } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { CityCell } from '#domain/city/city-table.ts'
import { indicatorFacts, indicatorGroups } from '#domain/plans/indicator-codes.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { displayDate } from '#domain/time/partial-date.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import type { CityIndicators } from '#protocol/city.ts'
import { Button } from '#ui/action/button.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { DataTable } from '#ui/layout/data-table.tsx'
import type { Column } from '#ui/layout/data-table.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Tabs } from '#ui/layout/tabs.tsx'
import { cityAddress } from '../addresses.ts'
import { saveFile } from '../frame/save-file.ts'
import { StationFrame } from '../frame/station-frame.tsx'
import { Answered } from '../reading/answered.tsx'
import { useAnswer } from '../reading/use-answer.ts'
import { useStation } from '../station-context.tsx'
import { cityPeriodWords, periodKey, periodOfKey } from './city-period.ts'
import { cityFile, cityRows, ratioWords } from './city-rows.ts'
import type { CityRow } from './city-rows.ts'
import styles from './city.module.css'

/** One ward is counted in some seconds. */
const AGAIN_MS = 4_000

export function CityScreen() {
  const { port } = useStation()
  const key = new URLSearchParams(useSearch()).get('ky')
  const load = useCallback(() => port.city(periodOfKey(key)), [port, key])
  const answer = useAnswer(load)
  const { city } = stationWords.station
  const file = answer.value && cityFile(answer.value)
  return (
    <StationFrame
      title={city.title}
      current={cityAddress()}
      actions={
        file && answer.value?.columns.length ? (
          <>
            <Button icon="printer" onPress={() => window.print()}>
              {city.print}
            </Button>
            <Button icon="download" onPress={() => saveFile(file)}>
              {city.save}
            </Button>
          </>
        ) : undefined
      }
    >
      <Answered answer={answer}>{(found) => <Found found={found} ask={answer.ask} />}</Answered>
    </StationFrame>
  )
}

function Found({ found, ask }: { found: CityIndicators; ask: () => Promise<void> }) {
  const { period, counting, wards, nextOn } = found
  const { city } = stationWords.station
  if (wards.length === 0) return <EmptyState icon="house">{city.noWard}</EmptyState>
  if (!period) return <EmptyState icon="chart">{city.none(displayDate(nextOn))}</EmptyState>
  if (counting) return <Counting found={found} ask={ask} />
  return <Figures found={found} period={period} />
}

/** Asks again until all wards are counted. */
function Counting({ found, ask }: { found: CityIndicators; ask: () => Promise<void> }) {
  useEffect(() => {
    const timer = window.setInterval(() => void ask(), AGAIN_MS)
    return () => window.clearInterval(timer)
  }, [ask])
  const { done, all } = found.counting ?? { done: 0, all: 0 }
  return (
    <Banner tone="waiting" live>
      {stationWords.station.city.counting(done, all)}
    </Banner>
  )
}

function Figures({ found, period }: { found: CityIndicators; period: NonNullable<CityIndicators['period']> }) {
  const [, navigate] = useLocation()
  const asked = new URLSearchParams(useSearch()).get('muc')
  const { city } = stationWords.station
  const codesOf = (group: string) => found.columns.filter(({ code }) => indicatorFacts(code).group === group)
  const groups = indicatorGroups.filter((group) => codesOf(group).length > 0)
  const current = groups[Number(asked ?? '0')] ?? groups[0] ?? ''
  const key = periodKey(period)
  return (
    <>
      <div className={styles.choose}>
        <SelectField
          id="city-period"
          name="period"
          label={city.period}
          value={key}
          choices={found.periods.map((one) => ({ value: periodKey(one), label: cityPeriodWords(one) }))}
          onChange={(next) => navigate(cityAddress(next, asked ?? undefined))}
        />
        <p className={styles.note}>{city.fixed}</p>
      </div>
      <Tabs label={city.groups} current={current} tabs={groups.map((group, at) => ({ id: group, label: group, href: cityAddress(key, String(at)) }))} />
      <Banner icon="lock">{city.why}</Banner>
      <h2 className={styles.onPaper}>{`${cityPeriodWords(period)} – ${current}`}</h2>
      <DataTable
        caption={`${city.title}, ${cityPeriodWords(period)}, ${current}`}
        columns={columnsFor(codesOf(current).map(({ code }) => code))}
        groups={[{ id: current, rows: cityRows(found) }]}
        rowKey={({ area }) => area}
        pageSize={200}
      />
      <p className={styles.note}>
        {found.countedAt !== null && city.counted(displayDate(dayInVietNam(found.countedAt)))} {city.next(displayDate(found.nextOn))}
      </p>
    </>
  )
}

function columnsFor(codes: readonly CityIndicators['columns'][number]['code'][]): Column<CityRow>[] {
  const { city } = stationWords.station
  return [
    { id: 'ward', head: city.ward, isRowHead: true, cell: ({ name, isWhole }) => (isWhole ? <WholeName name={name} /> : name) },
    ...codes.map((code): Column<CityRow> => ({ id: code, head: told(indicatorFacts(code).shortLabel), cell: ({ cells }) => <Cell cell={cells.get(code) ?? null} /> })),
  ]
}

function WholeName({ name }: { name: string }) {
  return (
    <b>
      {name} <span className={styles.faint}>{stationWords.station.city.wholeNote}</span>
    </b>
  )
}

function Cell({ cell }: { cell: CityCell | null }) {
  const { city } = stationWords.station
  if (cell === null) return <span className={styles.faint}>{city.noBook}</span>
  const { numerator, rate } = cell
  return (
    <span className={styles.cell}>
      {numerator === null ? <i className={styles.hidden}>{city.hidden}</i> : rate !== null && <b>{rate}</b>}
      <span className={styles.faint}>{ratioWords(cell)}</span>
    </span>
  )
}
