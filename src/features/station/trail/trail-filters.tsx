/** Narrows the trail down: one day, one kind of deed, one person; each choice stands in the address. */
import { useState } from 'react'
import { useLocation } from 'wouter'
import { isCalendarDay } from '#domain/time/calendar-day.ts'
import { displayDate } from '#domain/time/partial-date.ts'
import { stationWords } from '#language/station-words.ts'
import type { AuditPerson } from '#protocol/station-audit.ts'
import { Button } from '#ui/action/button.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'
import { trailAddress } from '../addresses.ts'
import { useStation } from '../station-context.tsx'
import type { TrailAsk } from '../station-port.ts'
import { isNarrowed } from './trail-ask.ts'
import styles from './trail.module.css'

/** As the endpoint names itself among the people (`protocol/station-audit.ts`). */
const SERVER = 'server'

export function TrailFilters({ ask, people }: { ask: TrailAsk; people: readonly AuditPerson[] }) {
  const [, navigate] = useLocation()
  const { trail } = stationWords.station
  const go = (change: TrailAsk) => navigate(trailAddress({ ...ask, before: undefined, ...change }))
  const persons = people.map(({ id, name, login }) => ({ value: id, label: `${name} (${login || trail.byPhone.toLocaleLowerCase('vi')})` }))
  return (
    <search className={styles.filters} aria-label={trail.filter}>
      <DayPicker day={ask.day} onChange={(day) => go({ day })} />
      <SelectField
        id="trail-kind"
        name="kind"
        label={trail.kind}
        placeholder={trail.allKinds}
        choices={Object.entries(trail.kinds).map(([value, label]) => ({ value, label }))}
        value={ask.kind ?? ''}
        onChange={(kind) => go({ kind: kind || undefined })}
      />
      <SelectField
        id="trail-person"
        name="person"
        label={trail.person}
        placeholder={trail.everybody}
        choices={[...persons, { value: SERVER, label: trail.server }]}
        value={ask.who ?? ''}
        onChange={(who) => go({ who: who || undefined })}
      />
      {isNarrowed(ask) && (
        <Button icon="close" href={trailAddress()}>
          {trail.clear}
        </Button>
      )}
    </search>
  )
}

function DayPicker({ day, onChange }: { day: string | undefined; onChange: (day: string | undefined) => void }) {
  const { today } = useStation()
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string>()
  const { trail } = stationWords.station
  const close = () => {
    setOpen(false)
    setProblem(undefined)
  }
  const choose = (next: string | undefined) => {
    if (next !== undefined && !isCalendarDay(next)) return setProblem(trail.dayUnfinished)
    onChange(next)
    return close()
  }
  return (
    <div className={styles.day}>
      <span aria-hidden="true">{trail.day}</span>
      <Button
        icon="calendar"
        iconAfter="chevron-down"
        wide
        onPress={() => {
          setTyped(day ?? '')
          setOpen(true)
        }}
      >
        {day === undefined ? trail.allDays : trail.oneDay(displayDate(day))}
      </Button>
      <Dialog open={open} title={trail.chooseDay} onClose={close}>
        <DateField id="trail-day" name="day" label={trail.day} today={today} value={typed} error={problem} onChange={setTyped} />
        <Button variant="primary" wide onPress={() => choose(typed)}>
          {trail.showDay}
        </Button>
        <Button wide onPress={() => choose(undefined)}>
          {trail.allDays}
        </Button>
      </Dialog>
    </div>
  )
}
