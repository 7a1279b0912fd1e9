/** Step 1: the ward or commune, found without marks, by its present name or one from before 1 July 2025. */
import { useEffect, useState } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import { stationWords } from '#language/station-words.ts'
import type { UnitFound } from '#protocol/setup.ts'
import { Button } from '#ui/action/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Card } from '#ui/layout/card.tsx'
import type { SetupForm } from './setup-form.ts'
import type { SetupPort, SetupResult } from './setup-port.ts'
import styles from './setup.module.css'

/** Typing pauses (ms) after which the endpoint is asked. */
const PAUSE_MS = 200

export function PlaceStep({ searchUnits }: Pick<SetupPort, 'searchUnits'>) {
  const { control, getValues, setValue } = useFormContext<SetupForm>()
  const { field, fieldState } = useController({ control, name: 'unit' })
  const [query, setQuery] = useState('')
  const found = useUnits(searchUnits, query)
  const { place } = stationWords.setup
  const choose = ({ code, fullName, provinceCode, provinceFullName, type }: UnitFound) => {
    // A commune's groups are mostly thôn; what was listed already is left alone.
    if (getValues('groups').length === 0) setValue('groupUnit', stationWords.setup.groups.units[type === 'xa' ? 1 : 0])
    field.onChange({ code, fullName, provinceCode, provinceFullName })
    setQuery('')
  }
  return (
    <Card>
      {field.value && (
        <Banner tone="ok" live>
          {place.chosen(field.value.fullName, field.value.provinceFullName)}
        </Banner>
      )}
      <TextField
        id="unit"
        name="unit"
        type="search"
        label={field.value ? place.another : place.search}
        hint={place.hint}
        error={fieldState.error?.message}
        value={query}
        onChange={setQuery}
        ref={field.ref}
      />
      {found && <Units found={found} query={query} onChoose={choose} />}
    </Card>
  )
}

function Units({ found, query, onChoose }: { found: SetupResult<UnitFound[]>; query: string; onChoose: (unit: UnitFound) => void }) {
  const { place, problems } = stationWords.setup
  if (!found.ok) return <Banner tone="waiting">{problems[found.problem]}</Banner>
  return (
    <>
      <p role="status">{found.value.length === 0 ? place.none(query) : place.found(found.value.length)}</p>
      <ul className={styles.units}>
        {found.value.map((unit) => (
          <li key={unit.code}>
            <div>
              <b>{unit.fullName}</b>
              <span>{unit.provinceFullName}</span>
              {unit.formedFrom && <small>{place.formedFrom(unit.formedFrom)}</small>}
            </div>
            <Button label={place.chooseThis(unit.fullName, unit.provinceFullName)} onPress={() => onChoose(unit)}>
              {place.choose}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What the endpoint finds for the typed text; undefined until it has answered and for an empty box. */
function useUnits(searchUnits: SetupPort['searchUnits'], query: string): SetupResult<UnitFound[]> | undefined {
  const [answer, setAnswer] = useState<{ query: string; found: SetupResult<UnitFound[]> }>()
  const text = query.trim()
  useEffect(() => {
    if (text === '') return undefined
    let isLate = false
    const search = async () => {
      const found = await searchUnits(text)
      if (!isLate) setAnswer({ query: text, found })
    }
    const timer = window.setTimeout(() => void search(), PAUSE_MS)
    return () => {
      isLate = true
      window.clearTimeout(timer)
    }
  }, [searchUnits, text])
  return text === '' ? undefined : answer?.found
}
