/** The screens of one look through a home: what was unsafe last time first, then group by group, then the summary. */
import { unsafeNow } from '#domain/hazards/hazard-looks.ts'
import { hazardsToLookAt, type HazardsOfGroup } from '#domain/hazards/hazards-to-look-at.ts'
import type { HazardPage } from '#storage/read/hazard-page.ts'

/** One screen. */
export type HazardStep =
  | { kind: 'again'; codes: readonly string[] }
  | { kind: 'group'; group: HazardsOfGroup }
  | { kind: 'summary' }

/** In the order of the screens; a thing stands on one of them only. */
export function hazardSteps({ checks, agesMonths }: Pick<HazardPage, 'checks' | 'agesMonths'>): HazardStep[] {
  const again = unsafeNow(checks, agesMonths).map(({ code }) => code)
  const groups = hazardsToLookAt(agesMonths)
    .map((group) => ({ ...group, items: group.items.filter(({ code }) => !again.includes(code)) }))
    .filter(({ items }) => items.length > 0)
  return [
    ...(again.length > 0 ? [{ kind: 'again' as const, codes: again }] : []),
    ...groups.map((group) => ({ kind: 'group' as const, group })),
    { kind: 'summary' },
  ]
}

/** Codes of all things on these screens. */
export function codesOf(steps: readonly HazardStep[]): string[] {
  return steps.flatMap((step) => {
    if (step.kind === 'again') return [...step.codes]
    return step.kind === 'group' ? step.group.items.map(({ code }) => code) : []
  })
}
