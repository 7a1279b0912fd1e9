/** Whose book is to be opened, where several people share a phone; what each has not sent is told without opening it. */
import { words } from '#language/words.ts'
import type { ShutDoor } from '#storage/vault/vaults.ts'
import { Button } from '#ui/action/button.tsx'
import { MainBar } from '#ui/layout/app-bar.tsx'
import { ListRow, ListRows } from '#ui/layout/list-row.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { plateWords } from './plate-words.ts'

type DoorListProps = { doors: readonly ShutDoor[]; onChoose: (door: ShutDoor) => void; onAdd: () => void }

export function DoorList({ doors, onChoose, onAdd }: DoorListProps) {
  return (
    <PhoneScreen
      title={words.vault.choosePerson}
      bar={<MainBar title={words.vault.choosePerson} subtitle={words.vault.brand} />}
      actions={<Button icon="plus" wide onPress={onAdd}>{words.vault.addPerson}</Button>}
    >
      <ListRows label={words.vault.people}>
        {doors.map((door) => (
          <ListRow key={door.id} icon={door.state === 'ended' ? 'octagon-alert' : 'lock'} name={door.name || words.vault.unnamed} why={plateWords(door)} onPress={() => onChoose(door)} />
        ))}
      </ListRows>
    </PhoneScreen>
  )
}
