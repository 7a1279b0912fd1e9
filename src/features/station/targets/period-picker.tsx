/** The button with the period, and the dialog that changes it. */
import { useState } from 'react'
import { useLocation } from 'wouter'
import { isCalendarDay } from '#domain/time/calendar-day.ts'
import { stationWords } from '#language/station-words.ts'
import { Button } from '#ui/action/button.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'
import { useStation } from '../station-context.tsx'
import type { Period } from '../station-port.ts'
import { periodWords } from './period.ts'
import styles from './targets.module.css'

export function PeriodPicker({ period, addressOf }: { period: Period; addressOf: (period: Period) => string }) {
  const [open, setOpen] = useState(false)
  const { targets } = stationWords.station
  return (
    <>
      <Button iconAfter="chevron-down" onPress={() => setOpen(true)}>
        <span className={styles.quiet}>{targets.period}</span> <span className="tabular">{periodWords(period)}</span>
      </Button>
      <Dialog open={open} title={targets.period} onClose={() => setOpen(false)}>
        <PeriodForm period={period} addressOf={addressOf} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

function PeriodForm({ period, addressOf, onDone }: { period: Period; addressOf: (period: Period) => string; onDone: () => void }) {
  const { today } = useStation()
  const [, navigate] = useLocation()
  const [{ from, to }, setChosen] = useState(period)
  const [problem, setProblem] = useState<string>()
  const { targets } = stationWords.station
  const go = (next: Period) => {
    if (!isCalendarDay(next.from) || !isCalendarDay(next.to)) return setProblem(targets.periodUnfinished)
    if (next.from > next.to) return setProblem(targets.periodBackwards)
    navigate(addressOf(next))
    return onDone()
  }
  const year = Number(today.slice(0, 4))
  const quick = [
    { label: targets.thisYear, period: { from: `${year}-01-01`, to: today } },
    { label: targets.firstHalf, period: { from: `${year}-01-01`, to: `${year}-06-30` } },
    { label: targets.lastYear, period: { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` } },
  ]
  return (
    <>
      <div className={styles.quick}>
        {quick.map((one) => (
          <Button key={one.label} variant="tint" onPress={() => go(one.period)}>
            {one.label}
          </Button>
        ))}
      </div>
      <DateField id="period-from" name="from" label={targets.from} today={today} quick={false} value={from} onChange={(next) => setChosen({ from: next, to })} />
      <DateField id="period-to" name="to" label={targets.to} today={today} quick={false} value={to} error={problem} onChange={(next) => setChosen({ from, to: next })} />
      <Button variant="primary" wide onPress={() => go({ from, to })}>
        {targets.show}
      </Button>
    </>
  )
}
