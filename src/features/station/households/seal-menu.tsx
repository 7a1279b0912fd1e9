/** The way to rest a household's entries or those of one of its people, folded away. */
import { displayHouseholdNumber } from '#domain/formats/household-number.ts'
import { householdKind } from '#domain/records/household.ts'
import { stationWords } from '#language/station-words.ts'
import type { HouseholdFile } from '#protocol/station-household.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'
import { TextLink } from '#ui/link/text-link.tsx'
import { householdAddress } from '../addresses.ts'
import { ReasonForm } from '../frame/reason-form.tsx'
import { readFields } from '../reading/read-fields.ts'
import { useStation } from '../station-context.tsx'
import { memberName } from './erase-summary.ts'
import styles from './households.module.css'

type Choice = { id: string; label: string }

/** The household itself first. */
function choicesOf({ household, members }: HouseholdFile): Choice[] {
  const { seal } = stationWords.station.rights
  const { number = '' } = readFields(householdKind, household)
  return [{ id: household.id, label: seal.household(displayHouseholdNumber(number)) }, ...members.map((member) => ({ id: member.id, label: seal.person(memberName(member, members)) }))]
}

export function SealMenu({ file }: { file: HouseholdFile }) {
  return (
    <details className={styles.erase}>
      <summary>
        <Icon name="lock" size={22} />
        {stationWords.station.rights.seal.open}
        <Icon name="chevron-down" size={18} />
      </summary>
      <ul>
        {choicesOf(file).map(({ id, label }) => (
          <li key={id}>
            <TextLink href={householdAddress(file.household.id, undefined, id)}>{label}</TextLink>
          </li>
        ))}
      </ul>
    </details>
  )
}

type SealDialogProps = { file: HouseholdFile; asked: string | null; onClose: () => void; onSealed: (isHousehold: boolean) => void }

/** Asks why; `asked` is the household or the member. */
export function SealDialog({ file, asked, onClose, onSealed }: SealDialogProps) {
  const { port } = useStation()
  const { seal, leave } = stationWords.station.rights
  const choice = choicesOf(file).find(({ id }) => id === asked)
  return (
    <Dialog open={choice !== undefined} title={choice ? seal.title(choice.label) : ''} onClose={onClose}>
      {choice && (
        <>
          <p>{seal.explain}</p>
          <ReasonForm
            id="seal"
            legend={seal.ask}
            reasons={({ station }) => station.rights.seal.reasons}
            doIt={seal.yes}
            leave={leave}
            act={(reason) => port.seal({ record: choice.id, sealed: true, reason })}
            onDone={() => onSealed(choice.id === file.household.id)}
            onLeave={onClose}
          />
        </>
      )}
    </Dialog>
  )
}
