/** A new password, typed twice, in a form that has it: how strong it is, and shown when wanted. */
import { useState } from 'react'
import { Controller, useFormContext } from 'react-hook-form'
import { isEasilyGuessed } from '#domain/formats/easily-guessed.ts'
import { passwordLength, SHORTEST_PASSWORD } from '#domain/formats/new-password.ts'
import { stationWords } from '#language/station-words.ts'
import { ShowPassword } from './show-password.tsx'
import { TextField } from './text-field.tsx'

/** `label` where another password stands beside it. */
export function NewPasswordFields({ label = stationWords.password.label }: { label?: string }) {
  const { control } = useFormContext<{ password: string; passwordAgain: string }>()
  const [isShown, setShown] = useState(false)
  const { hint, again } = stationWords.password
  const box = { type: isShown ? 'text' : 'password', autoComplete: 'new-password' } as const
  return (
    <>
      <Controller
        control={control}
        name="password"
        render={({ field, fieldState }) => (
          <>
            <TextField id="password" label={label} hint={hint} {...box} {...field} error={fieldState.error?.message} />
            {field.value !== '' && <p role="status">{strengthWords(field.value)}</p>}
          </>
        )}
      />
      <Controller
        control={control}
        name="passwordAgain"
        render={({ field, fieldState }) => <TextField id="passwordAgain" label={again} {...box} {...field} error={fieldState.error?.message} />}
      />
      <div>
        <ShowPassword isShown={isShown} onChange={setShown} />
      </div>
    </>
  )
}

/** By length, unless it is a first guess: three plain words are stronger than eight signs nobody remembers. */
function strengthWords(password: string): string {
  const length = passwordLength(password)
  const { strength } = stationWords.password
  if (length < SHORTEST_PASSWORD) return strength.short(SHORTEST_PASSWORD - length)
  if (isEasilyGuessed(password)) return strength.guessed
  if (length < 16) return strength.enough
  return length < 24 ? strength.good : strength.strong
}
