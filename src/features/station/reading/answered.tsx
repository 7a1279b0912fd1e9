/** Shows what came of an ask: the value, the value with a notice that it is old, or why there is none and the way out. */
import type { ReactNode } from 'react'
import { stationWords } from '#language/station-words.ts'
import { Button } from '#ui/action/button.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import type { Answer } from './use-answer.ts'
import { problemWords } from './problem-words.ts'

export function Answered<Value>({ answer, children }: { answer: Answer<Value>; children: (value: Value) => ReactNode }) {
  const { value, problem, ask } = answer
  if (value === undefined) {
    if (problem === undefined) return null
    return (
      <EmptyState icon="cloud-off" action={<Button onPress={ask}>{stationWords.station.tryAgain}</Button>}>
        {problemWords(problem)}
      </EmptyState>
    )
  }
  return (
    <>
      {problem !== undefined && (
        <Banner tone="waiting" live action={{ label: stationWords.station.tryAgain, onPress: () => void ask() }}>
          {stationWords.station.stale}
        </Banner>
      )}
      {children(value)}
    </>
  )
}
