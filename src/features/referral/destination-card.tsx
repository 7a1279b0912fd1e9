/** Where the child is sent; "Đổi" offers the ward's places and a name of one's own. */
import { useState } from 'react'
import { told } from '#language/told.ts'
import { keptWords } from '#language/kept-words.ts'
import { words } from '#language/words.ts'
import { defaultDestination } from '#domain/referrals/on-the-way.ts'
import type { ReferralPage } from '#storage/read/referral-page.ts'
import { Button } from '#ui/action/button.tsx'
import { ChoiceList } from '#ui/action/choice-list.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Card } from '#ui/layout/card.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'
import styles from './referral.module.css'

type DestinationCardProps = { page: ReferralPage; onChange: (destination: string) => Promise<unknown> }

const OTHER = 'other'

export function DestinationCard({ page, onChange }: DestinationCardProps) {
  const { referral, profile } = page
  const [open, setOpen] = useState(false)
  const [other, setOther] = useState<string>()
  const [error, setError] = useState<string>()
  const places = [...new Set([
    profile?.referralPlace ?? defaultDestination('emergency'),
    profile?.stationName ?? keptWords.referral.station,
    defaultDestination('emergency'),
    referral.destination,
  ])]
  const close = () => {
    setOpen(false)
    setOther(undefined)
    setError(undefined)
  }
  const take = async (place: string) => {
    const name = place.normalize('NFC').trim()
    if (name === '') return setError(words.referral.destinationEmpty)
    await onChange(name)
    return close()
  }
  return (
    <Card>
      <div className={styles.destination}>
        <div className={styles.place}>
          <p className={styles.label}>{words.referral.destination}</p>
          <p className={styles.name}>{told(referral.destination)}</p>
        </div>
        <Button variant="quiet" onPress={() => setOpen(true)}>{words.referral.change}</Button>
      </div>
      <Dialog
        open={open}
        title={words.referral.destinationTitle}
        onClose={close}
        actions={other !== undefined && <Button variant="primary" size="large" wide onPress={() => take(other)}>{words.referral.keep}</Button>}
      >
        <ChoiceList
          id="destination"
          name="destination"
          legend={words.referral.destinationTitle}
          legendHidden
          choices={[...places.map((place) => ({ value: place, label: told(place) })), { value: OTHER, label: words.referral.destinationOther }]}
          value={other === undefined ? referral.destination : OTHER}
          onChange={(place) => (place === OTHER ? setOther('') : void take(place))}
        />
        {other !== undefined && (
          <TextField id="destinationName" name="destinationName" label={words.referral.destinationName} value={other} error={error} maxLength={200}
            onChange={(text) => {
              setError(undefined)
              setOther(text)
            }}
          />
        )}
      </Dialog>
    </Card>
  )
}
