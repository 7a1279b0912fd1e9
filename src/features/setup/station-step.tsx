/** Step 4: the station's telephone, whom to ask for, and where referred children go; all of it shows on the phones. */
import { Controller, useFormContext } from 'react-hook-form'
import { stationWords } from '#language/station-words.ts'
import { TextField } from '#ui/form/text-field.tsx'
import { Card } from '#ui/layout/card.tsx'
import type { SetupForm } from './setup-form.ts'

export function StationStep() {
  const { control } = useFormContext<SetupForm>()
  const { station } = stationWords.setup
  return (
    <Card>
      <Controller
        control={control}
        name="stationPhone"
        render={({ field, fieldState }) => <TextField id="stationPhone" label={station.phone} hint={station.phoneHint} {...field} error={fieldState.error?.message} />}
      />
      <Controller
        control={control}
        name="stationContact"
        render={({ field, fieldState }) => <TextField id="stationContact" label={station.contact} hint={station.contactHint} {...field} error={fieldState.error?.message} />}
      />
      <Controller
        control={control}
        name="referralPlace"
        render={({ field, fieldState }) => <TextField id="referralPlace" label={station.referralPlace} hint={station.referralHint} {...field} error={fieldState.error?.message} />}
      />
    </Card>
  )
}
