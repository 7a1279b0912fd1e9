/** Hai số khác nhau: fields that two people wrote without seeing each other's; the station keeps one, the phones get it. */
import { useCallback, useState } from 'react'
import { useSearch } from 'wouter'
import { stationWords } from '#language/station-words.ts'
import { Pane, SplitPanes } from '#ui/layout/pane.tsx'
import { conflictsAddress } from '../addresses.ts'
import { StationFrame } from '../frame/station-frame.tsx'
import { AllDone } from '../frame/told.tsx'
import type { Told } from '../frame/told.tsx'
import { Answered } from '../reading/answered.tsx'
import { problemWords } from '../reading/problem-words.ts'
import { useAnswer } from '../reading/use-answer.ts'
import { useAskWhenChanged } from '../reading/use-ask-when-changed.ts'
import { useStation } from '../station-context.tsx'
import { ConflictChoice } from './conflict-choice.tsx'
import { ConflictList } from './conflict-list.tsx'
import { conflictView } from './conflict-view.ts'
import type { ConflictView, Side } from './conflict-view.ts'
import styles from './conflicts.module.css'

export function ConflictsScreen() {
  const { port, now, figures, refreshFigures } = useStation()
  const [told, setTold] = useState<Told & { conflict: string }>()
  const load = useCallback(() => port.conflicts(), [port])
  const answer = useAnswer(load)
  useAskWhenChanged(figures?.openConflicts, answer.ask)
  const { conflicts } = stationWords.station
  const asked = new URLSearchParams(useSearch()).get('so')
  const keep = async (view: ConflictView, side: Side) => {
    const result = await port.resolveConflict({ id: view.id, keep: side.keep })
    if (result.ok) setTold({ conflict: view.id, tone: 'ok', text: conflicts.kept(side.value) })
    else setTold({ conflict: view.id, ...(result.problem === 'not-found' ? { tone: 'waiting', text: conflicts.gone } : { tone: 'danger', text: problemWords(result.problem) }) })
    await answer.ask()
    refreshFigures()
  }
  return (
    <StationFrame title={conflicts.title} current={conflictsAddress()}>
      <p className={styles.explain}>{conflicts.explain}</p>
      <Answered answer={answer}>
        {(rows) => {
          const views = rows.map((row) => conflictView(row, now))
          const chosen = views.find(({ id }) => id === asked) ?? views[0]
          if (!chosen) return <AllDone told={told}>{conflicts.none}</AllDone>
          return (
            <SplitPanes>
              <Pane label={conflicts.list} flush>
                <ConflictList views={views} selected={chosen.id} />
              </Pane>
              <ConflictChoice
                key={chosen.id}
                view={chosen}
                told={told}
                isAsked={chosen.id === asked}
                follows={told !== undefined && told.conflict !== chosen.id && chosen.id !== asked}
                keep={keep}
              />
            </SplitPanes>
          )
        }}
      </Answered>
    </StationFrame>
  )
}
