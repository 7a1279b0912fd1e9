/** What both registry forms show around their fields: the draft that was found, what went wrong, and the questions before saving. */
import { words } from '#language/words.ts'
import { Button } from '#ui/action/button.tsx'
import { ErrorSummary, type FieldProblem } from '#ui/form/error-summary.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'
import type { SaveQuestion } from './use-record-form.ts'

type FormHeadProps = {
  draftFound: boolean
  saving: {
    problems: readonly FieldProblem[]
    attempt: number
    failure: string | undefined
    startAgain: () => Promise<void>
  }
}

export function FormHead({ draftFound, saving: { problems, attempt, failure, startAgain } }: FormHeadProps) {
  return (
    <>
      {draftFound && (
        <Banner icon="edit" action={{ label: words.household.startAgain, onPress: () => void startAgain() }}>
          {words.household.draftFound}
        </Banner>
      )}
      {failure !== undefined && <Banner tone="danger" live>{failure}</Banner>}
      <ErrorSummary problems={problems} attempt={attempt} />
    </>
  )
}

type AskBackProps = { question: SaveQuestion | undefined; onConfirm: () => Promise<void>; onDismiss: () => void }

/** Odd but possible answers: asked about once, never blocked. */
export function AskBack({ question, onConfirm, onDismiss }: AskBackProps) {
  return (
    <Dialog
      open={question?.kind === 'warnings'}
      title={words.household.askBackTitle}
      onClose={onDismiss}
      actions={
        <>
          <Button wide onPress={onDismiss}>{words.household.mend}</Button>
          <Button wide variant="primary" onPress={onConfirm}>{words.household.saveAnyway}</Button>
        </>
      }
    >
      {question?.kind === 'warnings' && question.warnings.map(({ field, message }) => <p key={field + message}>{message}</p>)}
    </Dialog>
  )
}
