/** Cần sửa: forms that the endpoint could not take over, whole and readable; nothing is dropped, a person decides. */
import { useCallback, useState } from 'react'
import { useSearch } from 'wouter'
import { givenName } from '#domain/text/name.ts'
import { stationWords } from '#language/station-words.ts'
import { Pane, SplitPanes } from '#ui/layout/pane.tsx'
import { quarantineAddress } from '../addresses.ts'
import { StationFrame } from '../frame/station-frame.tsx'
import { AllDone } from '../frame/told.tsx'
import type { Told } from '../frame/told.tsx'
import { Answered } from '../reading/answered.tsx'
import { problemWords } from '../reading/problem-words.ts'
import { useAnswer } from '../reading/use-answer.ts'
import { useAskWhenChanged } from '../reading/use-ask-when-changed.ts'
import { useStation } from '../station-context.tsx'
import type { Result, StationPort } from '../station-port.ts'
import { FormDetail } from './form-detail.tsx'
import { FormList } from './form-list.tsx'
import { heldForms } from './held-forms.ts'
import type { HeldForm } from './held-forms.ts'
import { settleForm } from './settle-form.ts'
import styles from './quarantine.module.css'

export function QuarantineScreen() {
  const { port, figures, refreshFigures } = useStation()
  const [told, setTold] = useState<Told & { form: string }>()
  const load = useCallback(() => loadForms(port), [port])
  const answer = useAnswer(load)
  useAskWhenChanged(figures?.quarantined, answer.ask)
  const { quarantine } = stationWords.station
  const asked = new URLSearchParams(useSearch()).get('phieu')
  const settle = async (form: HeldForm, action: 'dismiss' | 'retry') => {
    const result = await settleForm(port, form, action)
    setTold({ form: form.id, ...toldOf(form, action, result) })
    await answer.ask()
    refreshFigures()
  }
  return (
    <StationFrame title={stationWords.station.rail.quarantine} current={quarantineAddress()}>
      <p className={styles.explain}>{quarantine.explain}</p>
      <Answered answer={answer}>
        {(forms) => {
          const chosen = forms.find(({ id }) => id === asked) ?? forms[0]
          if (!chosen) return <AllDone told={told}>{quarantine.none}</AllDone>
          return (
            <SplitPanes>
              <Pane label={quarantine.list} flush>
                <FormList forms={forms} selected={chosen.id} />
              </Pane>
              <FormDetail
                key={chosen.id}
                form={chosen}
                told={told}
                isAsked={chosen.id === asked}
                follows={told !== undefined && told.form !== chosen.id && chosen.id !== asked}
                settle={settle}
              />
            </SplitPanes>
          )
        }}
      </Answered>
    </StationFrame>
  )
}

/** Phones and numbers to call come along; without them the forms are shown all the same. */
async function loadForms(port: StationPort): Promise<Result<HeldForm[]>> {
  const [rows, collaborators] = await Promise.all([port.quarantine(), port.collaborators()])
  return rows.ok ? { ok: true, value: heldForms(rows.value, collaborators.ok ? collaborators.value : []) } : rows
}

function toldOf({ authorName, phone }: HeldForm, action: 'dismiss' | 'retry', result: Result<{ stillHeld: boolean }>): Told {
  const { quarantine, ctv } = stationWords.station
  const who = ctv(givenName(authorName))
  if (!result.ok) return { tone: 'danger', text: problemWords(result.problem) }
  if (result.value.stillHeld) return { tone: 'waiting', text: quarantine.stillHeld(who) }
  const say = action === 'retry' ? (phone?.isStopped ? quarantine.retriedStopped : quarantine.retried) : phone?.isStopped ? quarantine.dismissedStopped : quarantine.dismissed
  return { tone: 'ok', text: say(who) }
}
