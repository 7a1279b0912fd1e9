/** Lets somebody see the password that is being typed, and hides it again. */
import { stationWords } from '#language/station-words.ts'
import { Button } from '../action/button.tsx'

type ShowPasswordProps = { isShown: boolean; onChange: (isShown: boolean) => void }

export function ShowPassword({ isShown, onChange }: ShowPasswordProps) {
  return (
    <Button variant="quiet" onPress={() => onChange(!isShown)}>
      {isShown ? stationWords.password.hide : stationWords.password.show}
    </Button>
  )
}
