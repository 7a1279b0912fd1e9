/** The ticks of a vitamin A round: each is stored at once, shown at once, and can be taken back. */
import { vitaminADoseForm, type VitaminAAnswers } from '#domain/forms/vitamin-a-dose.ts'
import { programmeData, validRecords } from '#domain/indicators/counting/programme-data.ts'
import type { RecordChange } from '#domain/records/change.ts'
import type { VitaminADose } from '#domain/records/vitamin-a-dose.ts'
import { vitaminAOutcomeLabels, vitaminAQueue, type QueueChild, type QueueRound } from '#domain/schedules/vitamin-a-queue.ts'
import { told } from '#language/told.ts'
import { keptWords } from '#language/kept-words.ts'
import { words } from '#language/words.ts'
import type { Phone } from '#storage/phone.ts'
import type { ListedChild, VitaminAPage } from '#storage/read/vitamin-a-page.ts'
import { saveRecords } from '#storage/save.ts'
import { useEarlySaves } from '#ui/hooks/use-early-saves.ts'
import { isNoRoom } from '#ui/hooks/use-saving.ts'

const w = words.vitaminA

export function useQueue(phone: Phone, page: VitaminAPage, round: QueueRound, onSaved?: () => void) {
  const { today, children } = page
  const write = async (changes: readonly RecordChange[]): Promise<boolean> => {
    try {
      const outcome = await saveRecords(phone, changes, { occurredOn: today })
      if (!outcome.ok) throw new Error(`vitamin A does not fit: ${outcome.problems.map(({ field }) => field).join(', ')}`)
      onSaved?.()
      return true
    } catch (reason) {
      if (!isNoRoom(reason)) throw reason
      return false
    }
  }
  const saves = useEarlySaves({ write, records: page.doses, now: () => phone.ports.now() })
  const queue = vitaminAQueue(children, validRecords(programmeData(saves.shown)['vitamin-a-dose']), round)
  const voided = (said: VitaminADose, voidReason: string | null): RecordChange => ({ kind: said.kind, id: said.id, set: { voidReason } })

  return {
    queue,
    failed: saves.failed,
    undo: saves.undo,
    /** Writes down what came of one child on a day. */
    say: async ({ child, said }: QueueChild<ListedChild>, name: string, answers: VitaminAAnswers): Promise<void> => {
      const result = vitaminADoseForm.toRecords(answers, { ids: { dose: phone.newId() }, child, round, before: said, today })
      if (!result.ok) return
      const back = result.changes.map((change): RecordChange =>
        said && change.id === said.id ? { kind: said.kind, id: said.id, set: { outcome: said.outcome } } : { kind: change.kind, id: change.id, set: { voidReason: keptWords.vitaminA.undone } },
      )
      await saves.save(result.changes, back, answers.outcome === 'given' ? w.saved(name) : w.savedReason(name, told(vitaminAOutcomeLabels[answers.outcome])))
    },
    /** Takes back what was said of a child. */
    takeBack: (said: VitaminADose, name: string) => saves.save([voided(said, w.undone)], [voided(said, null)], w.takenBack(name)),
  }
}
