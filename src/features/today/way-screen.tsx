/** The way from door to door, put in order by hand: each household goes up or down a place. */
import { useState } from 'react'
import { moveDoor } from '#domain/tasks/walking-order.ts'
import { words } from '#language/words.ts'
import type { Phone } from '#storage/phone.ts'
import { readDoors, setWay, type WayDoor } from '#storage/read/today.ts'
import { watch } from '#storage/watch.ts'
import { Button } from '#ui/action/button.tsx'
import { ButtonPair } from '#ui/action/button-pair.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { Card } from '#ui/layout/card.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { ListRows } from '#ui/layout/list-row.tsx'
import { PersonLine } from '#ui/layout/person-line.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'

const w = words.today

export function WayScreen({ phone }: { phone: Phone }) {
  const { value: doors } = useWatch(() => watch(() => readDoors(phone)), [phone])
  const [said, setSaid] = useState('')
  return (
    <PhoneScreen title={w.setWay} bar={<FlowBar title={w.setWay} back="/hom-nay" />}>
      <p role="status" className="visually-hidden">{said}</p>
      {doors?.length === 0 && <EmptyState icon="walking-route">{w.noDoors}</EmptyState>}
      {doors && doors.length > 0 && (
        <>
          <p>{w.wayNote}</p>
          <Doors phone={phone} doors={doors} onSaid={setSaid} />
          <Button
            variant="quiet" icon="undo"
            onPress={async () => {
              await setWay(phone, null)
              setSaid(w.wayReset)
            }}
          >
            {w.wayAsWalked}
          </Button>
        </>
      )}
    </PhoneScreen>
  )
}

function Doors({ phone, doors, onSaid }: { phone: Phone; doors: readonly WayDoor[]; onSaid: (words: string) => void }) {
  const order = doors.map(({ id }) => id)
  const move = async (door: WayDoor, by: -1 | 1) => {
    const next = moveDoor(order, door.id, by)
    await setWay(phone, next)
    onSaid(`${words.family.numbered(door.number)}. ${w.visitedPlace(next.indexOf(door.id) + 1, next.length)}`)
  }
  return (
    <ListRows label={w.way}>
      {doors.map((door) => {
        const name = words.family.numbered(door.number)
        return (
          <li key={door.id}>
            <Card>
              <PersonLine name={name} age={door.headName || undefined} why={door.address} />
              <ButtonPair>
                <Button icon="arrow-up" label={w.up(name)} onPress={() => move(door, -1)}>{w.goUp}</Button>
                <Button icon="chevron-down" label={w.down(name)} onPress={() => move(door, 1)}>{w.goDown}</Button>
              </ButtonPair>
            </Card>
          </li>
        )
      })}
    </ListRows>
  )
}
