/** Step 2: the groups of the ward: numbered at once, pasted, or one by one; likely doubles are asked about. */
import { useState } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import { compareGroupNames } from '#domain/formats/group-name.ts'
import { stationWords } from '#language/station-words.ts'
import { Button } from '#ui/action/button.tsx'
import { ChoiceList } from '#ui/action/choice-list.tsx'
import { NumberField } from '#ui/form/number-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Icon } from '#ui/icon/icon.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Card } from '#ui/layout/card.tsx'
import { addGroups, MOST_GROUPS, namesInText, numberedGroups } from './group-names.ts'
import type { GroupsAdded } from './group-names.ts'
import type { SetupForm } from './setup-form.ts'
import styles from './setup.module.css'

export function GroupsStep() {
  const { control } = useFormContext<SetupForm>()
  const unit = useController({ control, name: 'groupUnit' }).field
  const { field, fieldState } = useController({ control, name: 'groups' })
  const [count, setCount] = useState<number | null>(null)
  const [text, setText] = useState('')
  const [doubles, setDoubles] = useState<GroupsAdded['doubles']>([])
  const { groups } = stationWords.setup
  const add = (names: readonly string[]) => {
    const added = addGroups(field.value, names)
    field.onChange(added.groups)
    setDoubles([...doubles, ...added.doubles])
    setText('')
  }
  const answer = (name: string, keep: boolean) => {
    if (keep) field.onChange([...field.value, name].toSorted(compareGroupNames))
    setDoubles(doubles.filter((double) => double.name !== name))
  }
  return (
    <>
      <Card>
        <ChoiceList
          id="groupUnit"
          name="groupUnit"
          legend={groups.unit}
          look="chips"
          choices={groups.units.map((value) => ({ value, label: value }))}
          value={unit.value}
          onChange={unit.onChange}
        />
        {unit.value === groups.units[0] && (
          <div className={styles.count}>
            <NumberField id="group-count" name="count" label={groups.count} value={count} onChange={setCount} />
            <Button disabled={!count || count > MOST_GROUPS} onPress={() => add(numberedGroups(groups.numbered, count ?? 0))}>
              {groups.fill(count)}
            </Button>
          </div>
        )}
        <div className={styles.line}>
          <TextField id="groups" name="groups" rows={2} label={groups.add} hint={groups.addHint} error={fieldState.error?.message} value={text} onChange={setText} ref={field.ref} />
          <Button icon="plus" disabled={text.trim() === ''} onPress={() => add(namesInText(text))}>
            {groups.addButton}
          </Button>
        </div>
      </Card>
      {doubles.map(({ name, of }) => (
        <Banner key={name} tone="waiting" icon="duplicate" live>
          {groups.double(name, of)}
          <span className={styles.answers}>
            <Button onPress={() => answer(name, false)}>{groups.drop}</Button>
            <Button onPress={() => answer(name, true)}>{groups.keep}</Button>
          </span>
        </Banner>
      ))}
      <Card heading={groups.list(field.value.length)}>
        <ul className={styles.groups}>
          {field.value.map((name) => (
            <li key={name}>
              {name}
              <button type="button" aria-label={groups.remove(name)} onClick={() => field.onChange(field.value.filter((one) => one !== name))}>
                <Icon name="close" size={18} />
              </button>
            </li>
          ))}
        </ul>
        {field.value.length === 0 && <p className={styles.quiet}>{groups.none}</p>}
      </Card>
    </>
  )
}
