/** Mã QR mới: who gets a phone and for which groups; then the code in big digits, as QR and as link. */
import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { displayPhone } from '#domain/formats/phone.ts'
import { honorifics } from '#domain/honorific.ts'
import { stationWords } from '#language/station-words.ts'
import type { CollaboratorRow, EnrolmentCode } from '#protocol/station.ts'
import { Button } from '#ui/action/button.tsx'
import { ChoiceList, ChoiceListMany } from '#ui/action/choice-list.tsx'
import { PhoneField } from '#ui/form/phone-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'
import { problemWords } from '../reading/problem-words.ts'
import { useStation } from '../station-context.tsx'
import { CodeCard } from './code-card.tsx'
import { inviteRequest, inviteSchema, phoneRoles } from './invite-form.ts'
import type { InviteForm } from './invite-form.ts'
import styles from './collaborators.module.css'

type InviteDialogProps = { open: boolean; known: CollaboratorRow | undefined; onClose: () => void }

export function InviteDialog({ open, known, onClose }: InviteDialogProps) {
  const [code, setCode] = useState<EnrolmentCode>()
  const { invite } = stationWords.station
  return (
    <Dialog open={open} title={code ? invite.codeFor(code.name) : known ? invite.titleFor(known.name) : invite.title} onClose={onClose}>
      {code ? <CodeCard code={code} onClose={onClose} /> : <InviteFields known={known} onCode={setCode} />}
    </Dialog>
  )
}

function InviteFields({ known, onCode }: { known: CollaboratorRow | undefined; onCode: (code: EnrolmentCode) => void }) {
  const { port, session } = useStation()
  const [problem, setProblem] = useState<string>()
  const { control, handleSubmit, formState } = useForm<InviteForm>({ resolver: zodResolver(inviteSchema), defaultValues: startingValues(known, session.groups) })
  const { invite } = stationWords.station
  const send = handleSubmit(async (form) => {
    const result = await port.enrol(inviteRequest(form, known?.author))
    if (result.ok) onCode(result.value)
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
      <Controller
        control={control}
        name="name"
        render={({ field, fieldState }) => <TextField id="invite-name" label={invite.name} required {...field} error={fieldState.error?.message} />}
      />
      {!known && (
        <Controller
          control={control}
          name="role"
          render={({ field }) => (
            <ChoiceList
              id="invite-role"
              legend={invite.role}
              choices={phoneRoles.map((value) => ({ value, label: stationWords.station.phoneRole(value, session.groupUnit), hint: invite.roleHint[value] }))}
              {...field}
            />
          )}
        />
      )}
      <Controller
        control={control}
        name="honorific"
        render={({ field }) => (
          <ChoiceList id="invite-honorific" legend={invite.honorific} look="chips" choices={honorifics.map((value) => ({ value, label: value }))} {...field} />
        )}
      />
      <Controller
        control={control}
        name="phone"
        render={({ field, fieldState }) => <PhoneField id="invite-phone" label={invite.phone} hint={invite.phoneHint} {...field} error={fieldState.error?.message} />}
      />
      <Controller
        control={control}
        name="areas"
        render={({ field: { value, ...field }, fieldState }) => (
          <ChoiceListMany
            id="invite-areas"
            legend={invite.groups}
            look="chips"
            choices={session.groups.map(({ area, name }) => ({ value: area, label: name }))}
            values={value}
            {...field}
            error={fieldState.error?.message}
          />
        )}
      />
      <Button type="submit" variant="primary" icon="qr" wide>
        {invite.create}
      </Button>
    </form>
  )
}

function startingValues(known: CollaboratorRow | undefined, groups: readonly { area: string }[]): InviteForm {
  const [only] = groups
  if (!known) return { name: '', role: phoneRoles[0], honorific: honorifics[0], phone: '', areas: groups.length === 1 && only ? [only.area] : [] }
  const phone = known.phone === null ? '' : displayPhone(known.phone).replace(/\s/g, '')
  return { name: known.name, role: known.role, honorific: honorifics.find((one) => one === known.honorific) ?? honorifics[0], phone, areas: known.areas }
}
