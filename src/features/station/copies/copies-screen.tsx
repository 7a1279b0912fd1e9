/** Bản sao từ máy: what phones still held after the endpoint was restored from an older copy; the station takes it in or leaves it. */
import { useCallback, useState } from 'react'
import { useSearch } from 'wouter'
import { stationWords } from '#language/station-words.ts'
import { Pane, SplitPanes } from '#ui/layout/pane.tsx'
import { copiesAddress } from '../addresses.ts'
import { StationFrame } from '../frame/station-frame.tsx'
import { AllDone } from '../frame/told.tsx'
import type { Told } from '../frame/told.tsx'
import { Answered } from '../reading/answered.tsx'
import { problemWords } from '../reading/problem-words.ts'
import { useAnswer } from '../reading/use-answer.ts'
import { useAskWhenChanged } from '../reading/use-ask-when-changed.ts'
import { useStation } from '../station-context.tsx'
import { CopyDetail } from './copy-detail.tsx'
import { CopyList } from './copy-list.tsx'
import { copiesByPhone } from './copy-view.ts'
import type { CopyView } from './copy-view.ts'
import { resolveCopies } from './resolve-copies.ts'
import type { CopiesResolved } from './resolve-copies.ts'
import styles from './copies.module.css'

export function CopiesScreen() {
  const { port, now, figures, refreshFigures } = useStation()
  const [told, setTold] = useState<Told & { copy?: string }>()
  const load = useCallback(() => port.copies(), [port])
  const answer = useAnswer(load)
  useAskWhenChanged(figures?.openCopies, answer.ask)
  const { copies } = stationWords.station
  const asked = new URLSearchParams(useSearch()).get('ban')
  const resolve = async (some: readonly CopyView[], action: 'accept' | 'dismiss') => {
    const working = (done: number) => some.length > 1 && setTold({ tone: 'waiting', text: copies.working(done, some.length) })
    const came = await resolveCopies(port, some, action, working)
    setTold({ copy: some[0]?.id, ...toldOf(came, some.length, action) })
    await answer.ask()
    refreshFigures()
  }
  return (
    <StationFrame title={stationWords.station.rail.copies} current={copiesAddress()}>
      <p className={styles.explain}>{copies.explain}</p>
      <Answered answer={answer}>
        {(rows) => {
          const phones = copiesByPhone(rows, now)
          const all = phones.flatMap((phone) => phone.copies.map((copy) => ({ phone, copy })))
          const chosen = all.find(({ copy }) => copy.id === asked) ?? all[0]
          if (!chosen) return <AllDone told={told}>{copies.none}</AllDone>
          return (
            <SplitPanes>
              <Pane label={copies.list} flush>
                <CopyList phones={phones} selected={chosen.copy.id} />
              </Pane>
              <CopyDetail
                key={chosen.copy.id}
                {...chosen}
                told={told}
                isAsked={chosen.copy.id === asked}
                follows={told?.copy !== undefined && told.copy !== chosen.copy.id && chosen.copy.id !== asked}
                resolve={resolve}
              />
            </SplitPanes>
          )
        }}
      </Answered>
    </StationFrame>
  )
}

function toldOf({ done, left, problem }: CopiesResolved, all: number, action: 'accept' | 'dismiss'): Told {
  const { copies } = stationWords.station
  if (left === 0) return { tone: 'ok', text: all > 1 ? copies.acceptedAll(done) : action === 'accept' ? copies.accepted : copies.dismissed }
  if (done > 0) return { tone: 'waiting', text: copies.acceptedSome(done, left) }
  return { tone: 'danger', text: problem === undefined || problem === 'wrong-shape' ? copies.notFitting : problemWords(problem) }
}
