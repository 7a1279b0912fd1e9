/** The way to erase a household or one of its people, folded away: it is asked for seldom and undone never. */
import { displayHouseholdNumber } from '#domain/formats/household-number.ts'
import { householdKind } from '#domain/records/household.ts'
import { stationWords } from '#language/station-words.ts'
import type { HouseholdFile } from '#protocol/station-household.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { TextLink } from '#ui/link/text-link.tsx'
import { householdAddress } from '../addresses.ts'
import { readFields } from '../reading/read-fields.ts'
import { memberName } from './erase-summary.ts'
import styles from './households.module.css'

export function EraseMenu({ file: { household, members } }: { file: HouseholdFile }) {
  const { erase } = stationWords.station
  const { number = '' } = readFields(householdKind, household)
  const links = [
    { id: household.id, label: erase.openHousehold(displayHouseholdNumber(number)) },
    ...members.map((member) => ({ id: member.id, label: erase.openPerson(memberName(member, members)) })),
  ]
  return (
    <details className={styles.erase}>
      <summary>
        <Icon name="trash" size={22} />
        {erase.open}
        <Icon name="chevron-down" size={18} />
      </summary>
      <ul>
        {links.map(({ id, label }) => (
          <li key={id}>
            <TextLink href={householdAddress(household.id, id)}>{label}</TextLink>
          </li>
        ))}
      </ul>
    </details>
  )
}
