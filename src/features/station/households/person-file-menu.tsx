/** The ways to one person's file, folded away: it is made when somebody asks for it. */
import { stationWords } from '#language/station-words.ts'
import type { HouseholdFile } from '#protocol/station-household.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { TextLink } from '#ui/link/text-link.tsx'
import { personFileAddress } from '../addresses.ts'
import { memberName } from './erase-summary.ts'
import styles from './households.module.css'

export function PersonFileMenu({ file: { household, members } }: { file: HouseholdFile }) {
  const { personFile } = stationWords.station
  if (members.length === 0) return null
  return (
    <details className={styles.erase}>
      <summary>
        <Icon name="printer" size={22} />
        {personFile.open}
        <Icon name="chevron-down" size={18} />
      </summary>
      <ul>
        {members.map((member) => (
          <li key={member.id}>
            <TextLink href={personFileAddress(household.id, member.id)}>{personFile.link(memberName(member, members))}</TextLink>
          </li>
        ))}
      </ul>
    </details>
  )
}
