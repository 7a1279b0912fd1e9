/** Thêm tài khoản: who and in which role; then the link by which she sets her password herself. */
import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { stationWords } from '#language/station-words.ts'
import type { AccountLink } from '#protocol/station-accounts.ts'
import { Button } from '#ui/action/button.tsx'
import { ChoiceList } from '#ui/action/choice-list.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'
import { problemWords } from '../reading/problem-words.ts'
import { useStation } from '../station-context.tsx'
import { LinkCard } from './link-card.tsx'
import { accountRoles, newAccountRequest, newAccountSchema } from './new-account-form.ts'
import type { NewAccountForm } from './new-account-form.ts'
import styles from './accounts.module.css'

type Made = { link: AccountLink; name: string }

export function NewAccountDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [made, setMade] = useState<Made>()
  const { newAccount, accountLink } = stationWords.station
  const close = () => {
    setMade(undefined)
    onClose()
  }
  return (
    <Dialog open={open} title={made ? accountLink.titleFor(made.name) : newAccount.title} onClose={close}>
      {made ? <LinkCard link={made.link} onClose={close} /> : <Fields onMade={setMade} />}
    </Dialog>
  )
}

function Fields({ onMade }: { onMade: (made: Made) => void }) {
  const { port } = useStation()
  const [problem, setProblem] = useState<string>()
  const { control, handleSubmit, formState, setError } = useForm<NewAccountForm>({ resolver: zodResolver(newAccountSchema), defaultValues: { name: '', login: '', role: '' } })
  const { newAccount, accounts, roles } = stationWords.station
  const send = handleSubmit(async (form) => {
    const request = newAccountRequest(form)
    if (!request) return
    const result = await port.newAccount(request)
    if (result.ok) onMade({ link: result.value, name: request.name })
    else if (result.problem === 'name-taken') setError('login', { message: newAccount.taken }, { shouldFocus: true })
    else setProblem(problemWords(result.problem))
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!formState.isSubmitting) void send()
      }}
      noValidate
      className={styles.form}
    >
      {problem && (
        <Banner tone="danger" live>
          {problem}
        </Banner>
      )}
      <Controller control={control} name="name" render={({ field, fieldState }) => <TextField id="account-name" label={accounts.name} required {...field} error={fieldState.error?.message} />} />
      <Controller
        control={control}
        name="login"
        render={({ field: { onChange, ...field }, fieldState }) => (
          <TextField id="account-login" label={accounts.login} hint={newAccount.loginHint} required {...field} onChange={(text) => onChange(text.toLowerCase().trim())} error={fieldState.error?.message} />
        )}
      />
      <Controller
        control={control}
        name="role"
        render={({ field, fieldState }) => (
          <ChoiceList
            id="account-role"
            legend={accounts.role}
            choices={accountRoles.map((value) => ({ value, label: roles[value], hint: newAccount.roleHints[value] }))}
            {...field}
            value={accountRoles.find((role) => role === field.value)}
            error={fieldState.error?.message}
          />
        )}
      />
      <Button type="submit" variant="primary" icon="plus" wide>
        {newAccount.create}
      </Button>
    </form>
  )
}
